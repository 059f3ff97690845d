import { textOrNull } from './fields/absent.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from './fields/draft-record.ts';
import { isIpAddress, nameOrNull } from './fields/ip-address.ts';
import { decodePercent } from './fields/percent.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { compileTimePattern } from './fields/time-pattern.ts';
import type { LogRecord, LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { SQUIDGUARD_GUIDE } from './squidguard/guide.ts';

/*
 * squidGuard and ufdbGuard sit behind Squid and say which addresses to redirect. Their logs begin alike:
 *
 *   2026-01-31 09:12:44 [4711] Request(pupils/games/-) http://games.example/play 10.44.3.17/lab3-07.school.example okafor.t GET REDIRECT
 *                              source/destination/rewrite  url                   address/host                      user     method
 *   2026-01-31 09:12:44 [4711] BLOCK okafor.t         10.44.3.17      pupils     games         http://games.example/play GET
 *                              what  user             address or host source     category      url                     method [host in TLS]
 *
 * No column holds a blank: Squid hands names and addresses on with `%20`. So a line with more or fewer pieces is not understood.
 */

/** The reason for which a line is skipped that must not be passed over all the same: nothing is filtered any more. */
export const FILTERS_NOTHING = 'squidGuard went into emergency mode and filters nothing';

/** Block logs of squidGuard and ufdbGuard. */
export const squidguard: Parser = {
  id: 'squidguard',
  title: 'squidGuard and ufdbGuard, block log',
  guide: SQUIDGUARD_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises(line) {
    const result = ANYWHERE(line);
    return result.kind !== 'malformed' && result !== MESSAGE;
  },
  open,
};

const OTHER_LINE: ParseResult = { kind: 'malformed', reason: 'not a line of squidGuard or ufdbGuard' };
const NO_HOST: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };
const MESSAGE: ParseResult = { kind: 'skipped', reason: 'message of the proxy, not a request' };
const EMERGENCY: ParseResult = { kind: 'skipped', reason: FILTERS_NOTHING };
const LOGGED_TWICE: ParseResult = { kind: 'skipped', reason: 'logged again when it passes' };

/** Whether a line can be read does not depend on the zone. */
const ANYWHERE = open({ timeZone: 'UTC', writtenAt: () => 0 });

function open({ timeZone }: LogSetting): ParseLine {
  const pattern = compileTimePattern('%Y-%m-%d %H:%M:%S', timeZone);
  return (line) => {
    const text = line.slice(messageStartOf(line)).trimEnd();
    const end = pattern?.read(text, 0) ?? -1;
    const process = end < 0 ? null : /^ \[\d{1,10}\] /.exec(text.slice(end, end + 20));
    if (pattern === null || process === null) return OTHER_LINE;
    return resultOfMessage(text.slice(end + process[0].length), pattern.timestamp());
  };
}

function resultOfMessage(message: string, timestamp: number): ParseResult {
  const words = message.split(/ +/);
  const [first = ''] = words;
  if (first.startsWith('Request(')) return resultOfGuard(words, timestamp);
  if (first === 'BPASS') return LOGGED_TWICE;
  const disposition = WORDS_OF_UFDB.get(first);
  if (disposition !== undefined) return resultOfUfdb(words, timestamp, disposition);
  return /emergency mode/.test(message.slice(0, 200)) ? EMERGENCY : MESSAGE;
}

/** `REDIR` adds the setting for safe search to an address, which is then shown. */
const WORDS_OF_UFDB: ReadonlyMap<string, LogRecord['disposition']> = new Map([
  ['BLOCK', 'blocked'],
  ['BLOCK-LD', 'blocked'],
  ['BLOCK-FATAL', 'blocked'],
  ['PASS', 'allowed'],
  ['REDIR', 'allowed'],
]);

function resultOfGuard(words: readonly string[], timestamp: number): ParseResult {
  const [rule = '', url = '', client = '', user = '', method = '', outcome = 'REDIRECT'] = words;
  const names = /^Request\(([^/()]{1,100})\/([^/()]{1,100})\/([^/()]{1,100})\)$/.exec(rule);
  const address = client.split('/', 1)[0] ?? '';
  const isClient = address === '-' || isIpAddress(address);
  if (names === null || words.length > 6 || !isClient || !isMethod(method)) return OTHER_LINE;
  const draft = draftRecord('squidguard', timestamp);
  if (!takeAddress(draft, url, method)) return NO_HOST;
  const [, source = '', destination = '', rewrite = ''] = names;
  draft.clientIp = address === '-' ? null : address;
  draft.deviceName = nameOrNull(client.slice(address.length + 1));
  draft.userName = userIn(user);
  draft.filterCategory = textOrNull(destination);
  draft.filterRule = textOrNull(source);
  // A rewrite sends on to another form of the same page; only a destination is blocked.
  const isRewritten = destination === '-' && rewrite !== '-';
  draft.disposition = outcome === 'REDIRECT' && !isRewritten ? 'blocked' : 'allowed';
  return resultOf(draft);
}

function resultOfUfdb(words: readonly string[], timestamp: number, disposition: LogRecord['disposition']): ParseResult {
  const [, user = '', client = '', source = '', category = '', url = '', method = '', sni = ''] = words;
  if (words.length < 7 || words.length > 8 || !isMethod(method)) return OTHER_LINE;
  const draft = draftRecord('ufdbguard', timestamp);
  if (!takeAddress(draft, sni !== '' && isBareAddress(url) ? sni : url, method)) return NO_HOST;
  draft.clientIp = isIpAddress(client) ? client : null;
  draft.deviceName = nameOrNull(client);
  draft.userName = userIn(user);
  draft.filterCategory = textOrNull(category);
  draft.filterRule = textOrNull(source);
  draft.disposition = disposition;
  return resultOf(draft);
}

/** A CONNECT shows `games.example:443`, and ufdbGuard the same with `https://` in front. */
function takeAddress(draft: DraftRecord, url: string, method: string): boolean {
  draft.method = method;
  return method === 'CONNECT' ? takeHost(draft, url.replace(/^https?:\/\//, ''), 'tls') : takeUrl(draft, url);
}

/** An intercepted connection goes to a bare address; only the TLS hello says which site was meant. */
function isBareAddress(url: string): boolean {
  return isIpAddress(url.replace(/^https?:\/\//, '').replace(/(?::\d+)?\/?$/, ''));
}

function isMethod(text: string): boolean {
  return /^[A-Z][A-Z_-]{0,31}$/.test(text);
}

function userIn(text: string): string | null {
  const name = nameOrNull(text);
  return name === null ? null : nameOrNull(decodePercent(name));
}
