import { countOrNull, statusOrNull, textOrNull } from './fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from './fields/draft-record.ts';
import { epochMs } from './fields/epoch.ts';
import { nameOrNull } from './fields/ip-address.ts';
import { asObject, type JsonObject, jsonObjectAt, memberOf, objectOf, textOf, textsOf } from './fields/json-object.ts';
import { messageStartOf, readSyslogHeader } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, ParseResult, Parser } from './record.ts';
import { SMOOTHWALL_GUIDE } from './smoothwall/guide.ts';

/*
 * Guardian, the web filter of Smoothwall Filter and Firewall, writes one object of JSON per request into access.log. What a name or
 * a category is stands in the keys of its sets, not in their values:
 *
 *   {"blocked":true,"clientip":"10.44.3.17","httpcode":403,"method":"GET","url":"https:\/\/games.example\/","time":"1769850764.120455",
 *    "tagset":{"username":{"okafor.t":[]},"urlcategory":{"Computer Games":["…what in the list matched…"]}},"ruleid":[{"action":"block","reason":"Games"}]}
 *
 * The same appliance sends its system log by syslog, which holds no web requests.
 */

/** Smoothwall's access.log. */
export const smoothwall: Parser = {
  id: 'smoothwall',
  title: 'Smoothwall Filter, Guardian access.log',
  guide: SMOOTHWALL_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises(line) {
    const result = parse(line);
    return result.kind !== 'malformed' && result !== SYSTEM_LINE;
  },
  open: () => parse,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of Guardian' };
const NO_ADDRESS: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };
const NO_DECISION: ParseResult = { kind: 'malformed', reason: 'does not say whether it was blocked' };
const SYSTEM_LINE: ParseResult = { kind: 'skipped', reason: 'message of the proxy, not a request' };
const SIGN_IN: ParseResult = { kind: 'skipped', reason: 'proxy sign-in challenge' };
const TUNNEL_SET_UP: ParseResult = { kind: 'skipped', reason: 'tunnel set-up, logged again when it is used' };

function parse(line: string): ParseResult {
  const entry = jsonObjectAt(repairUtf8(line), messageStartOf(line));
  if (entry === null || !isGuardian(entry)) return isSystemLine(line) ? SYSTEM_LINE : OTHER_LINE;
  const blocked = memberOf(entry, 'blocked');
  if (typeof blocked !== 'boolean') return NO_DECISION;
  const status = countOrNull(textOf(entry, 'httpcode')) ?? 0;
  // 407 asks the browser to sign in; nothing has been requested or blocked yet.
  if (status === 407) return SIGN_IN;
  return isTunnelSetUp(entry, blocked) ? TUNNEL_SET_UP : resultOfRequest(entry, blocked, status);
}

function isGuardian(entry: JsonObject): boolean {
  return ['tagset', 'clientip', 'blocked'].every((name) => Object.hasOwn(entry, name));
}

/** Programs of the appliance whose lines stand in its system log. Whatever else comes is not understood, and shown as such. */
const SYSTEM_PROGRAMS: ReadonlySet<string> = new Set([
  'smoothwall',
  'smoothd',
  'smoothmonitor',
  'autoquery.pl',
  'firewall',
  'kernel',
  'sudo',
  'sshd',
  'crond',
  'CROND',
  'ntpd',
  'dhcpd',
]);

function isSystemLine(line: string): boolean {
  return SYSTEM_PROGRAMS.has(readSyslogHeader(line).appName ?? '');
}

/**
 * An inspected connection is a CONNECT and then the requests within it, which are logged too: only those are taken. A CONNECT that
 * was blocked or came to nothing is all that there is.
 */
function isTunnelSetUp(entry: JsonObject, blocked: boolean): boolean {
  const isInspected = memberOf(entry, 'mitmed') === true && memberOf(entry, 'successful') !== false;
  return isInspected && !blocked && textOf(entry, 'method') === 'CONNECT';
}

function resultOfRequest(entry: JsonObject, blocked: boolean, status: number): ParseResult {
  const draft = draftRecord('smoothwall', epochMs(textOf(entry, 'time') ?? ''));
  if (!takeAddress(draft, entry)) return NO_ADDRESS;
  const answer = firstBody(entry, 'respbody');
  draft.bytesDown = countOrNull(textOf(answer, 'size'));
  draft.contentType = textOrNull(textOf(answer, 'contenttype'));
  draft.bytesUp = countOrNull(textOf(firstBody(entry, 'reqbody'), 'size'));
  draft.statusCode = statusOrNull(status);
  draft.method = textOrNull(textOf(entry, 'method'));
  takeClient(draft, entry);
  takeHeaders(draft, objectOf(entry, 'reqheaders'));
  const rules = rulesOf(entry);
  draft.disposition = blocked ? dispositionOfBlocked(rules) : dispositionOfPassed(entry, draft);
  draft.filterCategory = categoriesIn(entry);
  draft.filterRule = reasonIn(rules);
  return resultOf(draft);
}

/** The address; where it cannot be read, the host that the filter took it for. */
function takeAddress(draft: DraftRecord, entry: JsonObject): boolean {
  const url = textOf(entry, 'url') ?? '';
  const isRead = takeUrl(draft, url);
  if (isTunnel(entry, url)) {
    draft.url = null;
    draft.searchTerms = null;
    return takeHost(draft, isRead ? draft.urlDomain : (textOf(entry, 'destdomain') ?? ''), 'tls');
  }
  return isRead || takeHost(draft, textOf(entry, 'destdomain') ?? '', 'web');
}

/** A CONNECT's address is `https://host`, without a port. So is that of an intercepted connection, whatever its method. */
function isTunnel(entry: JsonObject, url: string): boolean {
  if (textOf(entry, 'method') === 'CONNECT') return true;
  return memberOf(entry, 'mitmed') === false && /^https:\/\/[^/?#]{1,255}\/?$/.test(url);
}

function takeClient(draft: DraftRecord, entry: JsonObject): void {
  draft.clientIp = textOrNull(textOf(entry, 'clientip'));
  draft.deviceName = nameOrNull(textOf(entry, 'clienthostname'));
  // Without a sign-in the address of the device may stand in the name's place.
  draft.userName = namesIn(entry, 'tagset', 'username').find((name) => nameOrNull(name) !== null) ?? null;
}

/** Only those that the appliance was told to keep; mostly the browser's name alone. */
function takeHeaders(draft: DraftRecord, headers: JsonObject | null): void {
  for (const name of keysOf(headers)) {
    const value = textOrNull(textsOf(headers, name)[0]);
    const header = name.toLowerCase();
    if (header === 'user-agent') draft.userAgent = value;
    if (header === 'referer') draft.referrer = value;
    if (header === 'sec-fetch-dest') draft.fetchDest = value;
    if (header === 'sec-fetch-mode') draft.fetchMode = value;
    if (header === 'sec-fetch-site') draft.fetchSite = value;
    if (header === 'sec-fetch-user') draft.fetchUser = value;
  }
}

/** Of a body that was unpacked the first entry is the one that came over the wire. */
function firstBody(entry: JsonObject, name: string): JsonObject | null {
  const bodies = memberOf(entry, name);
  return Array.isArray(bodies) ? asObject(bodies[0]) : null;
}

function rulesOf(entry: JsonObject): readonly JsonObject[] {
  const rules = memberOf(entry, 'ruleid');
  return Array.isArray(rules) ? rules.map(asObject).filter((rule) => rule !== null) : [];
}

/** Behind a soft block or a spent quota there is a button to go on, so nobody knows yet whether the page was seen. */
function dispositionOfBlocked(rules: readonly JsonObject[]): LogRecord['disposition'] {
  const actions = rules.map(actionOf);
  if (actions.includes('block')) return 'blocked';
  return actions.some((action) => action.includes('soft') || action.includes('quota')) ? 'unknown' : 'blocked';
}

function actionOf(rule: JsonObject): string {
  return (textOf(rule, 'action') ?? '').toLowerCase();
}

/** Not blocked, but without an answer: nobody was there, or the browser went away. */
function dispositionOfPassed(entry: JsonObject, draft: DraftRecord): LogRecord['disposition'] {
  const { statusCode } = draft;
  if (statusCode === null)
    return memberOf(entry, 'successful') === true || (draft.bytesDown ?? 0) > 0 ? 'allowed' : 'unknown';
  return statusCode >= 502 && statusCode <= 504 ? 'unknown' : 'allowed';
}

/** Since 2018 the categories are in `tagset`, before in `requesttags`. */
function categoriesIn(entry: JsonObject): string | null {
  const current = namesIn(entry, 'tagset', 'urlcategory');
  const names = current.length > 0 ? current : namesIn(entry, 'requesttags', 'urlcategory');
  return textOrNull(names.join(', '));
}

/** The names in a set: the keys of an object, or a list. */
function namesIn(entry: JsonObject, set: string, tag: string): readonly string[] {
  const tags = objectOf(entry, set);
  const names = objectOf(tags, tag);
  return names === null ? textsOf(tags, tag) : keysOf(names).filter((name) => name !== '');
}

/** The reason of the rule that blocked; of a request that passed, that of the first. */
function reasonIn(rules: readonly JsonObject[]): string | null {
  const deciding = rules.find((rule) => actionOf(rule) === 'block') ?? rules[0] ?? null;
  return textOrNull(textOf(deciding, 'reason'));
}

function keysOf(object: JsonObject | null): readonly string[] {
  return object === null ? [] : Object.keys(object);
}
