import type { Config } from '../config.ts';
import { type CalendarRead, readCalendar } from './read-calendar.ts';

/** What the school's calendar says now; null for a school that has named none. */
export async function calendarOf({ calendar, timetable }: Config, now: number): Promise<CalendarRead | null> {
  return calendar === null ? null : readCalendar({ calendar, zone: timetable.zone }, now);
}
