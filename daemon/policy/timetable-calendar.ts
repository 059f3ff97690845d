import type { CalendarDays, Timetable } from './timetable-week.ts';

/** What one date is to the school. `why` is the reason as people know it. */
export type DayStanding =
  | { readonly kind: 'usual' }
  /** `between_terms` has no name of its own in the calendar. */
  | { readonly kind: 'closed'; readonly why: string | null }
  | { readonly kind: 'inset'; readonly why: string }
  | { readonly kind: 'half_day'; readonly why: string; readonly ends: string };

/** Longer than the summer holiday of any school: after that long without a word the calendar has run out, and term goes on as usual. */
const LONGEST_HOLIDAY_DAYS = 63;

/**
 * What the settings and the calendar say of a date. A training day counts before the holiday that it lies in, a closed day before a half
 * day; the time between two terms is closed, and so are the weeks around the first and the last of them.
 */
export function standingOf(iso: string, { closed, calendar }: Timetable): DayStanding {
  const said = calendar.filter(({ from, to }) => from <= iso && iso <= to);
  const inset = said.find(({ kind }) => kind === 'inset');
  if (inset !== undefined) return { kind: 'inset', why: inset.why };
  const closure = closed.find(({ from, to }) => from <= iso && iso <= to) ?? said.find(({ kind }) => kind === 'closed');
  if (closure !== undefined) return { kind: 'closed', why: closure.why };
  if (isBetweenTerms(iso, calendar)) return { kind: 'closed', why: null };
  const half = said.filter((days) => days.kind === 'half_day').toSorted((a, b) => a.ends.localeCompare(b.ends))[0];
  return half === undefined ? { kind: 'usual' } : { kind: 'half_day', why: half.why, ends: half.ends };
}

/** True where the calendar says that the second of two weeks holds. */
export function isWeekB(iso: string, { calendar }: Timetable): boolean {
  return calendar.some(({ kind, from, to }) => kind === 'week_b' && from <= iso && iso <= to);
}

function isBetweenTerms(iso: string, calendar: readonly CalendarDays[]): boolean {
  const terms = calendar.filter(({ kind }) => kind === 'term');
  if (terms.length === 0 || terms.some(({ from, to }) => from <= iso && iso <= to)) return false;
  const ended = terms.some(({ to }) => to < iso && daysBetween(to, iso) <= LONGEST_HOLIDAY_DAYS);
  const begins = terms.some(({ from }) => iso < from && daysBetween(iso, from) <= LONGEST_HOLIDAY_DAYS);
  const isInside = terms.some(({ to }) => to < iso) && terms.some(({ from }) => iso < from);
  return ended || begins || isInside;
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
