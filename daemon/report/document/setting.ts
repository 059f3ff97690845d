import type { Report } from '../report.ts';
import { type PeriodWords, periodWords } from './period-words.ts';

/** Why a figure is there and how it is counted, in whole sentences; null where nothing is written of it. */
export type DefinitionOf = (figure: FigureName) => string | null;

/** What of a report can be explained. */
export const FIGURE_NAMES = [
  'requests',
  'blocked',
  'active_devices',
  'per_100',
  'effectiveness',
  'got_through',
  'over_blocked',
  'bypass',
  'unknown_sites',
  'not_understood',
  'tied_to_person',
  'silent_hours',
  'raised',
  'review_time',
  'false_alarms',
  'actions',
  'access',
  'checks',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** A report, and what is needed to put it into words. */
export interface Told {
  readonly report: Report;
  readonly words: PeriodWords;
  /** IANA name of the school's time zone. */
  readonly zone: string;
  readonly definitionOf: DefinitionOf;
}

export function told(report: Report, zone: string, definitionOf: DefinitionOf): Told {
  return { report, words: periodWords(report.period), zone, definitionOf };
}

/** True where a log brought something: without one, a nought would be taken for good news. */
export function hasFigures({ standing }: Report): boolean {
  return standing.kind !== 'no_source' && standing.kind !== 'silent';
}
