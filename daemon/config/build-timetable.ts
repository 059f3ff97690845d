import { defaultTimetable, type Timetable, type Week } from '../policy/timetable.ts';
import type { CalendarConfig } from './configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import type { Settings } from './schema.ts';
import { withoutUndefined } from './without-undefined.ts';

type Written = NonNullable<Settings['timetable']>;

/** A day that is not written keeps its default, so that a school which writes its holidays alone keeps the week. */
export function buildTimetable(zone: string | undefined, timetable: Settings['timetable']): Timetable {
  const days = weekFrom(timetable ?? {}, defaultTimetable.days);
  const weekB = timetable?.week_b;
  return {
    zone: zone ?? defaultTimetable.zone,
    days,
    weekB: weekB === undefined ? null : weekFrom(weekB, days),
    others: (timetable?.for ?? []).map((other) => ({ groups: other.groups, days: weekFrom(other, days), weekB: null })),
    closed: timetable?.closed ?? defaultTimetable.closed,
    calendar: [],
  };
}

/** Where the calendar is, with paths relative to the settings that name them. */
export function buildCalendar(draft: Draft, timetable: Settings['timetable']): CalendarConfig | null {
  if (timetable?.calendar === undefined) return null;
  const { calendar, half_day_ends, calendar_words: words } = timetable;
  return {
    paths: calendar.map((path) => resolvePath(draft, ['timetable', 'calendar'], path)),
    halfDayEnds: half_day_ends ?? null,
    words: {
      closed: words?.closed ?? [],
      inset: words?.inset ?? [],
      half_day: words?.half_day ?? [],
      term: words?.term ?? [],
      week_b: words?.week_b ?? [],
      ignore: words?.ignore ?? [],
    },
  };
}

function weekFrom(
  { monday, tuesday, wednesday, thursday, friday, saturday, sunday }: Partial<Written>,
  usual: Week,
): Week {
  const written = { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
  return { ...usual, ...withoutUndefined(written) };
}
