import { countOrNull, macOrNull, statusOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from './fields/draft-record.ts';
import { nameOrNull } from './fields/ip-address.ts';
import { PLAIN_PAIRS, readPairs } from './fields/key-value.ts';
import { openLocalStamps } from './fields/local-stamp.ts';
import { pairRules } from './fields/pair-rules.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, LogSetting, ParseLine, ParseResult, Parser } from './record.ts';
import { STORMSHIELD_GUIDE } from './stormshield/guide.ts';

/*
 * Stormshield Network Security (before: NETASQ), in its form WELF, by syslog or from the files l_web and l_ssl:
 *
 *   id=firewall time="2026-01-31 09:12:44" fw="SN210" tz=+0000 startime="…" … user="okafor.t" domain="school.example" src=10.44.3.17 … action=block op=GET result=403 arg="/play" dstname=games.example cat_site="games" logtype="web"
 *
 * A web request is a line of `web`; a connection that was not decrypted one of `ssl`. `plugin` tells of the same connections once more.
 */

/** Stormshield Network Security. */
export const stormshield: Parser = {
  id: 'stormshield',
  title: 'Stormshield Network Security',
  guide: STORMSHIELD_GUIDE,
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => 0 };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a line of a Stormshield firewall' };
const OTHER_LOG: ParseResult = { kind: 'skipped', reason: 'line of a log that is not about web requests' };
const NO_SITE: ParseResult = { kind: 'skipped', reason: 'encrypted connection whose site is not known' };

const BEGINNING = /^id=[\w.-]{1,64} time="[^"]{8,30}" fw="[^"]{1,64}" /;
const RULES = pairRules({
  typed: 'arg dstname hostname',
  once: 'action result logtype cat_site op dstname',
  early: 'id time fw tz startime src srcmac srcname user domain',
});

function open(log: LogSetting): ParseLine {
  const stampMs = openLocalStamps(log);
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const message = repairUtf8(line.slice(messageStartOf(line)).trimEnd());
    if (!BEGINNING.test(message)) return OTHER;
    const { pairs, isDoubtful } = readPairs(message, 0, PLAIN_PAIRS, RULES);
    const logType = isDoubtful ? lastLogType(message) : (pairs.get('logtype') ?? null);
    if (logType === null) return OTHER;
    const value = (name: string) => saidOrNull(name === 'logtype' ? logType : pairs.get(name));
    const [day = '', time = ''] = (value('time') ?? '').split(' ', 2);
    return readLine(value, () => stampMs(day, time, value('tz') ?? ''));
  };
}

/** The name of the log ends the line, behind all that anybody can type; so it is known of a line with two readings, too. */
function lastLogType(message: string): string | null {
  return / logtype="([a-z_]{1,20})"$/.exec(message.slice(-40))?.[1] ?? null;
}

type Value = (name: string) => string | null;

function readLine(value: Value, timeMs: () => number): ParseResult {
  const host = value('dstname') ?? value('hostname');
  switch (value('logtype')) {
    case 'web':
      return request(value, host ?? value('dst') ?? '', timeMs());
    case 'ssl':
      return host === null ? NO_SITE : connection(value, host, timeMs());
    default:
      return OTHER_LOG;
  }
}

function request(value: Value, host: string, timestamp: number): ParseResult {
  const draft = begin(value, timestamp);
  const path = value('arg');
  const scheme = value('dstport') === '443' || value('proto') === 'https' ? 'https' : 'http';
  if (path === null || path.includes('://')) takeBareUrl(draft, path ?? host, scheme);
  else takeBareUrl(draft, `${host}${path.startsWith('/') ? '' : '/'}${path}`, scheme);
  draft.method = value('op');
  draft.statusCode = statusOrNull(value('result'));
  return resultOf(draft);
}

function connection(value: Value, host: string, timestamp: number): ParseResult {
  const draft = begin(value, timestamp);
  takeHost(draft, host, 'tls');
  return resultOf(draft);
}

function begin(value: Value, timestamp: number): DraftRecord {
  const draft = draftRecord('stormshield', timestamp);
  draft.disposition = dispositionOf(value('action'));
  draft.clientIp = value('src');
  draft.clientMac = macOrNull(value('srcmac'));
  draft.deviceName = nameOrNull(value('srcname'));
  draft.userName = nameOrNull(value('user'));
  draft.bytesUp = countOrNull(value('sent'));
  draft.bytesDown = countOrNull(value('rcvd'));
  draft.filterCategory = value('cat_site');
  draft.filterRule = value('rulename') ?? value('urlruleid');
  return draft;
}

/** A rule whose action is Log leaves the field empty: what came of the request is in another line. */
function dispositionOf(action: string | null): LogRecord['disposition'] {
  if (action === 'pass') return 'allowed';
  return action === 'block' || action === 'reset' ? 'blocked' : 'unknown';
}

function saidOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
