import { readSyslogHeader } from '../fields/syslog-header.ts';
import type { ParseResult } from '../record.ts';

const EMPTY: ParseResult = { kind: 'skipped', reason: 'empty line' };
const MESSAGE: ParseResult = { kind: 'skipped', reason: 'message of the proxy, not a request' };

/** Where a line ends when the carriage return, NUL and blanks that files and relays leave behind are not counted. */
export function lineEnd(line: string): number {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= 32) end--;
  return end;
}

/**
 * What to say of a line that is none of Squid's requests: skipped when it is empty or one of Squid's messages, which come by syslog
 * (`squid[812]: Squid Parent: will start 1 kids`) or from old relays (`2026/11/22 01:09:39 kid1| …`), otherwise `malformed`.
 */
export function resultOfNoRequest(line: string, malformed: ParseResult): ParseResult {
  if (lineEnd(line) === 0) return EMPTY;
  return OLD_MESSAGE.test(line) || isSyslogMessage(line) ? MESSAGE : malformed;
}

const OLD_MESSAGE = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?: kid\d+)?\|/;

/** Squid calls itself `squid`, `(squid-1)` or `(squid-coord-2)` there. What may be a request of an unknown form is none of them. */
function isSyslogMessage(line: string): boolean {
  const { appName, messageStart } = readSyslogHeader(line);
  if (appName === null || !/^\(?squid/.test(appName)) return false;
  return (
    /^[A-Za-z]/.test(line.charAt(messageStart)) && !/:\/\/|CONNECT|TCP_|NONE|HIER_|"/.test(line.slice(messageStart))
  );
}

/** True for a result that says nothing about the format of the line: no parser may claim the line for it. */
export function saysNothingOfFormat(result: ParseResult): boolean {
  return result.kind === 'malformed' || result === EMPTY || result === MESSAGE;
}
