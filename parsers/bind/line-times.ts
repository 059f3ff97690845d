import { headerClock } from '../dns/header-time.ts';
import type { SyslogHeader } from '../fields/syslog-header.ts';
import { compileTimePattern } from '../fields/time-pattern.ts';
import type { LogSetting } from '../record.ts';

export interface TimedLine {
  /** Epoch milliseconds, or -1. */
  readonly at: number;
  /** Where the message begins, behind header and time. */
  readonly messageStart: number;
}

/** `31-Jan-2026 09:12:44.120 ` */
const LENGTH_OF_OWN_TIME = 25;

/**
 * Reads the time of a line: that which named prints itself, local, `print-time iso8601` (local too, and without a zone) or
 * `iso8601-utc`; else that of the syslog header.
 */
export function lineTimes(log: LogSetting): (line: string, header: SyslogHeader) => TimedLine {
  const own = compileTimePattern('%d-%b-%Y %H:%M:%S', log.timeZone);
  const timeOfHeader = headerClock(log);
  return (line, header) => {
    const start = header.messageStart;
    const end = own?.read(line, start) ?? -1;
    if (own !== null && end === start + 20 && line.charCodeAt(end) === 46) {
      const ms = Number(line.slice(end + 1, end + 4));
      return { at: Number.isNaN(ms) ? -1 : own.timestamp() + ms, messageStart: start + LENGTH_OF_OWN_TIME };
    }
    if (header.time === null || header.appName === 'named') return { at: timeOfHeader(header), messageStart: start };
    // In a file of its own named prints no host and no tag: what looks like one is a category or the message.
    const messageStart = line.startsWith(header.time) ? header.time.length + 1 : start;
    return { at: timeOfHeader(header), messageStart };
  };
}
