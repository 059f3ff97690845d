import type { InForceNow } from './in-force.ts';
import { createPeriods, type Periods } from './policy/timetable.ts';

/** School time as the timetable and the calendar have it that are in force when it is asked. */
export function createPeriodsInForce(inForce: InForceNow): Periods {
  let { timetable } = inForce.current();
  let periods = createPeriods(timetable);
  inForce.tell({
    apply(changed) {
      if (changed.timetable === timetable) return;
      timetable = changed.timetable;
      periods = createPeriods(timetable);
    },
  });
  return {
    periodAt: (timestamp, groups) => periods.periodAt(timestamp, groups),
    spanAt: (timestamp, groups) => periods.spanAt(timestamp, groups),
    isSchoolDay: (date, groups) => periods.isSchoolDay(date, groups),
    standingOf: (date) => periods.standingOf(date),
    schoolDayOf: (timestamp) => periods.schoolDayOf(timestamp),
    startOfDay: (timestamp) => periods.startOfDay(timestamp),
    dayAndTime: (timestamp) => periods.dayAndTime(timestamp),
  };
}
