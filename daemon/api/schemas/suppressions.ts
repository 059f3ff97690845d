import { z } from 'zod';
import type { IncidentId } from '../../incidents/incident.ts';
import { WEEKDAYS } from '../../policy/timetable-week.ts';
import type { QuietenedList, QuietenedRow, QuietenWish } from '../contract.ts';
import type { Plain } from './plain.ts';

const MAX_ID = 100;
const MAX_TEXT = 500;
const optionalText = z.string().nullable();

const lesson = z
  .object({ weekday: z.enum(WEEKDAYS), from: z.string().max(5), to: z.string().max(5) })
  .describe('A stretch of one weekday: {"weekday":"tuesday","from":"10:45","to":"12:00"}');

const quietenedRow = z.object({
  id: z.string(),
  scope: z.object({
    ruleId: optionalText,
    host: optionalText,
    phrase: optionalText,
    group: optionalText,
    lesson: lesson.nullable(),
  }),
  ruleTitle: optionalText,
  reason: z.string(),
  includesStaff: z.boolean(),
  at: z.number(),
  byName: optionalText,
  isOwn: z.boolean(),
  until: z.number(),
  second: z.object({ at: z.number(), byName: optionalText }).nullable(),
  lifted: z.object({ at: z.number(), byName: optionalText, reason: z.string() }).nullable(),
  incidentId: optionalText,
  hidden: z.number().nullable(),
}) satisfies z.ZodType<Plain<QuietenedRow>>;

export const quietenedList = z.object({
  inForce: z.array(quietenedRow).readonly(),
  waiting: z.array(quietenedRow).readonly(),
  ended: z.array(quietenedRow).readonly(),
}) satisfies z.ZodType<Plain<QuietenedList>>;

const part = (what: string) => z.string().max(MAX_TEXT).nullable().default(null).describe(what);

export const quietenWish = z.object({
  ruleId: part('One rule of the policy; null for any'),
  host: part('A site with everything below it; null for any'),
  phrase: part('Words of a search; null for any'),
  group: part('Whom it is about, such as "Year 9"; null for the whole school'),
  lesson: lesson.nullable().default(null),
  includesStaff: z.boolean().default(false).describe('What staff do too: for the head alone'),
  reason: z.string().max(MAX_TEXT).default('').describe('For whoever reads it in a year: no names'),
  lastDay: z.string().max(10).describe('The last day on which it counts: "2026-12-18"'),
  incidentId: z
    .string()
    .max(MAX_ID)
    .transform((id) => id as IncidentId)
    .nullable()
    .default(null),
}) satisfies z.ZodType<QuietenWish>;

export const liftRequest = z.object({ reason: z.string().max(MAX_TEXT) });
export const quietenOutcome = z.object({ outcome: z.enum(['quietened', 'waiting', 'agreed', 'lifted']) });
