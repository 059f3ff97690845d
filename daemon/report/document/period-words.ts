import type { ReportPeriod } from '../report.ts';
import { dateInWords, dayInWords } from './times.ts';

/** How a period is spoken of. */
export interface PeriodWords {
  /** 'Web filtering report: week of Monday 16 November 2026'. */
  readonly title: string;
  /** 'this week'. */
  readonly during: string;
  /** 'the week before'. */
  readonly before: string;
  /** 'the same week of last term'; null where nothing of the kind is compared. */
  readonly lastTerm: string | null;
}

const DURING = { week: 'this week', term: 'this term', year: 'this school year' } as const;
const BEFORE = { week: 'the week before', term: 'the term before', year: 'the year before' } as const;

export function periodWords(period: ReportPeriod): PeriodWords {
  return {
    title: `Web filtering report: ${periodTitle(period)}`,
    during: DURING[period.kind],
    before: BEFORE[period.kind],
    lastTerm: period.kind === 'week' ? 'the same week of last term' : null,
  };
}

/** 'week of Monday 16 November 2026', 'term from 2 September to 18 December 2026', 'school year 2026/27'. */
export function periodTitle({ kind, firstDay, lastDay }: Pick<ReportPeriod, 'kind' | 'firstDay' | 'lastDay'>): string {
  switch (kind) {
    case 'week':
      return `week of ${dayInWords(firstDay)}`;
    case 'term':
      return `term from ${dateInWords(firstDay)} to ${dateInWords(lastDay)}`;
    case 'year':
      return `school year from ${dateInWords(firstDay)} to ${dateInWords(lastDay)}`;
  }
}
