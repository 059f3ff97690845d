import { detect } from '../parsers/detect.ts';
import type { ParseResult, Parser } from '../parsers/record.ts';
import { PARSERS, parserById } from '../parsers/registry.ts';
import { compileLogformat } from '../parsers/squid-logformat.ts';
import { KnownError } from './errors.ts';
import type { SourceFormat } from './examiner-protocol.ts';
import { forEachLine } from './sources/lines.ts';

/** Looking at more lines would not make the answer surer. */
const LINES_TO_DETECT = 200;
const HEAD_BYTES = 256 * 1024;
const NO_KNOWN_FORMAT: ParseResult = { kind: 'malformed', reason: 'no known log format' };
/** When more than half of a batch is not understood, the format is looked for anew: it may have changed. */
const DOUBTFUL_SHARE = 0.5;
const DOUBTFUL_LINES = 20;

/** Reads the lines of one source, finding out the format where none was given. */
export interface LineReader {
  /** To be called with each batch before its lines are read. */
  prepare(bytes: Uint8Array): void;
  parse(line: string): ParseResult;
  /** The parser in use; null while none was recognised. */
  format(): string | null;
}

/** Times that a log writes without an offset are read on the clock of `zone`. Throws KnownError FORMAT_UNKNOWN for a format that does not exist or a logformat that cannot be compiled. */
export function createLineReader(source: SourceFormat, zone: string): LineReader {
  const given = givenParser(source, zone);
  let parser = given;
  let lines = 0;
  let malformed = 0;

  function isDoubtful(): boolean {
    return lines >= DOUBTFUL_LINES && malformed > lines * DOUBTFUL_SHARE;
  }

  return {
    prepare(bytes) {
      if (given === null && (parser === null || isDoubtful())) parser = detectParser(bytes, source.fileName) ?? parser;
      lines = 0;
      malformed = 0;
    },
    parse(line) {
      // Before the format is certain, a line belongs to the one parser that is sure of it.
      const reading = parser ?? soleClaimant(line);
      const result = reading === null ? NO_KNOWN_FORMAT : reading.parse(line);
      lines += 1;
      if (result.kind === 'malformed') malformed += 1;
      return result;
    },
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
