import type { Identity } from '../../daemon/identity/identity.ts';
import { buildRoster } from '../../daemon/identity/roster.ts';
import { createTaught } from '../../daemon/incidents/taught.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { categoryIdOf } from '../../daemon/policy/rule-id.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';
import type { EventParts } from './flagged-event.ts';

const MINUTE = 60_000;
export const OWLS = 28;
/** A Tuesday in term: the lesson from 10:45 to 12:00. */
export const LESSON = Date.UTC(2026, 10, 17, 10, 45);
export const SCHOOL_DAY = '2026-11-17';
export const owl = (number: number): string => `owl${String(number).padStart(2, '0')}`;

/** A class of 28, and who teaches it. */
export const OWLS_ROSTER = Array.from({ length: OWLS }, (_, number) => ({
  account: owl(number),
  name: `Owl ${number}`,
  role: 'pupil' as const,
  year: '5',
  className: 'Owls',
  classTeacher: 'Ms Sample',
}));

/** The Owls, the policy as it is shipped, and the usual timetable. */
export function owlsTaught() {
  const periods = createPeriods(defaultTimetable);
  return {
    schoolDayOf: periods.schoolDayOf,
    taught: createTaught({ roster: buildRoster(OWLS_ROSTER).roster, policy: matrixPolicy, periods }),
  };
}

export const asOwl = (number: number): Identity => ({
  kind: 'person',
  personId: owl(number),
  group: 'Year 5',
  via: 'log',
});

export interface OwlSearch {
  readonly number: number;
  readonly words?: string;
  /** Minutes after the lesson began. */
  readonly minute?: number;
  readonly rule?: string;
  readonly category?: string;
  readonly severity?: NonNullable<EventParts['severity']>;
  /** Which of several of the same pupil in the same minute. */
  readonly place?: number;
}

/** One search of one of the Owls; the words are all that was found in it. */
export function owlSearch({
  number,
  words = 'cannabis',
  minute = 5,
  rule = 'everyone-drugs',
  category = 'drugs',
  severity = 'medium',
  place = 0,
}: OwlSearch): EventParts {
  return {
    offset: ((minute + 1_000) * 100 + number) * 100 + place,
    identity: asOwl(number),
    rule,
    severity,
    record: { timestamp: LESSON + minute * MINUTE + number, userName: owl(number), searchTerms: words },
    matches: [{ category: categoryIdOf(category), because: 'search_term', evidence: words }],
  };
}
