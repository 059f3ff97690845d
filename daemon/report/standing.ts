import type { ReportPeriod, ReportStanding } from './report.ts';

export interface StandingInput {
  readonly period: ReportPeriod;
  readonly sources: number;
  readonly requests: number;
  readonly countedSince: number | null;
  /** ISO date of the same, in the school's zone. */
  readonly countedSinceDay: string | null;
  readonly now: number;
}

/** What must be known before any figure is read. */
export function standingOfReport(input: StandingInput): ReportStanding {
  const { period, countedSince, now } = input;
  return { kind: kindOf(input), countedSince, isUnfinished: now < period.to };
}

function kindOf({ period, sources, requests, countedSinceDay }: StandingInput): ReportStanding['kind'] {
  if (sources === 0 && requests === 0) return 'no_source';
  if (period.schoolDays === 0) return 'holiday';
  if (requests === 0) return 'silent';
  return countedSinceDay !== null && countedSinceDay > period.firstDay ? 'first' : 'ordinary';
}
