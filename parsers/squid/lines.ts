import type { ParseResult } from './record.ts';

const EMPTY: ParseResult = { kind: 'skipped', reason: 'empty line' };
const MESSAGE: ParseResult = { kind: 'skipped', reason: 'message of the proxy, not a request' };

/** Where a line ends when the carriage return, NUL and blanks that files and relays leave behind are not counted. */
export function lineEnd(line: string): number {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= 32) end--;
  return end;
}

/**
 * What to say of a line that is none of Squid's requests: skipped when it is empty or one of Squid's messages, which old relays
 * mix into the same stream (`2026/11/22 01:09:39 kid1| …`), otherwise `malformed`.
 */
export function resultOfNoRequest(line: string, malformed: ParseResult): ParseResult {
  if (lineEnd(line) === 0) return EMPTY;
  return /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?: kid\d+)?\|/.test(line) ? MESSAGE : malformed;
}

/** True for a result that says nothing about the format of the line: no parser may claim the line for it. */
export function saysNothingOfFormat(result: ParseResult): boolean {
  return result.kind === 'malformed' || result === EMPTY || result === MESSAGE;
}
