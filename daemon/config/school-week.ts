/** Questions to the timetable's own check about one part at a time, so that a problem can say in which line it is. */
import {
  type Closure,
  checkTimetable,
  defaultTimetable,
  type Timetable,
  type TimetableSlot,
} from '../policy/timetable.ts';
import { isWallTime } from '../policy/timetable-check.ts';

/** True for '13:15'. */
export function isTimeOfDay(text: string): boolean {
  return isWallTime(text);
}

const EMPTY_WEEK: Timetable = {
  ...defaultTimetable,
  days: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
};

/** True for a time zone that this machine knows: 'Europe/London'. */
export function isZone(zone: string): boolean {
  return checkTimetable({ ...EMPTY_WEEK, zone }).length === 0;
}

/** What to write instead of one part of a day; null when its times are right. */
export function slotAdvice(slot: TimetableSlot): string | null {
  return checkTimetable(dayOf([slot]))[0]?.writeInstead ?? null;
}

/** True when two parts of a day, each right in itself, do not overlap. */
export function areApart(one: TimetableSlot, other: TimetableSlot): boolean {
  return checkTimetable(dayOf([one, other])).length === 0;
}

/** What to write instead of a closure; null when its dates are right. */
export function closureAdvice(closure: Closure): string | null {
  return checkTimetable({ ...EMPTY_WEEK, closed: [closure] })[0]?.writeInstead ?? null;
}

function dayOf(slots: readonly TimetableSlot[]): Timetable {
  return { ...EMPTY_WEEK, days: { ...EMPTY_WEEK.days, monday: slots } };
}
