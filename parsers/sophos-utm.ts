import { countOrNull, statusOrNull, textOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { draftRecord, resultOf, resultOfSignIn, takeBareUrl, takeHost } from './fields/draft-record.ts';
import { nameOrNull } from './fields/ip-address.ts';
import { PLAIN_PAIRS, readPairs } from './fields/key-value.ts';
import { openLocalStamps } from './fields/local-stamp.ts';
import { pairRules } from './fields/pair-rules.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { SOPHOS_UTM_GUIDE } from './sophos-utm/guide.ts';

/*
 * Sophos UTM 9, its file http.log or the same lines by syslog. The time is the clock of the box:
 *
 *   2026:01:31-09:12:44 utm httpproxy[5012]: id="0060" severity="info" sys="SecureWeb" sub="http" name="…" action="block" method="GET" srcip="10.44.3.17" … url="…"
 */

/** Sophos UTM 9, web protection. */
export const sophosUtm: Parser = {
  id: 'sophos-utm',
  title: 'Sophos UTM 9, web protection (http.log)',
  guide: SOPHOS_UTM_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => 0 };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a Sophos UTM' };
const OTHER_PROGRAM: ParseResult = { kind: 'skipped', reason: 'line of another program of the UTM' };
const NO_REQUEST: ParseResult = { kind: 'skipped', reason: 'message of the proxy itself' };

const HEAD = /^(\d{4}):(\d\d):(\d\d)-(\d\d:\d\d:\d\d) (?:[^ :[]{1,255} )?([\w.-]{1,64})(?:\[\d{1,10}\])?: /;
const RULES = pairRules({
  typed: 'url referer ua content-type filename',
  once: 'statuscode',
  early: 'id severity sys sub name action method srcip user ad_domain',
});

function open(log: LogSetting): ParseLine {
  const stampMs = openLocalStamps(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const message = repairUtf8(line.slice(messageStartOf(line)).trimEnd());
    const head = HEAD.exec(message.slice(0, 512));
    if (head === null) return OTHER;
    const [all, year, month, day, time = '', program] = head;
    if (program !== 'httpproxy') return OTHER_PROGRAM;
    if (!message.startsWith('id="', all.length)) return NO_REQUEST;
    const { pairs } = readPairs(message, all.length, PLAIN_PAIRS, RULES);
    return request(pairs, () => stampMs(`${year}-${month}-${day}`, time, ''));
  };
}

function request(pairs: ReadonlyMap<string, string>, timeMs: () => number): ParseResult {
  const value = (name: string) => textOrNull(pairs.get(name));
  if (value('sub') !== 'http' || value('srcip') === null || value('url') === null) return NO_REQUEST;
  const draft = draftRecord('sophos-utm', timeMs());
  draft.disposition = dispositionOf(value('action'), value('name'));
  draft.clientIp = value('srcip');
  draft.userName = nameOrNull(value('user'));
  draft.userAgent = value('ua');
  draft.method = value('method');
  draft.statusCode = statusOrNull(value('statuscode'));
  const url = value('url') ?? '';
  if (draft.method === 'CONNECT') takeHost(draft, siteOf(url), 'tls');
  else takeBareUrl(draft, url, 'http');
  draft.referrer = value('referer');
  draft.contentType = value('content-type');
  draft.bytesDown = countOrNull(value('size'));
  draft.filterCategory = value('categoryname');
  draft.filterRule = value('filteraction');
  return draft.statusCode === 407 ? resultOfSignIn(draft) : resultOf(draft);
}

/** A tunnel is logged as `https://games.example/`, although only its site is known. */
function siteOf(url: string): string {
  return url.replace(/^[a-z]{1,8}:\/\//, '').replace(/\/.*$/s, '');
}

/** A page of warning has the action `warn`; that somebody went on is said by the name of the line alone. */
function dispositionOf(action: string | null, name: string | null): LogRecord['disposition'] {
  if (action === 'block') return 'blocked';
  if (action === 'pass') return 'allowed';
  return action !== 'warn' && name?.includes('proceeded') === true ? 'allowed' : 'unknown';
}
