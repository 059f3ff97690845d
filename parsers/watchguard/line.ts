import { PLAIN_PAIRS, readPairs } from '../fields/key-value.ts';
import { type LeefHeader, leefHeaderAt, leefPairs } from '../fields/leef.ts';
import { type PairRules, pairRules } from '../fields/pair-rules.ts';

/*
 *   <140>Jan 31 09:12:44 FB-HALL 80XX… (2026-01-31T09:12:44) http-proxy[2044]: msg_id="1AFF-0021" Deny 1-Trusted BT 1GB Internet tcp 10.44.3.17 198.51.100.20 50122 80 msg="ProxyDeny: HTTP Request categories" … arg="/play" src_user="okafor.t@school" (HTTP-proxy-00)
 *                                       |                                 |      | interfaces, with blanks    | protocol, client, server, their ports  | pairs                                        | rule
 *                                       clock of the box                  kind   verdict
 *   LEEF:1.0|WatchGuard|XTM|12.5|1AFF0021|policy=HTTP-proxy-00⇥disp=Deny⇥src=10.44.3.17⇥…⇥arg=/play⇥src_user=okafor.t@school⇥msg=ProxyDeny: …
 *
 * What stands in front of `msg=` is the firewall's own. The user may stand behind the address, so no name may be written twice.
 */

/** What a line says, whichever form it is written in. */
export interface FireboxLine {
  readonly kind: 'line';
  /** '1AFF-0021': the part that speaks (1AFF: HTTP, 2CFF: HTTPS, 1DFF: DNS) and its message. */
  readonly messageId: string;
  /** 'Allow', 'Deny', or '' for a message that decides nothing. */
  readonly verdict: string;
  readonly client: string | null;
  readonly serverPort: string | null;
  readonly rule: string | null;
  /** As written, `2026-01-31T09:12:44`; null where there is none. */
  readonly stamp: string | null;
  readonly pairs: ReadonlyMap<string, string>;
}

export type ReadFirebox = FireboxLine | { readonly kind: 'other' | 'two_readings' };

const OTHER: ReadFirebox = { kind: 'other' };
const TWO_READINGS: ReadFirebox = { kind: 'two_readings' };

const TYPED = 'dstname arg host path sni cn question referrer user_agent';
const RULES = pairRules({
  typed: TYPED,
  once:
    'proxy_act cats op dstname arg host path sni cn sent_bytes rcvd_bytes elapsed_time src_user reputation query_type question ' +
    'app_id app_name app_cat_id app_cat_name',
  early: 'msg proxy_act',
});
const LEEF_RULES = pairRules({
  typed: TYPED,
  once: 'src_user cats op arg dstname host path sent_bytes rcvd_bytes elapsed_time msg devTime',
  early: 'disp src policy',
});

/**
 * A relay's `#011` can be typed within an address, and a user who signed in stands behind it. So there a user is believed only behind the
 * time that the request took, to the microsecond, which nobody can guess.
 */
const RELAYED_RULES: PairRules = {
  ...LEEF_RULES,
  early: new Set([...LEEF_RULES.early, 'src_user']),
  resumes: new Set(['elapsed_time']),
};

/** Reads a line; the message of LEEF begins at `messageStart`, the other form is found by its first name. */
export function readFireboxLine(line: string, messageStart: number): ReadFirebox {
  const leef = leefHeaderAt(line, messageStart);
  if (leef !== null) return leef.vendor === 'WatchGuard' ? leefLine(line, leef) : OTHER;
  const head = HEAD.exec(line.slice(0, MOST_CHARACTERS));
  return head === null ? OTHER : ownLine(line, head);
}

const MOST_CHARACTERS = 400;
const HEAD = /msg_id="([0-9A-F]{4}-[0-9A-F]{4})" ?/;
const STAMP = /\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)/;
const TUPLE = / (?:tcp|udp|icmp|\d{1,3}) ([\dA-Fa-f.:]{2,45}) [\dA-Fa-f.:]{2,45} \d{1,5} (\d{1,5}) /;
const RULE = /^(.*) \(([^()"]{1,80})\)$/s;

function ownLine(line: string, head: RegExpExecArray): ReadFirebox {
  const [all, messageId = ''] = head;
  const start = head.index + all.length;
  const pairsStart = line.indexOf('msg="', start);
  if (pairsStart < 0) return { ...NOTHING, messageId };
  const before = line.slice(start, pairsStart);
  const tuple = TUPLE.exec(` ${before}`);
  const [, text = line, rule = null] = RULE.exec(line) ?? [];
  const { pairs } = readPairs(text, pairsStart, PLAIN_PAIRS, RULES);
  return {
    kind: 'line',
    messageId,
    verdict: /^(?:Allow|Deny)(?= )/.exec(before)?.[0] ?? '',
    client: tuple?.[1] ?? null,
    serverPort: tuple?.[2] ?? null,
    rule,
    stamp: STAMP.exec(line.slice(0, head.index))?.[1] ?? null,
    pairs,
  };
}

const NOTHING: FireboxLine = {
  kind: 'line',
  messageId: '',
  verdict: '',
  client: null,
  serverPort: null,
  rule: null,
  stamp: null,
  pairs: new Map(),
};

/** True for messages of the proxies for HTTP, HTTPS and DNS; those of other parts are written more freely. */
export function isProxy(messageId: string): boolean {
  return /^(?:1AFF|2CFF|1DFF)/.test(messageId);
}

function leefLine(line: string, header: LeefHeader): ReadFirebox {
  const pairs = header.separator === '#011' ? relayedPairs(line, header) : leefPairs(line, header, LEEF_RULES, nameOf);
  if (pairs === null) return TWO_READINGS;
  return {
    kind: 'line',
    messageId: `${header.eventId.slice(0, 4)}-${header.eventId.replace('-', '').slice(4)}`,
    verdict: pairs.get('disp') ?? '',
    client: pairs.get('src') ?? null,
    serverPort: pairs.get('dstPort') ?? null,
    rule: pairs.get('policy') ?? null,
    stamp: pairs.get('devTime') ?? null,
    pairs,
  };
}

/** Where the user may have been typed, the line is read without one. */
function relayedPairs(line: string, header: LeefHeader): ReadonlyMap<string, string> | null {
  const pairs = leefPairs(line, header, RELAYED_RULES, nameOf);
  // Only the line that sums up a page that was allowed has that time; into another one it could be typed, too.
  const isSummary = pairs?.get('disp') === 'Allow' && pairs.get('msg') === 'HTTP request';
  if (pairs !== null && (isSummary || !pairs.has('elapsed_time'))) return pairs;
  const others = leefPairs(line, header, LEEF_RULES, nameOf);
  return others === null ? null : new Map([...others, ['src_user', '']]);
}

function nameOf(key: string): string {
  return key === 'usrName' ? 'src_user' : key;
}
