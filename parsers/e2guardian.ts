import { E2GUARDIAN_GUIDE } from './e2guardian/guide.ts';
import { type GuardedRequest, resultOfGuarded, resultOfNoRequest, saysNothingOfFormat } from './e2guardian/request.ts';
import { portIn, type Tail, tailsIn } from './e2guardian/tail.ts';
import { epochMs } from './fields/epoch.ts';
import { isIpAddress } from './fields/ip-address.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { authorityStart } from './fields/url-host.ts';
import type { ParseResult, Parser } from './record.ts';

/*
 * e2guardian's formats 5 to 8, columns between tabs (written ⇥ here):
 *
 *   time⇥server⇥user⇥address⇥[host⇥]url⇥method⇥code⇥size⇥type⇥browser⇥-⇥duration⇥-⇥number⇥found⇥weight⇥category⇥group⇥number[⇥words⇥flags]
 *
 * The host of the device is a column of its own up to 5.3, and in 5.5 with `logclientnameandip`; the words that were searched for and
 * the flags are in 7 and 8 only. A browser may send a tab in its name, and e2guardian writes it as it is (seen on 5.3.5): so the line
 * is read from the left as far as the type and from the right as far as the duration (e2guardian/tail.ts), and what is left between them
 * is the browser.
 * Addresses with a tab are written too; then there are two ways to read the line, and neither is taken.
 */

/** e2guardian, `logfileformat` 5 to 8. */
export const e2guardian: Parser = {
  id: 'e2guardian',
  title: 'e2guardian, formats 5 to 8 (columns between tabs)',
  guide: E2GUARDIAN_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => !saysNothingOfFormat(parse(line)),
  open: () => parse,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of e2guardian’s formats 5 to 8' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'more than one way to read the line' };
/** A browser’s name with more tabs than this is no name. */
const MOST_CELLS = 60;

function parse(line: string): ParseResult {
  const cells = cellsOf(line.slice(messageStartOf(line)).trimEnd());
  const urlAt = urlPlace(cells);
  if (urlAt < 0) return resultOfNoRequest(line, OTHER_LINE);
  if (cells.length > MOST_CELLS) return OTHER_LINE;
  const tails = tailsIn(cells, urlAt + 7);
  const [tail] = tails;
  if (tail === undefined) return OTHER_LINE;
  if (tails.length > 1 || hasSecondHead(cells, urlAt, tail)) return TWO_READINGS;
  return resultOfGuarded(requestIn(cells, urlAt, tail));
}

/** Relays such as rsyslog write a tab as `#011`. */
function cellsOf(text: string): readonly string[] {
  return (text.includes('\t') ? text : text.replaceAll('#011', '\t')).split('\t');
}

/** The fifth column or, behind the device's host, the sixth; -1 where neither is an address followed by method, code and size. */
function urlPlace(cells: readonly string[]): number {
  if (!/^\d{9,10}\.\d{3}$/.test(cells[0] ?? '')) return -1;
  if (isHead(cells, 4)) return 4;
  const [client = '', host = ''] = cells.slice(3, 5);
  // Where the host is an address, it is the same one again; anything else was pushed here by a tab in a name.
  return isHead(cells, 5) && (!isIpAddress(host) || host === client) ? 5 : -1;
}

function isHead(cells: readonly string[], at: number): boolean {
  const [url = '', method = '', code = '', size = ''] = cells.slice(at, at + 4);
  return authorityStart(url) >= 0 && isMethodCodeSize(method, code, size);
}

function isMethodCodeSize(method: string, code: string, size: string): boolean {
  return /^[A-Za-z][\w-]{0,31}$/.test(method) && /^\d{1,3}$/.test(code) && /^\d{1,15}$/.test(size);
}

/** Method, code and size once more, right of where they belong: a tab in the address put its own in front of them. */
function hasSecondHead(cells: readonly string[], urlAt: number, { durationAt }: Tail): boolean {
  const between = cells.slice(urlAt + 4, durationAt - 1);
  return between.some((method, place) => isMethodCodeSize(method, between[place + 1] ?? '', between[place + 2] ?? ''));
}

function requestIn(cells: readonly string[], urlAt: number, tail: Tail): GuardedRequest {
  const { durationAt, weightAt, hasFlags } = tail;
  const [time = '', , user = '', client = ''] = cells;
  const [url = '', method = '', code = '', size = '', contentType = ''] = cells.slice(urlAt);
  return {
    timestamp: startedAt(time, cells[durationAt] ?? '', method),
    duration: cells[durationAt] ?? '',
    // Authentication by port writes the port in the user’s column.
    user: user === portIn(cells, tail) ? '' : user,
    client,
    clientHost: urlAt === 5 ? (cells[4] ?? '') : '',
    url,
    method,
    code,
    size,
    contentType,
    userAgent: cells.slice(urlAt + 5, durationAt - 1).join('\t'),
    found: cells.slice(durationAt + 3, weightAt).join('\t'),
    category: cells[weightAt + 1] ?? '',
    searchTerms: hasFlags ? cells.slice(weightAt + 4, -1).join('\t') : '',
  };
}

/** A line is written when the request is over; a tunnel, which can be open for hours, belongs to the minute in which it was opened. */
function startedAt(time: string, duration: string, method: string): number {
  const endedAt = epochMs(time);
  return method === 'CONNECT' && endedAt >= 0 ? endedAt - Math.max(0, Number(duration)) : endedAt;
}
