import type { LogSetting, Parser } from './record.ts';
import { PARSERS } from './registry.ts';
import { resultOfNoRequest } from './squid/lines.ts';
import { describeLines } from './unknown-lines.ts';

/** The format of a log, or in plain words what was seen instead. */
export type Detection =
  | { readonly kind: 'detected'; readonly parser: Parser }
  | { readonly kind: 'undecided'; readonly saw: string };

const MAX_LINES = 200;
const MIN_LINES = 5;
/** Of the lines that any parser is sure of: a firewall's stream is full of lines that are nobody's. */
const MIN_SHARE = 0.6;
/** Of all lines: a few that look familiar prove nothing about a log that is otherwise strange. */
const MIN_SHARE_OF_ALL = 0.2;
/** Titles and empty lines may stand above a header. */
const MOST_LINES_ABOVE_HEADER = 40;

/**
 * Finds the parser of a log by its first lines (up to 200 are looked at): the one that is sure of more of them than any other, of
 * at least 60 in a hundred of those that any parser is sure of, and of at least five, or of all where the log is shorter. General
 * forms such as CSV are tried only where no product is sure. Better undecided than wrong: a person can choose, but nobody notices a
 * wrong format.
 */
export function detect(
  lines: readonly string[],
  fileName?: string,
  candidates: readonly Parser[] = PARSERS,
): Detection {
  const telling = lines.filter(isTelling).slice(0, MAX_LINES);
  const products = choose(
    telling,
    candidates.filter(({ scope }) => scope === 'product'),
  );
  if (products.kind !== 'nobody') return answerOf(products, telling);
  const general = choose(
    telling,
    candidates.filter(({ scope }) => scope === 'general'),
  );
  return general.kind === 'nobody'
    ? { kind: 'undecided', saw: describeLines(telling, fileName) }
    : answerOf(general, telling);
}

type Choice =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'one'; readonly parser: Parser }
  | { readonly kind: 'tie'; readonly first: Parser; readonly second: Parser }
  | { readonly kind: 'too_few'; readonly parser: Parser; readonly lines: number };

function choose(lines: readonly string[], parsers: readonly Parser[]): Choice {
  const claims = parsers.map((parser) => ({ parser, lines: linesOf(parser, lines) }));
  const [best, second] = claims.toSorted((a, b) => b.lines.size - a.lines.size);
  if (best === undefined || best.lines.size === 0) return { kind: 'nobody' };
  const { parser } = best;
  if (second?.lines.size === best.lines.size) return { kind: 'tie', first: parser, second: second.parser };
  const known = new Set(claims.flatMap((claim) => [...claim.lines])).size;
  const least = Math.max(Math.min(MIN_LINES, lines.length), known * MIN_SHARE, lines.length * MIN_SHARE_OF_ALL);
  return best.lines.size >= least ? { kind: 'one', parser } : { kind: 'too_few', parser, lines: best.lines.size };
}

function answerOf(choice: Exclude<Choice, { kind: 'nobody' }>, lines: readonly string[]): Detection {
  switch (choice.kind) {
    case 'one':
      return { kind: 'detected', parser: choice.parser };
    case 'tie':
      return {
        kind: 'undecided',
        saw: `lines that fit "${choice.first.title}" as well as "${choice.second.title}"`,
      };
    case 'too_few':
      return {
        kind: 'undecided',
        saw: `${choice.lines} of ${lines.length} lines look like "${choice.parser.title}", the rest do not`,
      };
  }
}

/** The places of the lines that a parser is sure of; of a log with a header, those that it can read by it. */
function linesOf(parser: Parser, lines: readonly string[]): ReadonlySet<number> {
  return parser.hasHeader ? linesUnderHeader(parser, lines) : placesWhere(lines, (line) => parser.recognises(line));
}

function linesUnderHeader(parser: Parser, lines: readonly string[]): ReadonlySet<number> {
  const header = lines.slice(0, MOST_LINES_ABOVE_HEADER).findIndex((line) => parser.recognises(line));
  if (header < 0) return new Set();
  const parse = parser.open(ANY_LOG);
  return placesWhere(lines, (line, place) => place >= header && parse(line).kind !== 'malformed');
}

/** Whether a line can be read does not depend on zone and year. */
const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };

function placesWhere(lines: readonly string[], test: (line: string, place: number) => boolean): ReadonlySet<number> {
  return new Set(lines.flatMap((line, place) => (test(line, place) ? [place] : [])));
}

/** Empty lines and messages of the proxy say nothing of the format. */
function isTelling(line: string): boolean {
  return resultOfNoRequest(line, TELLING) === TELLING;
}

const TELLING = { kind: 'malformed', reason: '' } as const;
