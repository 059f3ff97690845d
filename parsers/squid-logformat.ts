import { messageStartOf } from './fields/syslog-header.ts';
import type { ParseLine, ParseResult, Parser } from './record.ts';
import type { Meaning } from './squid/codes.ts';
import { placesOf } from './squid/column-places.ts';
import { type Reading, takeRequest } from './squid/columns.ts';
import { readDefinition } from './squid/definition.ts';
import { SQUID_GUIDE } from './squid/guide.ts';
import { lineEnd, resultOfNoRequest, saysNothingOfFormat } from './squid/lines.ts';
import { matcherOf } from './squid/match.ts';
import { emptyRequest, resultOf } from './squid/request.ts';
import { type Column, columnsOf } from './squid/slots.ts';

/** A parser for a school's own logformat, or why there can be none, in words for the administrator who wrote it. */
export type CompiledLogformat =
  | { readonly kind: 'compiled'; readonly parser: Parser }
  | { readonly kind: 'refused'; readonly code: LogformatFault; readonly message: string };
export type LogformatFault =
  | 'LOGFORMAT_EMPTY'
  | 'LOGFORMAT_UNKNOWN_CODE'
  | 'LOGFORMAT_UNKNOWN_TIME'
  | 'LOGFORMAT_NO_GAP'
  | 'LOGFORMAT_NO_TIME'
  | 'LOGFORMAT_NO_ADDRESS';

/**
 * Compiles a logformat copied from squid.conf (the format, or the whole `logformat NAME FORMAT`) into a parser. Times that are
 * written without an offset are read on the clock of `timeZone`.
 */
export function compileLogformat(definition: string, timeZone = 'Europe/London'): CompiledLogformat {
  const read = readDefinition(definition);
  if (read.kind === 'unknown_code') return refuseCode(read.text);
  if (read.pieces.length === 0)
    return refuse('LOGFORMAT_EMPTY', 'The logformat is empty. Copy the whole line from squid.conf.');
  const columns = columnsOf(read.pieces, timeZone);
  if (columns.kind === 'touching') return refuseGap(columns.first, columns.second);
  if (columns.kind === 'unknown_time') return refuseTime(columns.format);
  const title = read.name === null ? 'Squid, custom format' : `Squid, custom format ${read.name}`;
  return compileColumns(columns.prefix, columns.columns, title);
}

function compileColumns(prefix: string, columns: readonly Column[], title: string): CompiledLogformat {
  const at = placesOf(columns);
  if (!TIMES.some((meaning) => at[meaning] >= 0)) return refuse('LOGFORMAT_NO_TIME', NO_TIME);
  if (!ADDRESSES.some((meaning) => at[meaning] >= 0)) return refuse('LOGFORMAT_NO_ADDRESS', NO_ADDRESS);
  const reading: Reading = { columns, at, matcher: matcherOf(prefix, columns), line: '' };
  const parse = parseMessageWith(parseWith(reading));
  const recognises = (line: string) => !saysNothingOfFormat(parse(line));
  return {
    kind: 'compiled',
    parser: {
      id: 'squid-logformat',
      title,
      guide: SQUID_GUIDE,
      scope: 'product',
      hasHeader: false,
      recognises,
      open: () => parse,
    },
  };
}

/** By syslog a header stands in front; a format may begin like one, so the whole line is tried first. */
function parseMessageWith(parse: ParseLine): ParseLine {
  return (line) => {
    const result = parse(line);
    const start = result === OTHER_FORMAT ? messageStartOf(line) : 0;
    return start === 0 ? result : parse(line.slice(start));
  };
}

const TIMES: readonly Meaning[] = ['seconds', 'startTime', 'utcTime', 'localTime'];
const ADDRESSES: readonly Meaning[] = ['clientUrl', 'url', 'serverUrl', 'host', 'sni'];

const OTHER_FORMAT: ParseResult = { kind: 'malformed', reason: 'not a line of this logformat' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'more than one way to read the line' };

function parseWith(reading: Reading): (line: string) => ParseResult {
  const request = emptyRequest();
  return (line) => {
    const outcome = reading.matcher.run(line, firstNonBlank(line), lineEnd(line));
    if (outcome === 'no_match') return resultOfNoRequest(line, OTHER_FORMAT);
    if (outcome === 'ambiguous') return TWO_READINGS;
    reading.line = line;
    return takeRequest(request, reading) ? resultOf(request) : OTHER_FORMAT;
  };
}

/** Relays leave blanks in front of the message. */
function firstNonBlank(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}

const NO_TIME = 'The logformat writes no date and time. Add %ts.%03tu to it in squid.conf, or %tl.';
const NO_ADDRESS =
  'The logformat writes no address, so nothing could be judged. Add %ru (or %>ru) to it in squid.conf.';

function refuse(code: LogformatFault, message: string): CompiledLogformat {
  return { kind: 'refused', code, message };
}

function refuseCode(text: string): CompiledLogformat {
  return refuse(
    'LOGFORMAT_UNKNOWN_CODE',
    `Squid has no logformat code "${text}". Compare it with squid.conf: a literal per cent sign is written %%, a header %{Referer}>h.`,
  );
}

function refuseTime(format: string): CompiledLogformat {
  return refuse(
    'LOGFORMAT_UNKNOWN_TIME',
    `The time format "${format}" has a part that we cannot read. Use %Y %m %d %H %M %S %z, or write %ts.%03tu instead.`,
  );
}

function refuseGap(first: string, second: string): CompiledLogformat {
  return refuse(
    'LOGFORMAT_NO_GAP',
    `Nothing stands between %${first} and %${second}, so nobody can tell where the one ends. Put a blank between them in squid.conf.`,
  );
}
