import { withSchoolColumns } from '../../parsers/columns/school-mapping.ts';
import { detect } from '../../parsers/detect.ts';
import type { LogRecord, LogSetting, ParseLine, ParseResult, Parser } from '../../parsers/record.ts';
import { PARSERS } from '../../parsers/registry.ts';
import { forEachLine } from '../sources/lines.ts';
import type { ExamineRequest, SourceFormat } from './examiner-protocol.ts';
import { givenParser } from './given-parser.ts';
import { hasPossibleTime, refuseImpossibleTime } from './possible-time.ts';

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

/** Lines that were not read yet, with what stands in front of them where their log was begun in the middle. */
export type FreshLines = Pick<ExamineRequest, 'bytes' | 'before' | 'writtenAt'>;

/** Reads the lines of one log, finding out the format where none was given. */
export interface LineReader {
  /** To be called with each batch before its lines are read. */
  prepare(fresh: FreshLines): void;
  /** Never throws, whatever the line. */
  parse(line: string): ParseResult;
  /** The records of questions that are still open, when nothing more will come; they are forgotten with that. */
  rest(): readonly LogRecord[];
  /** The parser in use; null while none was recognised. */
  format(): Pick<Parser, 'id' | 'title'> | null;
}

/** Throws KnownError FORMAT_UNKNOWN for a format that does not exist, or with the reason why a school's own format cannot be compiled. */
export function createLineReader(source: SourceFormat): LineReader {
  const readings = createReadings(source.zone);
  const given = givenParser(source);
  if (given === null) return createFindingReader(source, readings);
  return {
    prepare(fresh) {
      readings.prepare(fresh);
      readings.catchUp(given);
    },
    parse: (line) => refuseImpossibleTime(readings.of(given)(line)),
    rest: readings.rest,
    format: () => given,
  };
}

/** Finds the format, and finds it anew when the filter begins to write another. */
function createFindingReader({ fileName, columns }: SourceFormat, readings: Readings): LineReader {
  const candidates = columns === null ? PARSERS : PARSERS.map((each) => withSchoolColumns(each.id, columns) ?? each);
  let parser: Parser | null = null;
  let lines = 0;
  let foreign = 0;
  const claims = createClaims();

  function isDoubtful(): boolean {
    if (lines < DOUBTFUL_LINES) return false;
    const answer = foreign > lines * DOUBTFUL_SHARE;
    lines = 0;
    foreign = 0;
    return answer;
  }

  function read(line: string): ParseResult {
    lines += 1;
    const result = parser === null ? NO_KNOWN_FORMAT : readings.of(parser)(line);
    if (result.kind !== 'malformed') return result;
    foreign += 1;
    // Where the format is not certain, or no longer, a line belongs to the one parser that is sure of it.
    const claimant = claims.claimantOf(line);
    return claimant === null || claimant === parser ? result : readings.of(claimant)(line);
  }

  return {
    prepare(fresh) {
      readings.prepare(fresh);
      claims.begin();
      const doubtful = isDoubtful();
      if (parser === null || doubtful) parser = detectParser(fresh, fileName, candidates) ?? parser;
      if (parser !== null) readings.catchUp(parser);
    },
    parse: (line) => refuseImpossibleTime(read(line)),
    rest: readings.rest,
    format: () => parser,
  };
}

/** The parsers that have been opened for one log. A stream may mix products: each goes on where it was. */
interface Readings {
  prepare(fresh: FreshLines): void;
  of(parser: Parser): ParseLine;
  /** What all of them still hold. */
  rest(): readonly LogRecord[];
  /** Lets a parser see what stands in front of the batch, once, so that it remembers what it would if it had read on. */
  catchUp(parser: Parser): void;
}

function createReadings(timeZone: string): Readings {
  const opened = new Map<Parser, ParseLine>();
  let fresh: FreshLines = { bytes: Buffer.alloc(0), before: null, writtenAt: 0 };
  const log: LogSetting = { timeZone, writtenAt: () => fresh.writtenAt };

  function of(parser: Parser): ParseLine {
    const known = opened.get(parser);
    if (known !== undefined) return known;
    const parse = parser.open(log);
    opened.set(parser, parse);
    return parse;
  }
  return {
    prepare(next) {
      fresh = next;
    },
    of,
    rest: () => [...opened.values()].flatMap((parse) => parse.rest?.() ?? []).filter(hasPossibleTime),
    catchUp(parser) {
      const { before } = fresh;
      if (opened.has(parser) || before === null) return;
      const parse = of(parser);
      if (parser.hasHeader) forEachLine(before.head, 0, (line) => void parse(line));
      forEachLine(before.leadIn, 0, (line) => void parse(line));
    },
  };
}

function detectParser({ before, bytes }: FreshLines, fileName: string, candidates: readonly Parser[]): Parser | null {
  const lines: string[] = [];
  const take = (text: Uint8Array, most: number) =>
    forEachLine(text.subarray(0, HEAD_BYTES), 0, (line) => {
      if (lines.length < most) lines.push(line);
    });
  // A header stands at the beginning of the file, but what is written now decides.
  if (before !== null) take(before.head, LINES_TO_DETECT / 2);
  take(bytes, LINES_TO_DETECT);
  const detected = detect(lines, fileName, candidates);
  return detected.kind === 'detected' ? detected.parser : null;
}

/** Lines that nobody claims, in one batch: all parsers are asked, so a flood of nonsense would hold up everything. */
const MOST_SEARCHES = 200;

interface Claims {
  /** To be called with each batch. */
  begin(): void;
  /** The one product's parser that is sure of a line; null where there is none, or too many lines were nobody's. */
  claimantOf(line: string): Parser | null;
}

/** A stream of two products has many lines of the other, so the parser that claimed the last one is asked first. */
function createClaims(): Claims {
  let last: Parser | null = null;
  let searches = 0;
  return {
    begin() {
      searches = 0;
    },
    claimantOf(line) {
      if (last?.recognises(line)) return last;
      if (searches >= MOST_SEARCHES) return null;
      const claimants = PARSERS.filter((parser) => parser.scope === 'product' && parser.recognises(line));
      const [sole = null, ...others] = claimants;
      if (sole === null || others.length > 0) {
        searches += 1;
        return null;
      }
      last = sole;
      return sole;
    },
  };
}
