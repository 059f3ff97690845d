import { KnownError } from '../errors.ts';
import type { ReportPeriod } from '../report/report.ts';
import type { ReportMaker } from '../reporting/make-report.ts';

/** At most one of them: the command sees to that. */
export interface PeriodOptions {
  readonly week?: string;
  readonly term?: string;
  readonly year?: string;
}

type Periods = Pick<ReportMaker, 'periodsAt' | 'periodOf' | 'termsBegin'>;

interface Choice {
  readonly kind: ReportPeriod['kind'];
  readonly written: string;
  readonly id: string;
}

/** The time that was asked for; the last whole week where none was. What is none is refused with what to write. */
export function chosenPeriod(periods: Periods, now: number, options: PeriodOptions): ReportPeriod {
  const choice = choiceOf(options);
  const period = choice === null ? (periods.periodsAt(now)[0] ?? null) : periodOf(periods, choice);
  if (period === null) throw new KnownError('NO_SUCH_PERIOD', refusal(periods, choice));
  if (period.from <= now) return period;
  throw new KnownError(
    'PERIOD_NOT_BEGUN',
    `What “${choice?.written ?? period.id}” names begins on ${period.firstDay}: nothing can be said of it yet. Name a time that has begun.`,
  );
}

function choiceOf({ week, term, year }: PeriodOptions): Choice | null {
  if (week !== undefined) return { kind: 'week', written: week, id: week };
  if (term !== undefined) return { kind: 'term', written: term, id: `term-${term}` };
  return year === undefined ? null : { kind: 'year', written: year, id: `year-${year}` };
}

/** What is the name of a term is no week. */
function periodOf(periods: Periods, { kind, id }: Choice): ReportPeriod | null {
  const period = periods.periodOf(id);
  return period?.kind === kind ? period : null;
}

function refusal(periods: Periods, choice: Choice | null): string {
  switch (choice?.kind) {
    case undefined:
      return 'There is no last week that a report can be made of. Name one behind --week, such as 2026-W47.';
    case 'week':
      return `“${choice.written}” is no week. Write a year and its week behind --week, such as 2026-W47.`;
    case 'year':
      return `“${choice.written}” is no school year. Write the year in which it begins behind --year, such as 2026.`;
    case 'term':
      return `No term begins on “${choice.written}”. ${termsInWords(periods.termsBegin())}`;
  }
}

function termsInWords(days: readonly string[]): string {
  return days.length === 0
    ? 'No calendar says when terms are: name its file under “timetable: calendar:” in the settings, or name a week behind --week, such as 2026-W47.'
    : `Write the first day of a term behind --term, as the calendar has them: ${days.join(', ')}.`;
}
