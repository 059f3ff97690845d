import { compileTimePattern } from './time-pattern.ts';

/**
 * Seconds and milliseconds since 1970 as logs write them (`1768209243.049`), between `start` and `end`, as epoch milliseconds.
 * -1 unless it is nine or ten digits, a point and exactly three digits.
 */
export function epochMsIn(line: string, start: number, end: number): number {
  const point = end - 4;
  const digits = point - start;
  if ((digits !== 10 && digits !== 9) || line.charCodeAt(point) !== 46) return -1;
  const seconds = unsignedIn(line, start, point);
  const millis = unsignedIn(line, point + 1, end);
  return seconds < 0 || millis < 0 ? -1 : seconds * 1000 + millis;
}

/** The whole number that the digits between `start` and `end` spell, or -1 where there is anything else or nothing. */
export function unsignedIn(line: string, start: number, end: number): number {
  if (start >= end || end - start > 15) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = line.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const ISO = compileTimePattern('%Y-%m-%dT%H:%M:%S', 'UTC');

/** RFC 3339, `2026-11-22T09:15:01.123+00:00` (any number of decimals, `Z` or an offset), as epoch milliseconds, or -1. */
export function isoMs(text: string): number {
  const end = ISO?.read(text, 0) ?? -1;
  if (ISO === null || end < 0) return -1;
  const fractionEnd = text.charCodeAt(end) === 46 ? digitsEnd(text, end + 1) : end;
  const offset = offsetMinutes(text.slice(fractionEnd));
  const fraction = Number(`0${text.slice(end, fractionEnd)}`);
  if (offset === null || Number.isNaN(fraction)) return -1;
  return ISO.timestamp() + Math.floor(fraction * 1000 + 1e-6) - offset * 60_000;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

function offsetMinutes(zone: string): number | null {
  if (zone === 'Z' || zone === 'z') return 0;
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (parts === null) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' ? -minutes : minutes;
}
