import type { LogSetting } from '../record.ts';
import { compileTimePattern, type TimePattern } from './time-pattern.ts';

const DAY_MS = 86_400_000;
const MOST_ZONES = 8;
const patterns = new Map<string, TimePattern>();

/**
 * `Jan 31 09:12:44`, on the clock of the log's zone, as epoch milliseconds, or -1. The year is the one that puts it nearest to the
 * time when the line was written, and never more than a day behind that: a line of the 31st of December that is read in January is
 * of last year. A year that is written behind the day or the time is believed.
 */
export function yearlessMs(text: string, log: LogSetting): number {
  const written = /^([A-Z][a-z]{2}) +(\d{1,2}) (?:(\d{4}) )?(\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?: (\d{4}))?/.exec(text);
  if (written === null) return -1;
  const [, month, day, earlyYear, time, fraction = '', lateYear] = written;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const year = earlyYear ?? lateYear;
  const inYear = (each: string | number) => read(`${each} ${month} ${day} ${time}`, log.timeZone);
  const at = year === undefined ? nearest(inYear, log.writtenAt()) : inYear(year);
  return at < 0 ? -1 : at + ms;
}

/** The latest of three years that is not more than a day ahead; the 29th of February has a time in few of them. */
function nearest(inYear: (year: number) => number, writtenAt: number): number {
  const thisYear = new Date(writtenAt).getUTCFullYear();
  const possible = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4].map(inYear);
  return possible.find((at) => at >= 0 && at <= writtenAt + DAY_MS) ?? -1;
}

function read(text: string, timeZone: string): number {
  const pattern = patternIn(timeZone);
  return pattern !== null && pattern.read(text, 0) === text.length ? pattern.timestamp() : -1;
}

function patternIn(timeZone: string): TimePattern | null {
  const known = patterns.get(timeZone);
  if (known !== undefined) return known;
  const pattern = compileTimePattern('%Y %b %d %H:%M:%S', timeZone);
  if (patterns.size >= MOST_ZONES) patterns.clear();
  if (pattern !== null) patterns.set(timeZone, pattern);
  return pattern;
}
