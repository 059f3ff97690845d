import { epochMs } from '../fields/epoch.ts';
import { compileTimePattern } from '../fields/time-pattern.ts';
import { isoMs } from '../fields/timestamp.ts';
import type { LogSetting } from '../record.ts';

/** Begins to read the times of one log: `[31/Jan/2026:09:12:44 +0000]`, `2026-01-31 09:12:44Z`, `Jan 31 2026 09:12:44`, RFC 3339 and epochs; -1 for others. */
export function openSkyhighTimes(log: LogSetting): (text: string) => number {
  const inBrackets = compileTimePattern('%d/%b/%Y:%H:%M:%S %z', 'UTC');
  const local = [
    compileTimePattern('%Y-%m-%d %H:%M:%S', log.timeZone),
    compileTimePattern('%b %d %Y %H:%M:%S', log.timeZone),
  ];
  return (text) => {
    const bare = text.replace(/^\[/, '').replace(/\]$/, '');
    const since = epochMs(bare);
    if (since >= 0) return since;
    if (inBrackets !== null && inBrackets.read(bare, 0) === bare.length) return inBrackets.timestamp();
    const clock = local.find((pattern) => pattern?.read(bare, 0) === bare.length);
    return clock?.timestamp() ?? isoMs(bare.replace(' ', 'T'));
  };
}
