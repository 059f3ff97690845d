import type { Report } from '../report.ts';
import { type PeriodWords, periodWords } from './period-words.ts';

/** A report, and what is needed to put it into words. */
export interface Told {
  readonly report: Report;
  readonly words: PeriodWords;
  /** IANA name of the school's time zone. */
  readonly zone: string;
}

export function told(report: Report, zone: string): Told {
  return { report, words: periodWords(report.period), zone };
}

/** True where a log brought something: without one, a nought would be taken for good news. */
export function hasFigures({ standing }: Report): boolean {
  return standing.kind !== 'no_source' && standing.kind !== 'silent';
}
