import { epochMs } from '../fields/epoch.ts';
import { zoneClock } from '../fields/time-zone.ts';
import type { LogSetting } from '../record.ts';
import { type DayOrder, openDayOrder, type SettledDay, type UsualOrder } from './day-order.ts';
import { readDate, type WrittenDate } from './written-date.ts';

/*
 * The times of exports: `31/01/2026 09:12:44`, `1/31/2026 9:12 AM`, `2026-01-31T09:12:44.120Z`, `31-Jan-2026 09:12`,
 * `Jan 31, 2026 9:12:44 AM`, `Sat, 31 Jan 2026 09:12:44 GMT`, `31/Jan/2026:09:12:44 +0000`, and seconds or more since 1970.
 * The time of day is looked for first, by its colon; what stands in front of it is the date, what stands behind it the zone.
 * Who writes AM and PM writes the month first, unless a day tells otherwise.
 */

export type WrittenTime =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'doubtful'; readonly reason: string };

const NONE: WrittenTime = { kind: 'none' };
const MOST_CHARACTERS = 60;
const TIME_OF_DAY =
  /(?:^|[T ,:])(\d{1,2}):([0-5]\d)(?::([0-6]\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?(?= |Z|[+-]|$)/i;

/** Begins to read the times of one log: whether the day or the month stands first is found out and remembered. */
export function openTimes(log: LogSetting): (text: string, isUtc: boolean) => WrittenTime {
  const clock = zoneClock(log.timeZone);
  const order = openDayOrder(log);
  return (text, isUtc) => {
    const trimmed = text.trim();
    const sinceEpoch = epochMs(trimmed);
    if (sinceEpoch >= 0) return { kind: 'time', ms: sinceEpoch };
    const zoned = (localMs: number, offset: number | null): number => {
      if (offset !== null) return localMs - offset * 60_000;
      return isUtc || clock === null ? localMs : clock.toUtc(localMs);
    };
    return trimmed.length > MOST_CHARACTERS ? NONE : read(trimmed, order, zoned);
  };
}

type Zoned = (localMs: number, offsetMinutes: number | null) => number;

function read(text: string, order: DayOrder, zoned: Zoned): WrittenTime {
  const timeOfDay = TIME_OF_DAY.exec(text);
  if (timeOfDay === null) return NONE;
  const ms = msOfDay(timeOfDay);
  const rest = text.slice(timeOfDay.index + timeOfDay[0].length).trim();
  const lateYear = /^\d{4}$/.exec(rest)?.[0] ?? '';
  const offset = lateYear === '' ? offsetOf(rest) : null;
  const date = readDate(`${text.slice(0, timeOfDay.index)} ${lateYear}`.trim());
  if (ms < 0 || offset === undefined || date === null) return NONE;
  const settled = settle(date, order, timeOfDay[5] === undefined ? 'day_first' : 'month_first');
  return settled.kind === 'day' ? { kind: 'time', ms: zoned(settled.dayMs + ms, offset) } : settled;
}

function settle(date: WrittenDate, order: DayOrder, usual: UsualOrder): SettledDay {
  return date.kind === 'sure'
    ? { kind: 'day', dayMs: date.dayMs }
    : order.settle(date.dayFirstMs, date.monthFirstMs, usual);
}

/** Milliseconds since midnight, or -1 for a time that no clock shows. */
function msOfDay([, hours, minutes, seconds = '0', fraction = '', half]: RegExpExecArray): number {
  const written = Number(hours);
  if (half !== undefined && (written < 1 || written > 12)) return -1;
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23) return -1;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + ms;
}

/** Only names that mean one thing: IST, for one, is India, Ireland and Israel. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['BST', 60],
]);

/** Minutes that the written zone is ahead of UTC; null where none is written, undefined where it cannot be read. */
function offsetOf(text: string): number | null | undefined {
  if (text === '') return null;
  const named = ZONES.get(text.replace(/^\((.*)\)$/, '$1').toUpperCase());
  if (named !== undefined) return named;
  const parts = /^(?:GMT|UTC)?([+-])(\d\d)(?::?(\d\d))?$/.exec(text);
  if (parts === null) return undefined;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return parts[1] === '-' ? -minutes : minutes;
}
