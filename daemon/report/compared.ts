import type { CountedSince, FigureWindow } from './figure-rows.ts';
import type { Compared, ReportPeriod } from './report.ts';

/** One figure of the period, of the one before and of the same one last term; null where there is none to compare with. */
export interface Beside<Value> {
  readonly now: Value;
  readonly before: Value | null;
  readonly lastTerm: Value | null;
}

/** The same figure of each. */
export function besideOf<Value, Figure>(values: Beside<Value>, of: (value: Value) => Figure): Beside<Figure> {
  const { now, before, lastTerm } = values;
  return {
    now: of(now),
    before: before === null ? null : of(before),
    lastTerm: lastTerm === null ? null : of(lastTerm),
  };
}

export function comparedOf<Value>(values: Beside<Value>, of: (value: Value) => number): Compared {
  return besideOf(values, of);
}

/**
 * True where a period can be compared with: all of it was counted. A log that begins on its first day counts as all of it, since nobody
 * is at school at midnight.
 */
export function wasCounted(period: Pick<ReportPeriod, 'firstDay'>, since: string | null): boolean {
  return since !== null && since <= period.firstDay;
}

/** On which days counting began. */
export interface CountedDays {
  readonly records: string | null;
  readonly filtered: string | null;
  readonly active: string | null;
}

export function countedDays(
  { records, filtered, activeWeek }: CountedSince,
  dayOf: (timestamp: number) => string,
): CountedDays {
  return {
    records: records === null ? null : dayOf(records),
    filtered: filtered === null ? null : dayOf(filtered),
    active: activeWeek,
  };
}

export function windowOf({ from, to, firstDay, lastDay }: ReportPeriod): FigureWindow {
  return { from, to, firstDay, lastDay };
}
