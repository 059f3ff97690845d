import { epochMs } from '../fields/epoch.ts';
import { compileTimePattern, type TimePattern } from '../fields/time-pattern.ts';
import { isoMs } from '../fields/timestamp.ts';
import { yearlessMs } from '../fields/yearless-time.ts';
import type { LogSetting } from '../record.ts';
import type { FormatFault } from './definition.ts';

/** Reads a time as a format writes it: epoch milliseconds, or -1. */
export type WrittenClock = (text: string) => number;

/** What is wrong with the form of a time; null when it can be read by. */
export function timeFault(form: string | null): FormatFault | null {
  if (form === null || form === EPOCH || YEARLESS.test(form)) return null;
  const pattern = compileTimePattern(form, 'UTC');
  if (pattern?.isComplete) return null;
  const found =
    pattern === null ? `“${form}”, which has a code that we cannot read` : `“${form}”, which is no full date and time`;
  return { at: ['time'], found, write: "a form such as '%Y-%m-%d %H:%M:%S' or '%d/%b/%Y:%H:%M:%S %z', or epoch" };
}

const EPOCH = 'epoch';
/** As syslog writes it: the year follows from when the line came. */
const YEARLESS = /^%[bh] %[de] (?:%H:%M:%S|%T)$/;

/** Begins to read the times of one log, by a form without a fault. */
export function openClock(form: string | null, log: LogSetting): WrittenClock {
  if (form === EPOCH) return epochMs;
  if (form === null) return usualClock(log);
  if (YEARLESS.test(form)) return (text) => yearlessMs(text, log);
  const pattern = compileTimePattern(form, log.timeZone);
  return (text) => (pattern === null ? -1 : wholeMs(pattern, text));
}

/** ISO 8601 with T or a blank, with or without an offset; or time since 1970. */
function usualClock(log: LogSetting): WrittenClock {
  const local = compileTimePattern('%Y-%m-%dT%H:%M:%S', log.timeZone);
  return (text) => {
    if (text.charCodeAt(4) !== HYPHEN) return epochMs(text);
    const spelled = text.charAt(10) === ' ' ? `${text.slice(0, 10)}T${text.slice(11)}` : text;
    const ms = isoMs(spelled);
    return ms >= 0 || local === null ? ms : wholeMs(local, spelled);
  };
}

const HYPHEN = 45;

/** Decimals may stand behind the seconds, which no code of strftime reads. */
function wholeMs(pattern: TimePattern, text: string): number {
  const end = pattern.read(text, 0);
  if (end < 0) return -1;
  if (end === text.length) return pattern.timestamp();
  const decimals = /^[.,](\d{1,9})$/.exec(text.slice(end))?.[1];
  return decimals === undefined ? -1 : pattern.timestamp() + Number(decimals.slice(0, 3).padEnd(3, '0'));
}
