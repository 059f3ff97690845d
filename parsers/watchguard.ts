import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type LocalStamp, openLocalStamps } from './fields/local-stamp.ts';
import { headerMs, readSyslogHeader } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { WATCHGUARD_GUIDE } from './watchguard/guide.ts';
import { readFireboxLine } from './watchguard/line.ts';
import { fireboxResult } from './watchguard/request.ts';

/*
 * WatchGuard Fireboxes by syslog, in their own form or in LEEF. `line.ts` reads both, `request.ts` says what they mean.
 */

/** WatchGuard Firebox. */
export const watchguard: Parser = {
  id: 'watchguard',
  title: 'WatchGuard Firebox',
  guide: WATCHGUARD_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a Firebox' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'line with two readings' };

function open(log: LogSetting): ParseLine {
  const stampMs = openLocalStamps(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const read = readFireboxLine(repairUtf8(line.trimEnd()), readSyslogHeader(line).messageStart);
    if (read.kind !== 'line') return read.kind === 'other' ? OTHER : TWO_READINGS;
    return fireboxResult(read, () => timeOf(read.stamp, stampMs) ?? headerMs(readSyslogHeader(line), log));
  };
}

const WITH_MONTH = /^([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) ?([A-Z]{3}|[+-]\d{4})?$/;

/** `2026-01-31T09:12:44` or with a blank, in LEEF also `Jan 31 2026 09:12:44 +0000`, on the clock of the box; null where the line has none. */
function timeOf(stamp: string | null, stampMs: LocalStamp): number | null {
  if (stamp === null) return null;
  const [, name = '', day = '', year = '', time = '', zone = ''] = WITH_MONTH.exec(stamp) ?? [];
  if (name === '') return stampMs(stamp.slice(0, 10), stamp.slice(11, 19), stamp.slice(19));
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name) / 3 + 1;
  return stampMs(`${year}-${String(month).padStart(2, '0')}-${day}`, time, zone);
}
