import type { LogSetting, ParseResult, Parser } from '../../parsers/record.ts';

/** The log of a school in London whose lines were written in January 2026. */
export const LOG: LogSetting = { timeZone: 'Europe/London', writtenAt: () => Date.UTC(2026, 0, 31, 12) };

/** What a new reading of a log makes of its only line. */
export function parseLine(parser: Parser, line: string, log: LogSetting = LOG): ParseResult {
  return parser.open(log)(line);
}

/** What one reading makes of several lines, in their order. */
export function parseLines(parser: Parser, lines: readonly string[], log: LogSetting = LOG): readonly ParseResult[] {
  return lines.map(parser.open(log));
}
