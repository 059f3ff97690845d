import type { ParseResult } from '../record.ts';

/** What every parser says of a line without anything in it. */
export const BLANK_LINE: ParseResult = { kind: 'skipped', reason: 'empty line' };

/** True for a line of blanks, carriage returns and NULs alone, as files and relays leave them behind. */
export function isBlank(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    if (line.charCodeAt(at) > 32) return false;
  }
  return true;
}

/** True for a result that lets a parser claim the line: it was understood, and is not empty. */
export function isUnderstood(result: ParseResult): boolean {
  return result.kind !== 'malformed' && result !== BLANK_LINE;
}
