/** The rooms that policy cases are held against: the catalogue, the timetable and the judge that the log meets too. */

import { isCategoryId } from '../categories/taxonomy.ts';
import type { LogRecord } from '../parsers/record.ts';
import type { TryPorts } from './answers/try-it.ts';
import { type CaseProblem, type ParsedCases, parseCases } from './policy/cases/parse-cases.ts';
import type { CaseAsks, CaseMoment } from './policy/cases/policy-case.ts';
import { type CaseResult, type CaseRooms, runCases } from './policy/cases/run-cases.ts';
import { createJudge } from './policy/judge.ts';
import type { Policy } from './policy/policy.ts';
import type { Timetable } from './policy/timetable.ts';
import { WEEKDAYS } from './policy/timetable-week.ts';

export type { CaseProblem, CaseResult };

/** Reads cases from plain data, with the categories that the program knows. */
export function readCases(value: unknown): ParsedCases {
  return parseCases(value, isCategoryId);
}

/** What cases need besides a policy; `TryPorts` are the rooms of Try it. */
export interface CaseSettings {
  readonly ports: Pick<TryPorts, 'steps' | 'recordOf' | 'now'>;
  readonly timetable: Timetable;
}

/** Holds cases against this policy, which need not be the one in force. */
export function runCasesBy(policy: Policy, cases: ParsedCases['cases'], settings: CaseSettings): readonly CaseResult[] {
  return runCases(cases, caseRooms(policy, settings));
}

function caseRooms(policy: Policy, { ports, timetable }: CaseSettings): CaseRooms {
  const steps = ports.steps();
  const { judge } = createJudge(policy);
  return {
    judge,
    categorise: steps.categorise,
    recordOf: (asks, timestamp) => recordFor(asks, timestamp, ports),
    recordAt(timestamp) {
      const record = ports.recordOf('example.org', 'address', timestamp);
      if (record === null) throw new Error('The address of the example is no address.');
      return record;
    },
    momentOf: (when) => momentOf(when, ports.now(), timetable),
    periodAt: (timestamp, groups) => steps.periodAt(timestamp, groups),
  };
}

function recordFor(
  asks: Exclude<CaseAsks, { kind: 'categories' }>,
  timestamp: number,
  { recordOf }: CaseSettings['ports'],
): LogRecord | null {
  switch (asks.kind) {
    case 'host':
      return recordOf(asks.host, 'address', timestamp);
    case 'url':
      return recordOf(asks.url, 'address', timestamp);
    case 'search':
      return recordOf(asks.search, 'search', timestamp);
  }
}

/** A year and a half: longer than any school is closed on every Monday. */
const MOST_WEEKS = 80;

/** That time on the next such day on which the school is open; now, for a part of the day without a time. */
function momentOf(when: CaseMoment, now: number, { zone, closed }: Timetable): number {
  if (when.kind === 'period') return now;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const ahead = (WEEKDAYS.indexOf(when.weekday) - (today.dayOfWeek - 1) + 7) % 7;
  const first = today.add({ days: ahead });
  const dates = Array.from({ length: MOST_WEEKS }, (_, week) => first.add({ weeks: week }));
  const isOpen = (date: Temporal.PlainDate) =>
    !closed.some(({ from, to }) => from <= date.toString() && date.toString() <= to);
  const date = dates.find(isOpen) ?? first;
  return date.toZonedDateTime({ timeZone: zone, plainTime: when.time }).epochMilliseconds;
}
