import { z } from 'zod';
import { SENDS } from '../../incidents/routing.ts';
import { SEVERITIES } from '../../policy/policy.ts';
import { WEEKDAYS } from '../../policy/timetable-week.ts';
import type { WhoIsTold } from '../contract.ts';
import type { Plain } from './plain.ts';

const texts = z.array(z.string()).readonly();
const whom = z.object({ rota: z.string().nullable(), now: texts, isUsual: z.boolean() });
const route = z.object({
  severities: z.array(z.enum(SEVERITIES)).readonly(),
  themes: texts,
  categories: texts,
  groups: texts,
  schools: texts,
  time: z.enum(['in_school_hours', 'out_of_school_hours']).nullable(),
  to: whom,
  send: z.enum(SENDS),
});
const address = z.object({
  id: z.string(),
  address: z.string(),
  isConfirmed: z.boolean(),
  timesAsked: z.number(),
  cameBack: z.string().nullable(),
  leaves: z.enum(['can_wait', 'everything']).nullable(),
  mayLeaveUrgent: z.boolean(),
});

export const whoIsTold = z.object({
  isMailSetUp: z.boolean(),
  hasNames: z.boolean(),
  usual: texts,
  hours: z.object({ from: z.string(), to: z.string() }).nullable(),
  digestTimes: z.object({ at: z.string(), on: z.enum(WEEKDAYS) }),
  routes: z.array(route).readonly(),
  steps: z.array(z.object({ afterMinutes: z.number(), to: whom })).readonly(),
  rotas: z
    .array(
      z.object({
        name: z.string(),
        days: z.array(z.object({ date: z.string(), who: texts, away: texts })).readonly(),
      }),
    )
    .readonly(),
  digests: z
    .array(
      z.object({
        every: z.enum(['hourly', 'daily', 'weekly']),
        to: texts,
        dueAt: z.number(),
        incidents: z.number(),
      }),
    )
    .readonly(),
  addresses: z.array(address).readonly(),
}) satisfies z.ZodType<Plain<WhoIsTold>>;
