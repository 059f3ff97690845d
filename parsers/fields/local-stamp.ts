import type { LogSetting } from '../record.ts';
import { compileTimePattern } from './time-pattern.ts';
import { isoMs } from './timestamp.ts';

/** Reads a day (`2026-01-31`), a time (`09:12:44`) and a zone as epoch milliseconds, or -1. */
export type LocalStamp = (day: string, time: string, zone: string) => number;

/**
 * Begins to read times of one log that are written in three pieces. A zone is an offset (`+0100`, `UTC+1:00`, `+1`) or a name that
 * means one thing (`GMT`, `BST`); without one, or with any other name, the clock of the log's zone counts.
 */
export function openLocalStamps(log: LogSetting): LocalStamp {
  const local = compileTimePattern('%Y-%m-%dT%H:%M:%S', log.timeZone);
  return (day, time, zone) => {
    if (day.length > 10 || time.length > 18) return -1;
    const offset = offsetOf(zone.trim());
    if (offset !== null) return isoMs(`${day}T${time}${offset}`);
    const stamp = `${day}T${time.slice(0, 8)}`;
    return local !== null && local.read(stamp, 0) === stamp.length ? local.timestamp() : -1;
  };
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['Z', 'Z'],
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['BST', '+01:00'],
]);

function offsetOf(zone: string): string | null {
  const named = NAMED.get(zone);
  if (named !== undefined) return named;
  const parts = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (parts === null) return null;
  const [, sign = '+', hours = '0', minutes = '00'] = parts;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
