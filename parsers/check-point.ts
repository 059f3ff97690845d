import { readExporterForm } from './check-point/forms.ts';
import { CHECK_POINT_GUIDE } from './check-point/guide.ts';
import { checkPointResult } from './check-point/request.ts';
import { openUpdates } from './check-point/updates.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { epochMs } from './fields/epoch.ts';
import { headerMs, readSyslogHeader } from './fields/syslog-header.ts';
import { isoMs } from './fields/timestamp.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * Check Point gateways by Log Exporter, in the forms syslog, generic (and Splunk), CEF and LEEF. `forms.ts` brings all to the names
 * that Check Point itself uses, `request.ts` says what they mean. The names are those of its documentation.
 */

/** Check Point, URL Filtering and Application Control. */
export const checkPoint: Parser = {
  id: 'check-point',
  title: 'Check Point (Log Exporter)',
  guide: CHECK_POINT_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of Log Exporter' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'line with two readings' };
const UPDATE: ParseResult = { kind: 'skipped', reason: 'later state of a log that was read' };

function open(log: LogSetting): ParseLine {
  const isUpdate = openUpdates();
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = readSyslogHeader(line);
    const form = readExporterForm(line, header);
    if (form.kind !== 'form') return form.kind === 'other' ? OTHER : TWO_READINGS;
    const result = checkPointResult(form.values, () => timeOf(form.values('time')) ?? headerMs(header, log));
    const isRepeated = result.kind === 'record' && isUpdate(form.values('loguid'), result.record);
    return isRepeated ? UPDATE : result;
  };
}

/** Seconds or milliseconds since 1970, or RFC 3339; null where the line has none. */
function timeOf(text: string | null): number | null {
  if (text === null) return null;
  const since = epochMs(text);
  return since >= 0 ? since : isoMs(text);
}
