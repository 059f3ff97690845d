/** Which weeks, terms and school years there are, by the school's clock and calendar. */
import type { DayStanding } from '../policy/timetable-calendar.ts';
import type { CalendarDays } from '../policy/timetable-week.ts';
import type { ReportPeriod, ReportPeriodKind } from './report.ts';

/** What decides when a period begins and ends. */
export interface PeriodCalendar {
  /** IANA name. */
  readonly zone: string;
  readonly calendar: readonly CalendarDays[];
  isSchoolDay(date: string): boolean;
  standingOf(date: string): DayStanding;
}

export interface ReportPeriods {
  /** The last whole week, then the last whole term and the last whole school year where there is one. */
  before(now: number): readonly ReportPeriod[];
  /** The period of an id; null where there is none of that name. */
  of(id: string): ReportPeriod | null;
  /** The first day of each term of the calendar, in their order: ISO dates. */
  termsBegin(): readonly string[];
  /** The period of the same kind just before; null where the calendar has none. */
  previous(period: ReportPeriod): ReportPeriod | null;
  /** The week of the term before that has the same number in its term; null where there is none, and for what is not a week. */
  sameOfLastTerm(period: ReportPeriod): ReportPeriod | null;
}

/** Only the summer is as long: what begins after it is another school year. */
const SUMMER_DAYS = 35;
/** Where no calendar says when the school year begins. */
const USUAL_YEAR_BEGINS = { month: 9, day: 1 };

interface Days {
  readonly first: Temporal.PlainDate;
  /** Within it. */
  readonly last: Temporal.PlainDate;
}

export function createReportPeriods(by: PeriodCalendar): ReportPeriods {
  const terms = termsOf(by.calendar);
  const period = (kind: ReportPeriodKind, id: string, days: Days) => periodOf(by, kind, id, days);
  const week = (monday: Temporal.PlainDate) => period('week', weekId(monday), weekDays(monday));
  const term = (days: Days) => period('term', `term-${days.first}`, days);
  const year = (days: Days) => period('year', `year-${days.first.year}`, days);

  function ofYear(begins: number): Days {
    const first = yearBegins(terms, begins);
    return { first, last: yearBegins(terms, begins + 1).subtract({ days: 1 }) };
  }
  return {
    before(now) {
      const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(by.zone).toPlainDate();
      const over = terms.filter(({ last }) => isBefore(last, today)).at(-1);
      const [thisYear, lastYear] = [ofYear(today.year - 1), ofYear(today.year - 2)];
      return [
        week(mondayOf(today).subtract({ days: 7 })),
        ...(over === undefined ? [] : [term(over)]),
        year(isBefore(thisYear.last, today) ? thisYear : lastYear),
      ];
    },
    of(id) {
      const monday = mondayOfId(id);
      if (monday !== null) return week(monday);
      const named = terms.find(({ first }) => id === `term-${first}`);
      if (named !== undefined) return term(named);
      const begins = /^year-(\d{4})$/.exec(id)?.[1];
      return begins === undefined ? null : year(ofYear(Number(begins)));
    },
    termsBegin: () => terms.map(({ first }) => first.toString()),
    previous(now) {
      const first = Temporal.PlainDate.from(now.firstDay);
      switch (now.kind) {
        case 'week':
          return week(first.subtract({ days: 7 }));
        case 'term': {
          const before = terms.filter((one) => isBefore(one.last, first)).at(-1);
          return before === undefined ? null : term(before);
        }
        case 'year':
          return year(ofYear(first.year - 1));
      }
    },
    sameOfLastTerm(now) {
      if (now.kind !== 'week') return null;
      const monday = Temporal.PlainDate.from(now.firstDay);
      const place = terms.findIndex(
        ({ first, last }) => !isBefore(last, monday) && !isBefore(monday.add({ days: 6 }), first),
      );
      const [own, before] = [terms[place], terms[place - 1]];
      if (own === undefined || before === undefined) return null;
      const same = mondayOf(before.first).add({ days: daysBetween(mondayOf(own.first), monday) });
      return isBefore(before.last, same) ? null : week(same);
    },
  };
}

function periodOf(by: PeriodCalendar, kind: ReportPeriodKind, id: string, { first, last }: Days): ReportPeriod {
  const days = datesOf(first, last);
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(by.zone).epochMilliseconds;
  return {
    ...{ kind, id, from: startOf(first), to: startOf(last.add({ days: 1 })) },
    ...{ firstDay: first.toString(), lastDay: last.toString() },
    schoolDays: days.filter((date) => by.isSchoolDay(date)).length,
    daysOff: [...new Set(days.flatMap((date) => dayOffOf(by.standingOf(date))))],
  };
}

function dayOffOf(standing: DayStanding): readonly string[] {
  return (standing.kind === 'closed' || standing.kind === 'inset') && standing.why !== null ? [standing.why] : [];
}

/** ISO dates from the first to the last. */
export function datesOf(first: Temporal.PlainDate, last: Temporal.PlainDate): readonly string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => first.add({ days: day }).toString());
}

/** In their order; of two that begin on one day the first. */
function termsOf(calendar: readonly CalendarDays[]): readonly Days[] {
  const terms = calendar.filter(({ kind }) => kind === 'term').toSorted((a, b) => a.from.localeCompare(b.from));
  return terms
    .filter(({ from }, place) => terms.findIndex((term) => term.from === from) === place)
    .map(({ from, to }) => ({ first: Temporal.PlainDate.from(from), last: Temporal.PlainDate.from(to) }));
}

/** When the school year of a calendar year begins: with the first term after the summer. */
function yearBegins(terms: readonly Days[], year: number): Temporal.PlainDate {
  const begins = terms.find(({ first }, place) => {
    const before = terms[place - 1];
    return first.year === year && before !== undefined && daysBetween(before.last, first) > SUMMER_DAYS;
  });
  return begins?.first ?? firstTermOf(terms, year) ?? Temporal.PlainDate.from({ year, ...USUAL_YEAR_BEGINS });
}

/** A calendar that begins with a school year has nothing before its summer: it is taken for one in the second half of a year. */
function firstTermOf([first]: readonly Days[], year: number): Temporal.PlainDate | null {
  return first !== undefined && first.first.year === year && first.first.month >= 8 ? first.first : null;
}

/** The Monday of the week that a date lies in. */
export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function weekDays(monday: Temporal.PlainDate): Days {
  return { first: monday, last: monday.add({ days: 6 }) };
}

/** '2026-W47': the year is that of its Thursday. */
export function weekId(monday: Temporal.PlainDate): string {
  const week = String(monday.weekOfYear ?? 1).padStart(2, '0');
  return `${monday.yearOfWeek ?? monday.year}-W${week}`;
}

function mondayOfId(id: string): Temporal.PlainDate | null {
  const [, year = '', week = ''] = /^(\d{4})-W(\d{2})$/.exec(id) ?? [];
  if (year === '') return null;
  // The fourth of January lies in the first week of its year.
  const monday = mondayOf(Temporal.PlainDate.from({ year: Number(year), month: 1, day: 4 })).add({
    days: (Number(week) - 1) * 7,
  });
  return weekId(monday) === id ? monday : null;
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}
