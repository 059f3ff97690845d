import { z } from 'zod';
import { SILENCES } from '../../records/school-figures.ts';
import type { SchoolFigures, SchoolStanding, WeekFigures } from '../contract.ts';
import type { Plain } from './plain.ts';

const weekFigures = z.object({
  firstDay: z.string(),
  filter: z
    .object({
      requests: z.number(),
      blocked: z.number(),
      gotThrough: z.number(),
      effectiveness: z.object({ part: z.number(), whole: z.number() }),
    })
    .nullable(),
  open: z.number(),
  checks: z.object({ passed: z.number(), failed: z.number() }).nullable(),
  silentHours: z.number().nullable(),
}) satisfies z.ZodType<Plain<WeekFigures>>;

export const schoolFigures = z.object({
  version: z.string(),
  at: z.number(),
  open: z.number(),
  urgent: z.number(),
  oldestWaitingSince: z.number().nullable(),
  week: z.object({ raised: z.number(), reviewed: z.number(), medianReviewMs: z.number().nullable() }),
  outstanding: z.number(),
  sources: z.object({ all: z.number(), receiving: z.number() }),
  lastLineAt: z.number().nullable(),
  alarms: z.array(z.string()).readonly(),
  lastWeek: weekFigures.nullable(),
}) satisfies z.ZodType<Plain<SchoolFigures>>;

export const schoolStandings = z.object({
  schools: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      address: z.string(),
      figures: schoolFigures.nullable(),
      silent: z.object({ why: z.enum(SILENCES), since: z.number() }).nullable(),
    }) satisfies z.ZodType<Plain<SchoolStanding>>,
  ),
});
