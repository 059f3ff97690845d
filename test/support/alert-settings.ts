import type { AlertSettings } from '../../daemon/alerts/alert-settings.ts';
import { createPeriods, defaultTimetable, type Timetable } from '../../daemon/policy/timetable.ts';

type Routed = Pick<AlertSettings, 'routes' | 'rotas' | 'digests' | 'calendar' | 'isInSchoolHours' | 'schoolDayOf'>;

/** A school that has said nothing about who is told of what. */
export function routedNowhere(timetable: Timetable = defaultTimetable): Routed {
  const { isSchoolDay, periodAt, schoolDayOf } = createPeriods(timetable);
  return {
    routes: [],
    rotas: [],
    digests: { at: '08:00', on: 'monday' },
    calendar: { zone: timetable.zone, isSchoolDay },
    isInSchoolHours: (at) => periodAt(at) !== 'out_of_hours',
    schoolDayOf,
  };
}
