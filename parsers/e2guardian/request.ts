import { countOrNull, durationOrNull, statusOrNull, textOrNull } from '../fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from '../fields/draft-record.ts';
import { isIpAddress, nameOrNull } from '../fields/ip-address.ts';
import { readSyslogHeader } from '../fields/syslog-header.ts';
import { repairUtf8 } from '../fields/utf8.ts';
import type { LogRecord, ParseResult } from '../record.ts';

/** What a line of e2guardian says, whatever its format; texts as logged, '' or '-' where there was nothing. */
export interface GuardedRequest {
  /** Epoch milliseconds, or -1. */
  readonly timestamp: number;
  /** Milliseconds. */
  readonly duration: string;
  readonly user: string;
  readonly client: string;
  readonly clientHost: string;
  readonly url: string;
  readonly method: string;
  readonly code: string;
  readonly size: string;
  readonly contentType: string;
  readonly userAgent: string;
  /** What was found: `*DENIED* Blocked site: games.example`. Null where the format leaves it out. */
  readonly found: string | null;
  readonly category: string;
  readonly searchTerms: string;
}

const SIGN_IN: ParseResult = { kind: 'skipped', reason: 'proxy sign-in challenge' };
const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };
const MESSAGE: ParseResult = { kind: 'skipped', reason: 'message of the proxy, not a request' };

/** The record of a request, or why there is none. */
export function resultOfGuarded(request: GuardedRequest): ParseResult {
  if (request.code === '407') return SIGN_IN;
  const draft = draftRecord('e2guardian', request.timestamp);
  if (!takeAddress(draft, request)) return NO_HOST;
  draft.method = textOrNull(request.method);
  draft.statusCode = statusOrNull(request.code);
  draft.bytesDown = countOrNull(request.size);
  draft.contentType = textOrNull(request.contentType);
  draft.durationMs = durationOrNull(request.duration);
  draft.userAgent = textIn(request.userAgent);
  draft.filterCategory = textIn(request.category);
  draft.searchTerms ??= textIn(request.searchTerms);
  takeClient(draft, request);
  takeFinding(draft, request);
  return resultOf(draft);
}

/** What to say of a line that is no request: e2guardian's own messages come by syslog too. */
export function resultOfNoRequest(line: string, malformed: ParseResult): ParseResult {
  return readSyslogHeader(line).appName?.startsWith('e2guardian') === true ? MESSAGE : malformed;
}

/** True for a result that says nothing about the format of the line. */
export function saysNothingOfFormat(result: ParseResult): boolean {
  return result.kind === 'malformed' || result === MESSAGE;
}

/** A CONNECT is written `https://games.example:443`: only its host is known. */
function takeAddress(draft: DraftRecord, request: GuardedRequest): boolean {
  if (!takeUrl(draft, request.url)) return false;
  if (request.method !== 'CONNECT') return true;
  draft.url = null;
  draft.searchTerms = null;
  return takeHost(draft, draft.urlDomain, 'tls');
}

/** Versions 5.5 write one column with the name of the device, or its address where it has none; authentication by address puts that in the user's. */
function takeClient(draft: DraftRecord, { user, client, clientHost }: GuardedRequest): void {
  const addresses = [client, clientHost].filter((text) => isIpAddress(text) && text !== '0.0.0.0');
  draft.clientIp = addresses[0] ?? null;
  draft.deviceName = nameOrNull(clientHost) ?? nameOrNull(client);
  // With `dnsuserlogging` a name that was looked up stands behind what was there: `10.44.3.17:okafor.t`, `-:okafor.t`.
  const name = nameOrNull(user.replace(/^(?:-|\d{1,3}(?:\.\d{1,3}){3})?:/, ''));
  draft.userName = name === null ? null : repairUtf8(name);
}

/** Marks that say nothing about whether the page was shown. */
const HARMLESS = new Set(['TRUSTED', 'EXCEPTION', 'SCANNED', 'GREY', 'CONTENTMOD', 'URLMOD', 'HEADERMOD', 'HEADERADD']);
const MOST_MARKS = 8;

function takeFinding(draft: DraftRecord, { found, code }: GuardedRequest): void {
  const { marks, reason } = marksIn(found ?? '');
  draft.filterRule = textIn(reason);
  draft.disposition = dispositionOf(marks, draft, code);
}

/** `*SCANNED* *DENIED* Blocked site: …`: any number of marks, then the reason. */
function marksIn(found: string): { readonly marks: readonly string[]; readonly reason: string } {
  const marks: string[] = [];
  let at = 0;
  while (found.charAt(at) === '*' && marks.length < MOST_MARKS) {
    const end = found.indexOf('*', at + 1);
    if (end < 0) break;
    // `*DENIED-POST*` and `*DENIED-PARAMS*` say where it was found.
    marks.push(found.slice(at + 1, end).split('-', 1)[0] ?? '');
    at = end + 1;
    while (found.charCodeAt(at) === 32) at++;
  }
  // Behind `*INFECTED* ` e2guardian writes a second star.
  return { marks, reason: found.startsWith('* ', at) ? found.slice(at + 2) : found.slice(at) };
}

/**
 * A 403 without a mark is the web site's own. With another mark nobody can tell: `*NETERROR*` is a page that could not be fetched,
 * logged with 403 although nobody blocked it, and e2guardian writes its marks in the language it is set to.
 */
function dispositionOf(marks: readonly string[], draft: DraftRecord, code: string): LogRecord['disposition'] {
  if (marks.includes('DENIED') || marks.includes('INFECTED')) return 'blocked';
  if (code === '403' && marks.some((mark) => !HARMLESS.has(mark))) return 'unknown';
  // A tunnel is logged without a status by some versions; any other request without one came to nothing.
  if (draft.statusCode === null) return draft.method === 'CONNECT' ? 'allowed' : 'unknown';
  return draft.statusCode >= 502 && draft.statusCode <= 504 ? 'unknown' : 'allowed';
}

function textIn(text: string): string | null {
  const value = textOrNull(text);
  return value === null ? null : repairUtf8(value);
}
