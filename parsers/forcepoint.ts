import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { epochMs } from './fields/epoch.ts';
import { headerMs, readSyslogHeader } from './fields/syslog-header.ts';
import { isoMs } from './fields/timestamp.ts';
import { repairUtf8 } from './fields/utf8.ts';
import { FORCEPOINT_GUIDE } from './forcepoint/guide.ts';
import { readForcepointPairs } from './forcepoint/pairs.ts';
import { forcepointResult, type Values } from './forcepoint/request.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * Forcepoint Web Security (before: Websense) by its SIEM integration, in the three forms that it offers: CEF, LEEF and pairs.
 * `pairs.ts` brings all to the names of CEF.
 */

/** Forcepoint Web Security and Websense. */
export const forcepoint: Parser = {
  id: 'forcepoint',
  title: 'Forcepoint Web Security (Websense)',
  guide: FORCEPOINT_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of Forcepoint Web Security' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'line with two readings' };

function open(log: LogSetting): ParseLine {
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = readSyslogHeader(line);
    const pairs = readForcepointPairs(repairUtf8(line.slice(header.messageStart).trimEnd()));
    if (pairs === 'other') return OTHER;
    if (pairs === null) return TWO_READINGS;
    const values: Values = (name) => saidOrNull(pairs.get(name));
    return forcepointResult(values, () => timeOf(values('rt')) ?? headerMs(header, log));
  };
}

function saidOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '-' ? null : text;
}

/** Seconds or milliseconds since 1970, or RFC 3339; null where the line has none, as in the form of pairs. */
function timeOf(text: string | null): number | null {
  if (text === null) return null;
  const since = epochMs(text);
  return since >= 0 ? since : isoMs(text);
}
