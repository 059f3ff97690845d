import { detect } from '../../parsers/detect.ts';
import type { ParseResult, Parser } from '../../parsers/record.ts';
import { PARSERS, parserById } from '../../parsers/registry.ts';
import { compileLogformat } from '../../parsers/squid-logformat.ts';
import { KnownError } from '../errors.ts';
import { forEachLine } from '../sources/lines.ts';
import type { SourceFormat } from './examiner-protocol.ts';
import { refuseImpossibleTime } from './possible-time.ts';

/** Looking at more lines would not make the answer surer. */
const LINES_TO_DETECT = 200;
const HEAD_BYTES = 256 * 1024;
const NO_KNOWN_FORMAT: ParseResult = { kind: 'malformed', reason: 'no known log format' };
/** When more than half of some lines are not understood, the format is looked for anew: it may have changed. */
const DOUBTFUL_SHARE = 0.5;
/** Fewer lines, in one batch or in many small ones, prove nothing. */
const DOUBTFUL_LINES = 20;
/** What a line is that was too long to be read. */
export const TOO_LONG: ParseResult = { kind: 'malformed', reason: 'line longer than 64 KiB' };

/** Reads the lines of one source, finding out the format where none was given. */
export interface LineReader {
  /** To be called with each batch before its lines are read. */
  prepare(bytes: Uint8Array): void;
  /** Never throws, whatever the line. */
  parse(line: string): ParseResult;
  /** The parser in use; null while none was recognised. */
  format(): string | null;
}

/** Times that a log writes without an offset are read on the clock of `zone`. Throws KnownError FORMAT_UNKNOWN for a format that does not exist or a logformat that cannot be compiled. */
export function createLineReader(source: SourceFormat, zone: string): LineReader {
  const given = givenParser(source, zone);
  if (given === null) return createFindingReader(source.fileName);
  return {
    prepare: () => undefined,
    parse: (line) => refuseImpossibleTime(given.parse(line)),
    format: () => given.id,
  };
}

/** Finds the format, and finds it anew when the filter begins to write another. */
function createFindingReader(fileName: string): LineReader {
  let parser: Parser | null = null;
  let lines = 0;
  let foreign = 0;

  function isDoubtful(): boolean {
    if (lines < DOUBTFUL_LINES) return false;
    const answer = foreign > lines * DOUBTFUL_SHARE;
    lines = 0;
    foreign = 0;
    return answer;
  }

  function read(line: string): ParseResult {
    lines += 1;
    const result = parser?.parse(line) ?? NO_KNOWN_FORMAT;
    if (result.kind !== 'malformed') return result;
    foreign += 1;
    // Where the format is not certain, or no longer, a line belongs to the one parser that is sure of it.
    return soleClaimant(line)?.parse(line) ?? result;
  }

  return {
    prepare(bytes) {
      const doubtful = isDoubtful();
      if (parser === null || doubtful) parser = detectParser(bytes, fileName) ?? parser;
    },
    parse: (line) => refuseImpossibleTime(read(line)),
    format: () => parser?.id ?? null,
  };
}

function givenParser(source: SourceFormat, zone: string): Parser | null {
  if (source.logformat !== null) {
    const compiled = compileLogformat(source.logformat, zone);
    if (compiled.kind === 'compiled') return compiled.parser;
    throw new KnownError(compiled.code, compiled.message);
  }
  if (source.format === 'auto') return null;
  const parser = parserById(source.format);
  if (parser) return parser;
  const known = PARSERS.map(({ id }) => id).join(', ');
  throw new KnownError('FORMAT_UNKNOWN', `There is no log format “${source.format}”. Write one of: auto, ${known}.`);
}

function detectParser(bytes: Uint8Array, fileName: string): Parser | null {
  const lines: string[] = [];
  forEachLine(bytes.subarray(0, HEAD_BYTES), 0, (line) => {
    if (lines.length < LINES_TO_DETECT) lines.push(line);
  });
  const detected = detect(lines, fileName);
  return detected.kind === 'detected' ? detected.parser : null;
}

function soleClaimant(line: string): Parser | null {
  const claimants = PARSERS.filter((parser) => parser.recognises(line));
  return claimants.length === 1 ? (claimants[0] ?? null) : null;
}
