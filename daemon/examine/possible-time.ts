import type { LogRecord, ParseResult } from '../../parsers/record.ts';

/** Ten digits of seconds since 1970, as every log writes them: until November 2286. */
const END_OF_TIME_MS = 1e13;
const IMPOSSIBLE: ParseResult = { kind: 'malformed', reason: 'a time that cannot be' };

/** School time can be told only within the range of a date: a line that claims another time is not understood. */
export function refuseImpossibleTime(result: ParseResult): ParseResult {
  return result.kind !== 'record' || hasPossibleTime(result.record) ? result : IMPOSSIBLE;
}

/** False for a record of a time that cannot be told in school time. */
export function hasPossibleTime({ timestamp }: LogRecord): boolean {
  return Number.isSafeInteger(timestamp) && timestamp >= 0 && timestamp < END_OF_TIME_MS;
}
