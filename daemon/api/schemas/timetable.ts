import { z } from 'zod';
import { WEEKDAYS } from '../../policy/timetable-week.ts';
import type { CalendarHealth, DayStanding, SchoolTimes } from '../contract.ts';
import type { Plain } from './plain.ts';

export const dayStanding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('usual') }),
  z.object({ kind: z.literal('closed'), why: z.string().nullable() }),
  z.object({ kind: z.literal('inset'), why: z.string() }),
  z.object({ kind: z.literal('half_day'), why: z.string(), ends: z.string() }),
]) satisfies z.ZodType<Plain<DayStanding>>;

const slots = z
  .array(z.object({ from: z.string(), to: z.string(), period: z.enum(['lessons', 'breaks', 'before_after_school']) }))
  .readonly();
const days = { from: z.string(), to: z.string(), why: z.string() };

export const schoolTimes = z.object({
  today: dayStanding,
  weeks: z
    .array(
      z.object({
        groups: z.array(z.string()).readonly(),
        isWeekB: z.boolean(),
        days: z.record(z.enum(WEEKDAYS), slots),
      }),
    )
    .readonly(),
  next: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.enum(['closed', 'inset', 'term', 'week_b']), ...days }),
        z.object({ kind: z.literal('half_day'), ...days, ends: z.string() }),
      ]),
    )
    .readonly(),
}) satisfies z.ZodType<Plain<SchoolTimes>>;

export const calendarHealth = z.object({
  files: z.array(z.string()).readonly(),
  readAt: z.number(),
  reachesTo: z.string().nullable(),
  endsSoon: z.boolean(),
  failing: z.array(z.string()).readonly(),
  notUnderstood: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Plain<CalendarHealth>>;
