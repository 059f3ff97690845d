import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { epochMs } from './fields/epoch.ts';
import { type LocalStamp, openLocalStamps } from './fields/local-stamp.ts';
import { headerMs, readSyslogHeader } from './fields/syslog-header.ts';
import { FORTIGATE_GUIDE } from './fortigate/guide.ts';
import { readFortigatePairs, type Values } from './fortigate/pairs.ts';
import { fortigateResult, whyOtherKind } from './fortigate/request.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * FortiGate and FortiProxy, by syslog, from a disk or through FortiAnalyzer, in the three forms that `config log syslogd setting`
 * knows: pairs between blanks, pairs between commas (csv), and CEF. `pairs.ts` brings all to the names of the first, `request.ts`
 * says what they mean.
 */

/** FortiGate and FortiProxy. */
export const fortigate: Parser = {
  id: 'fortigate',
  title: 'FortiGate and FortiProxy',
  guide: FORTIGATE_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a FortiGate' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'line with two readings' };

function open(log: LogSetting): ParseLine {
  const stampMs = openLocalStamps(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = readSyslogHeader(line);
    const read = readFortigatePairs(line, header.messageStart);
    if (read.kind === 'other') return OTHER;
    if (read.kind === 'two_readings') return whyOtherKind(read.values) ?? TWO_READINGS;
    return fortigateResult(read, () => timeOf(read.values, stampMs) ?? headerMs(header, log));
  };
}

/** `eventtime` is when it happened, whatever the zone of the box; older versions write only the box's clock, CEF may write none. */
function timeOf(values: Values, stampMs: LocalStamp): number | null {
  const event = epochMs(values('eventtime') ?? '');
  if (event >= 0) return event;
  const [day, time] = [values('date'), values('time')];
  return day === null || time === null ? null : stampMs(day, time, values('tz') ?? '');
}
