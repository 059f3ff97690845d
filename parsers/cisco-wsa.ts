import { CISCO_WSA_GUIDE } from './cisco-wsa/guide.ts';
import { countOrNull, durationOrNull, statusOrNull, textOrNull } from './fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from './fields/draft-record.ts';
import { epochMs } from './fields/epoch.ts';
import { isIpAddress, nameOrNull } from './fields/ip-address.ts';
import { messageStartOf, readSyslogHeader } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, ParseResult, Parser } from './record.ts';

/*
 * The access log of Cisco's Secure Web Appliance (formerly IronPort WSA) begins like Squid's; behind it stand the decision and the verdict:
 *
 *   1769850764.120 4 10.44.3.17 TCP_DENIED/403 0 GET http://games.example/ "SCHOOL\okafor.t@AD" NONE/- - BLOCK_WEBCAT_12-Pupils-… <"IW_game",5.0,…> -
 *   time    duration client     result/status size method url              user         hierarchy type decision-policies   category
 *
 * No column before the verdict holds a blank but the user's, which then stands in quotes: so the line is read from the left, column by
 * column, and what a browser calls itself comes behind all that is read. The decision counts, not the status: block pages are also
 * sent with 200.
 */

/** Cisco Secure Web Appliance (WSA), access log. */
export const ciscoWsa: Parser = {
  id: 'cisco-wsa',
  title: 'Cisco Secure Web Appliance (WSA), access log',
  guide: CISCO_WSA_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises(line) {
    const result = parse(line);
    return result.kind !== 'malformed' && result !== MESSAGE;
  },
  open: () => parse,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of the appliance’s access log' };
const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };
const MESSAGE: ParseResult = { kind: 'skipped', reason: 'message of the proxy, not a request' };
const SIGN_IN: ParseResult = { kind: 'skipped', reason: 'proxy sign-in challenge' };
const TUNNEL_SET_UP: ParseResult = { kind: 'skipped', reason: 'tunnel set-up, logged again when it is used' };

const HEAD =
  /^(\d{9,10}\.\d{3}) +(-?\d{1,12}) (\S{1,255}) ([A-Z_]{3,40})\/(\d{1,3}) (\d{1,15}) ([A-Z_-]{1,32}) (\S{4,}) /;
/** User, hierarchy, type, up to six additions such as `CMF:…`, the decision with its policies, and the first value of the verdict. */
const DECISION =
  /^("[^"]{0,256}"|\S{1,256}) [A-Z_]{3,40}\/(\S{1,255}) (\S{1,255})(?: [A-Z]{2,5}:\S{0,255}){0,6} (([A-Z]{2,}(?:_[A-Z]+)*)(?:_\d+)?-\S{1,1000}) (?:<|&lt;)"?([^",>]{1,100})/;

function parse(line: string): ParseResult {
  const start = messageStartOf(line);
  const text = line.slice(line.startsWith('Info: ', start) ? start + 6 : start);
  const head = HEAD.exec(text);
  const decision = head === null ? null : DECISION.exec(text.slice(head[0].length, head[0].length + 4_000));
  if (head === null || decision === null) return isOtherLog(line) ? MESSAGE : OTHER_LINE;
  const [, , , , , status = '', , method = ''] = head;
  const [, , , , , word = ''] = decision;
  if (status === '407' || status === '401' || word === 'NO_PASSWORD') return SIGN_IN;
  if (word.startsWith('DECRYPT_') && isTunnel(method)) return TUNNEL_SET_UP;
  return resultOfRequest(head, decision, word);
}

/** The appliance's other logs come with other names: `authlogs`, `gui_logs`, `trafmonlogs`. */
function isOtherLog(line: string): boolean {
  return /^(?!access)[a-z_]{2,30}_?logs$/.test(readSyslogHeader(line).appName ?? '');
}

function isTunnel(method: string): boolean {
  return method === 'CONNECT' || method === 'TCP_CONNECT';
}

function resultOfRequest(head: RegExpExecArray, decision: RegExpExecArray, word: string): ParseResult {
  const [, time = '', duration = '', client = '', , status = '', size = '', method = '', url = ''] = head;
  const [, user = '', server = '', contentType = '', rule = '', , category = ''] = decision;
  const endedAt = epochMs(time);
  const draft = draftRecord('cisco-wsa', isTunnel(method) ? endedAt - Math.max(0, Number(duration)) : endedAt);
  if (!takeAddress(draft, url, method, server)) return NO_HOST;
  draft.clientIp = isIpAddress(client) ? client : null;
  draft.deviceName = nameOrNull(client);
  draft.userName = userIn(user);
  draft.method = method;
  draft.statusCode = statusOrNull(status);
  draft.bytesDown = countOrNull(size);
  draft.contentType = textOrNull(contentType);
  draft.filterCategory = textOrNull(category);
  draft.filterRule = rule;
  draft.durationMs = durationOrNull(duration);
  draft.disposition = dispositionOf(word, draft);
  return resultOf(draft);
}

/** A tunnel's address is `tunnel://games.example:443/`; of an intercepted one only the server contacted may have a name. */
function takeAddress(draft: DraftRecord, url: string, method: string, server: string): boolean {
  if (!isTunnel(method) && !url.startsWith('tunnel://')) return takeUrl(draft, url);
  const target = url.replace(/^[a-z]{3,8}:\/\//, '');
  const isBare = /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/]|$)/.test(target);
  return takeHost(draft, isBare && nameOrNull(server) !== null ? server : target, 'tls');
}

/** Guests are logged as `(unauthenticated)name`: what somebody typed, and nobody checked. */
function userIn(text: string): string | null {
  const name = nameOrNull(text.startsWith('"') ? text.slice(1, -1) : text);
  return name === null || name.startsWith('(unauthenticated)') ? null : repairUtf8(name);
}

/** `BLOCK_CONTINUE_…` is a warning with a button to go on; `MONITOR_CONTINUE_…` is the request of somebody who did. */
function dispositionOf(word: string, { statusCode }: DraftRecord): LogRecord['disposition'] {
  if (word.startsWith('BLOCK_CONTINUE')) return 'unknown';
  if (/^(?:BLOCK|DROP|DENY|REDIRECT)_/.test(word) || word === 'NO_AUTHORIZATION') return 'blocked';
  return statusCode === null || (statusCode >= 502 && statusCode <= 504) ? 'unknown' : 'allowed';
}
