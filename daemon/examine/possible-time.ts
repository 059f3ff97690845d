import type { ParseResult } from '../../parsers/record.ts';

/** Ten digits of seconds since 1970, as every log writes them: until November 2286. */
const END_OF_TIME_MS = 1e13;
const IMPOSSIBLE: ParseResult = { kind: 'malformed', reason: 'a time that cannot be' };

/** School time can be told only within the range of a date: a line that claims another time is not understood. */
export function refuseImpossibleTime(result: ParseResult): ParseResult {
  if (result.kind !== 'record') return result;
  const { timestamp } = result.record;
  const isPossible = Number.isSafeInteger(timestamp) && timestamp >= 0 && timestamp < END_OF_TIME_MS;
  return isPossible ? result : IMPOSSIBLE;
}
