import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { headerMs, readSyslogHeader } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { readSkyhighForm } from './skyhigh/forms.ts';
import { SKYHIGH_GUIDE } from './skyhigh/guide.ts';
import { skyhighResult } from './skyhigh/request.ts';
import { openSkyhighTimes } from './skyhigh/time.ts';

/*
 * Skyhigh Secure Web Gateway (before: McAfee Web Gateway, Webwasher), on premises and in the cloud. Its log is written by rules that
 * every customer may change; `forms.ts` knows the five that Skyhigh and its guides give.
 */

/** Skyhigh Secure Web Gateway and McAfee Web Gateway. */
export const skyhigh: Parser = {
  id: 'skyhigh',
  title: 'Skyhigh Secure Web Gateway (McAfee Web Gateway)',
  guide: SKYHIGH_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of Skyhigh Secure Web Gateway' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'line with two readings' };

function open(log: LogSetting): ParseLine {
  const timeOf = openSkyhighTimes(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = readSyslogHeader(line);
    const form = readSkyhighForm(repairUtf8(line.slice(header.messageStart).trimEnd()), header.appName === 'mwg');
    if (form.kind !== 'form') return form.kind === 'other' ? OTHER : TWO_READINGS;
    return skyhighResult(form.values, () => {
      const time = form.values('time');
      return time === null ? headerMs(header, log) : timeOf(time);
    });
  };
}
