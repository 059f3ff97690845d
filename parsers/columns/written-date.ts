/** A day as epoch milliseconds of its midnight in UTC. Where it can be read in two orders, each that the calendar has; -1 for one that it has not. */
export type WrittenDate =
  | { readonly kind: 'sure'; readonly dayMs: number }
  | { readonly kind: 'in_two_orders'; readonly dayFirstMs: number; readonly monthFirstMs: number };

/** Reads `2026-01-31`, `31/01/2026`, `31.1.26`, `31-Jan-2026`, `Jan 31, 2026`, `Sat, 31 January 2026`. Null for anything else. */
export function readDate(text: string): WrittenDate | null {
  const written = text.replace(/(?:,| at|:)$/, '');
  const withoutWeekday = written.replace(/^[A-Za-z]{3,9},? (?=[A-Za-z]{3}|\d)/, '');
  return yearFirst(written) ?? numbersAlone(withoutWeekday) ?? withMonthName(written) ?? withMonthName(withoutWeekday);
}

function yearFirst(text: string): WrittenDate | null {
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return parts === null ? null : sure(dayMsOf(Number(parts[1]), Number(parts[3]), Number(parts[4])));
}

function numbersAlone(text: string): WrittenDate | null {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = Number(parts[4]) + (parts[4]?.length === 2 ? 2000 : 0);
  const dayFirstMs = dayMsOf(year, second, first);
  const monthFirstMs = dayMsOf(year, first, second);
  if (dayFirstMs < 0 && monthFirstMs < 0) return null;
  return first === second ? sure(dayFirstMs) : { kind: 'in_two_orders', dayFirstMs, monthFirstMs };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function withMonthName(text: string): WrittenDate | null {
  const dayFirst = /^(\d{1,2})[-/ ]([A-Za-z]{3,9})\.?[-/ ,]{1,2}(\d{4})$/.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.? {1,2}(\d{1,2}),? (\d{4})$/.exec(text);
  return monthFirst === null ? null : named(monthFirst[3], monthFirst[1], monthFirst[2]);
}

function named(year: string | undefined, month = '', day: string | undefined): WrittenDate | null {
  return sure(dayMsOf(Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day)));
}

function sure(dayMs: number): WrittenDate | null {
  return dayMs < 0 ? null : { kind: 'sure', dayMs };
}

/** -1 for a day that the calendar has not. */
function dayMsOf(year: number, month: number, day: number): number {
  const dayMs = Date.UTC(year, month - 1, day);
  const date = new Date(dayMs);
  const exists = year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? dayMs : -1;
}
