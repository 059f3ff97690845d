/** Who is on duty on which day, and who stands in for whoever is away. */
import { WEEKDAYS, type Weekday } from '../policy/timetable-week.ts';

/** Whom something is sent to: mail addresses, or whoever is on duty. */
export type Destination =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'rota'; readonly name: string };

/** People on duty. */
export interface Duty {
  /** Empty for every day of the week. */
  readonly weekdays: readonly Weekday[];
  /** The first and the last day, '2026-11-20'; null where it has no end on that side. */
  readonly from: string | null;
  readonly to: string | null;
  /** Mail addresses. */
  readonly who: readonly string[];
}

export interface Away {
  readonly who: string;
  /** The first and the last day. */
  readonly from: string;
  readonly to: string;
  /** Who stands in; null for the deputies of the rota. */
  readonly deputy: string | null;
}

export interface Rota {
  readonly name: string;
  /** The first that holds on a day counts. */
  readonly duty: readonly Duty[];
  readonly deputies: readonly string[];
  readonly away: readonly Away[];
}

/**
 * Whom a rota sends to on a date, '2026-11-20': whoever is on duty, with a deputy for each who is away; the deputies where nobody is on
 * duty. Empty where nobody is left: then the usual recipients are told.
 */
export function onDuty(rota: Rota, date: string): readonly string[] {
  const named = rota.duty.find((duty) => holdsOn(duty, date))?.who ?? [];
  const there = named.flatMap((who) => thereFor(rota, who, date));
  return unique(there.length > 0 ? there : deputiesOn(rota, date));
}

function thereFor(rota: Rota, who: string, date: string): readonly string[] {
  const away = awayOn(rota, who, date);
  if (away === null) return [who];
  if (away.deputy !== null && awayOn(rota, away.deputy, date) === null) return [away.deputy];
  return deputiesOn(rota, date);
}

function deputiesOn(rota: Rota, date: string): readonly string[] {
  return rota.deputies.filter((who) => awayOn(rota, who, date) === null);
}

/** Who is away on a date, and who stands in; null for whoever is there. */
export function awayOn({ away }: Rota, who: string, date: string): Away | null {
  return away.find((one) => isSame(one.who, who) && one.from <= date && date <= one.to) ?? null;
}

function holdsOn({ weekdays, from, to }: Duty, date: string): boolean {
  if (from !== null && date < from) return false;
  if (to !== null && to < date) return false;
  return weekdays.length === 0 || weekdays.includes(weekdayOf(date));
}

function weekdayOf(date: string): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'monday';
}

/** An address by any spelling of it, once. */
export function unique(addresses: readonly string[]): readonly string[] {
  return addresses.filter((one, place) => addresses.findIndex((other) => isSame(one, other)) === place);
}

export function isSame(one: string, other: string): boolean {
  return bareAddress(one) === bareAddress(other);
}

/** 'lead@example.org' of 'The Lead <Lead@Example.org>'. */
export function bareAddress(mailbox: string): string {
  return (/<([^<>]*)>$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

/** Everybody whom a rota can ever send to. */
export function everybodyOf({ duty, deputies, away }: Rota): readonly string[] {
  return unique([
    ...duty.flatMap(({ who }) => who),
    ...deputies,
    ...away.flatMap(({ deputy }) => (deputy === null ? [] : [deputy])),
  ]);
}
