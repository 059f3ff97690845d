import { headerMs, type SyslogHeader } from '../fields/syslog-header.ts';
import type { LogSetting } from '../record.ts';

/** Reads the time of headers as epoch milliseconds, or -1. A resolver writes many lines a second, so the last one is remembered. */
export function headerClock(log: LogSetting): (header: SyslogHeader) => number {
  let known: string | null = null;
  let at = -1;
  return (header) => {
    if (header.time === known) return at;
    at = headerMs(header, log);
    known = header.time;
    return at;
  };
}
