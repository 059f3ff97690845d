import { messageStartOf } from './fields/syslog-header.ts';
import { epochMsIn, unsignedIn } from './fields/timestamp.ts';
import type { ParseResult, Parser } from './record.ts';
import { SQUID_GUIDE } from './squid/guide.ts';
import { headerTailStart, readHeaderTail } from './squid/headers.ts';
import { lineEnd, resultOfNoRequest, saysNothingOfFormat } from './squid/lines.ts';
import { hasTwoReadings, userNameIn } from './squid/quoting.ts';
import { emptyRequest, resultOf, takeClient, takeMethod } from './squid/request.ts';
import { codeEnd, resultTag } from './squid/result.ts';

/*
 * Squid's own format, which it uses unless told otherwise:
 *
 *   1768209243.049   5006 10.21.4.18 TCP_MISS/200 19763 GET http://www.example.org/a?b=1 jane doe HIER_DIRECT/192.0.2.10 text/html
 *   ended at     duration client     result/status bytes method address                  name     hierarchy/server       type
 *
 * It looks like columns but is not: a name may hold blanks. So the line is read from the left as far as the address, which holds
 * none, and from the right as far as the hierarchy; what is left between the two is the name.
 *
 * This is the hottest loop of the product: each character is looked at once or twice, nothing is allocated but the record and its
 * strings, and all lines share one request object.
 */

/** Squid's native format, `access_log … squid`. */
export const squid: Parser = {
  id: 'squid',
  title: 'Squid, native format',
  guide: SQUID_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => !saysNothingOfFormat(parseMessage(line)),
  open: () => parseMessage,
};

/** Lines of a file begin with the time; by syslog there is a header in front. */
function parseMessage(line: string): ParseResult {
  const first = line.charCodeAt(0);
  if (first <= 32 || (first >= 48 && first <= 57 && line.charCodeAt(4) !== 45)) return parse(line);
  const start = messageStartOf(line);
  if (start === 0) return parse(line);
  const result = parse(line.slice(start));
  return result === NOT_NATIVE ? resultOfNoRequest(line, NOT_NATIVE) : result;
}

const NOT_NATIVE: ParseResult = { kind: 'malformed', reason: 'not a native Squid line' };
const request = emptyRequest();

function parse(line: string): ParseResult {
  const end = lineEnd(line);
  const tail = headerTailStart(line, end);
  const nameStart = readHead(line);
  if (nameStart < 0) return resultOfNoRequest(line, NOT_NATIVE);
  const nameEnd = readRightEnd(line, nameStart, tail < 0 ? end : tail);
  if (nameEnd < 0) return NOT_NATIVE;
  const userName = userNameIn(line, nameStart, nameEnd);
  if (userName !== null && hasTwoReadings(userName)) return NOT_NATIVE;
  request.userName = userName;
  readHeaderTail(line, tail, request);
  return resultOf(request);
}

/** Reads from the left up to the blank behind the address. Where the name begins, or -1. */
function readHead(line: string): number {
  const time = skipBlanks(line, 0);
  const timeEnd = line.indexOf(' ', time);
  request.endedAt = epochMsIn(line, time, timeEnd);
  if (request.endedAt < 0) return -1;
  const duration = skipBlanks(line, timeEnd);
  const client = readDuration(line, duration);
  if (client < 0) return -1;
  const clientEnd = line.indexOf(' ', client);
  if (clientEnd <= client) return -1;
  takeClient(request, line.slice(client, clientEnd));
  return readRequest(line, readResult(line, clientEnd + 1));
}

/** The duration may be negative when the clock was set. Where the next column begins, or -1. */
function readDuration(line: string, start: number): number {
  const end = line.indexOf(' ', start);
  const isNegative = line.charCodeAt(start) === 45;
  const duration = unsignedIn(line, isNegative ? start + 1 : start, end);
  request.durationMs = isNegative ? -duration : duration;
  return duration < 0 ? -1 : end + 1;
}

/** `TCP_MISS/200 19763 `. Where the method begins, or -1. */
function readResult(line: string, start: number): number {
  const slash = codeEnd(line, start);
  const tag = resultTag(line, start, slash);
  const status = unsignedIn(line, slash + 1, slash + 4);
  if (tag === null || line.charCodeAt(slash) !== 47 || status < 0 || line.charCodeAt(slash + 4) !== 32) return -1;
  const bytesEnd = line.indexOf(' ', slash + 5);
  const bytes = unsignedIn(line, slash + 5, bytesEnd);
  request.tag = tag;
  request.status = status;
  request.bytesDown = bytes;
  return bytes < 0 ? -1 : bytesEnd + 1;
}

function readRequest(line: string, start: number): number {
  const methodEnd = start < 0 ? -1 : line.indexOf(' ', start);
  const targetEnd = line.indexOf(' ', methodEnd + 1);
  if (methodEnd <= start || targetEnd <= methodEnd + 1) return -1;
  takeMethod(request, line.slice(start, methodEnd));
  request.target = line.slice(methodEnd + 1, targetEnd);
  return targetEnd + 1;
}

/** `hierarchy/server type` at the right end. Where the name ends, or -1; the server is never empty, as it is in look-alikes. */
function readRightEnd(line: string, nameStart: number, end: number): number {
  const hierarchy = hierarchyStart(line, nameStart, end);
  const slash = line.indexOf('/', hierarchy);
  const type = line.indexOf(' ', hierarchy) + 1;
  if (hierarchy < 0 || slash < 0 || type < slash + 3 || type >= end || !isCode(line, hierarchy, slash)) return -1;
  request.wasAnsweredByProxy = line.charCodeAt(slash + 1) === 45 && line.startsWith('NONE', slash - 4);
  request.contentType = end - type === 1 && line.charCodeAt(type) === 45 ? null : line.slice(type, end);
  return hierarchy - 1;
}

/** The last but one column. Nearly every name is one word, so its end is tried first; a name with blanks is found from the right. */
function hierarchyStart(line: string, nameStart: number, end: number): number {
  const second = line.indexOf(' ', nameStart);
  const third = line.indexOf(' ', second + 1);
  if (second <= nameStart || third < 0 || third >= end) return -1;
  const fourth = line.indexOf(' ', third + 1);
  return fourth < 0 || fourth >= end ? second + 1 : lastBlank(line, lastBlank(line, end)) + 1;
}

/** `HIER_DIRECT`, `DIRECT`, `TIMEOUT_FIRSTUP_PARENT`: its two ends are looked at, which is enough beside all the rest. */
function isCode(line: string, start: number, end: number): boolean {
  return end > start + 2 && isCapital(line.charCodeAt(start)) && isCapital(line.charCodeAt(end - 1));
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function skipBlanks(line: string, start: number): number {
  let at = start;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}

function lastBlank(line: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && line.charCodeAt(at) !== 32) at--;
  return at;
}
