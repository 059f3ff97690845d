import { unquote } from './quoting.ts';
import type { SquidRequest } from './request.ts';

/*
 * `log_mime_hdrs on` adds ` [request headers] [reply headers]` to every predefined format. Brackets inside are written as %5b and
 * %5d and line ends as the four characters \r\n, so both ends and every header can be found without guessing.
 */
const LINE_END = '\\r\\n';

/** Where the header blocks of a line that ends at `end` begin (at their blank), or -1 where it has none. */
export function headerTailStart(line: string, end: number): number {
  if (line.charCodeAt(end - 1) !== 93) return -1;
  const reply = line.lastIndexOf('] [', end - 1);
  if (reply < 0) return -1;
  const start = line.lastIndexOf(' [', reply - 1);
  return start < 0 || line.lastIndexOf(']', reply - 1) > start ? -1 : start;
}

/**
 * Takes from the request headers what a record has room for; nothing else (they hold passwords and cookies) leaves the line. Where
 * there is no tail (-1), nothing is known of them.
 */
export function readHeaderTail(line: string, tailStart: number, request: SquidRequest): void {
  request.userAgent = null;
  request.referrer = null;
  request.fetchDest = null;
  request.fetchMode = null;
  request.fetchSite = null;
  request.fetchUser = null;
  if (tailStart >= 0) takeHeaders(line, tailStart, request);
}

function takeHeaders(line: string, tailStart: number, request: SquidRequest): void {
  const headers = LINE_END + line.slice(tailStart + 2, line.indexOf(']', tailStart)).trimStart();
  const lowerCase = headers.toLowerCase();
  request.userAgent = headerIn(headers, lowerCase, 'user-agent');
  request.referrer = headerIn(headers, lowerCase, 'referer');
  request.fetchDest = headerIn(headers, lowerCase, 'sec-fetch-dest');
  request.fetchMode = headerIn(headers, lowerCase, 'sec-fetch-mode');
  request.fetchSite = headerIn(headers, lowerCase, 'sec-fetch-site');
  request.fetchUser = headerIn(headers, lowerCase, 'sec-fetch-user');
}

function headerIn(headers: string, lowerCase: string, name: string): string | null {
  const at = lowerCase.indexOf(`${LINE_END}${name}: `);
  if (at < 0) return null;
  const start = at + LINE_END.length + name.length + 2;
  const end = headers.indexOf(LINE_END, start);
  const value = unquote('bracket', headers.slice(start, end < 0 ? headers.length : end));
  return value === '' ? null : value;
}
