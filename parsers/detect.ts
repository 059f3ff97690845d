import type { Parser } from './record.ts';
import { PARSERS } from './registry.ts';
import { resultOfNoRequest } from './squid-lines.ts';
import { describeLines } from './unknown-lines.ts';

/** The format of a log, or in plain words what was seen instead. */
export type Detection =
  | { readonly kind: 'detected'; readonly parser: Parser }
  | { readonly kind: 'undecided'; readonly saw: string };

const MAX_LINES = 200;
const MIN_LINES = 5;
const MIN_SHARE = 0.6;

/**
 * Finds the parser of a log by its first lines (up to 200 are looked at): the one that is sure of more of them than any other, of
 * at least 60 in a hundred, and of at least five, or of all where the log is shorter. Better undecided than wrong: a person can
 * choose, but nobody notices a wrong format.
 */
export function detect(lines: readonly string[], fileName?: string): Detection {
  const telling = lines.filter(isTelling).slice(0, MAX_LINES);
  const scores = PARSERS.map((parser) => ({ parser, lines: countRecognised(parser, telling) }));
  const [best, second] = scores.toSorted((a, b) => b.lines - a.lines);
  if (best === undefined || best.lines === 0) return { kind: 'undecided', saw: describeLines(telling, fileName) };
  if (second !== undefined && second.lines === best.lines) return undecidedBetween(best.parser, second.parser);
  const enough = Math.max(Math.min(MIN_LINES, telling.length), telling.length * MIN_SHARE);
  if (best.lines >= enough) return { kind: 'detected', parser: best.parser };
  return {
    kind: 'undecided',
    saw: `${best.lines} of ${telling.length} lines look like "${best.parser.title}", the rest do not`,
  };
}

/** Empty lines and messages of the proxy say nothing of the format. */
function isTelling(line: string): boolean {
  return resultOfNoRequest(line, TELLING) === TELLING;
}

const TELLING = { kind: 'malformed', reason: '' } as const;

function countRecognised(parser: Parser, lines: readonly string[]): number {
  return lines.filter((line) => parser.recognises(line)).length;
}

function undecidedBetween(first: Parser, second: Parser): Detection {
  return { kind: 'undecided', saw: `lines that fit "${first.title}" as well as "${second.title}"` };
}
