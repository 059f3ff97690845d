import { z } from 'zod';
import type { SchoolFigures, WeekFigures } from '../records/school-figures.ts';

const MOST_ALARMS = 50;
const count = z.int().min(0);
const moment = z.int().min(0);

const week = z.object({
  firstDay: z.iso.date(),
  filter: z
    .object({
      requests: count,
      blocked: count,
      gotThrough: count,
      effectiveness: z.object({ part: count, whole: count }).refine(({ part, whole }) => part <= whole),
    })
    .nullable(),
  open: count,
  checks: z.object({ passed: count, failed: count }).nullable(),
  silentHours: count.nullable(),
}) satisfies z.ZodType<WeekFigures>;

const figures = z.object({
  version: z.string().max(40),
  at: moment,
  open: count,
  urgent: count,
  oldestWaitingSince: moment.nullable(),
  week: z.object({ raised: count, reviewed: count, medianReviewMs: count.nullable() }),
  outstanding: count,
  sources: z.object({ all: count, receiving: count }),
  lastLineAt: moment.nullable(),
  alarms: z.array(z.string().regex(/^[a-z_]{1,40}$/)).max(MOST_ALARMS),
  // A school of an older version says nothing of it.
  lastWeek: week.nullable().default(null),
}) satisfies z.ZodType<SchoolFigures>;

/** What a school answered, where it is figures; null for anything else. What it says besides is left out. */
export function readFigures(text: string): SchoolFigures | null {
  try {
    return figures.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Not JSON is one more way of not being figures.
    return null;
  }
}
