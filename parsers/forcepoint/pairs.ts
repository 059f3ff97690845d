import { cefExtension, cefHeaderAt } from '../fields/cef.ts';
import { knownKeys, knownPairsIn } from '../fields/known-keys.ts';
import { leefHeaderAt, leefPairs } from '../fields/leef.ts';
import { pairRules } from '../fields/pair-rules.ts';

/*
 *   CEF:0|Forcepoint|Security|8.5.0|148|Transaction blocked|7|act=blocked app=http … src=10.44.3.17 suser=LDAP://… loginID=okafor.t rt=1769850764 … request=http://games.example/
 *   LEEF:1.0|Forcepoint|Security|8.5.0|transaction:blocked|sev=7⇥cat=148⇥usrName=…⇥src=…⇥…⇥url=…
 *   vendor=Forcepoint product=Security product_version=8.5.0 action=blocked severity=7 category=148 user=LDAP://… src_host=10.44.3.17 … url=http://games.example/
 *
 * `%<=name>` in the templates means that Forcepoint escapes the value; it does so for the user, the browser and the address. In all
 * forms the person stands in front of the browser's name and of the address, which is last.
 */

/** The pairs of a message by the names of CEF; null where they can be read in two ways. */
export function readForcepointPairs(message: string): ReadonlyMap<string, string> | null | 'other' {
  const cef = cefHeaderAt(message, 0);
  if (cef !== null) {
    if (!VENDOR.test(cef.vendor)) return 'other';
    const pairs = cefExtension(message, cef.extensionStart, RULES);
    return pairs === null ? null : withCategory(pairs, cef.eventClass);
  }
  const leef = leefHeaderAt(message, 0);
  if (leef !== null) {
    if (!VENDOR.test(leef.vendor)) return 'other';
    const pairs = leefPairs(message, leef, RULES, nameOfLeef);
    return pairs === null
      ? null
      : new Map([...pairs, ['act', leef.eventId.replace(/^transaction:/, '')], addressOf(pairs)]);
  }
  return BEGINNING.test(message) ? plainPairs(message) : 'other';
}

/** The predefined template of LEEF ends with a blank in place of a tab: `url=http://games.example/ logRecordSource=OnPrem`. */
function addressOf(pairs: ReadonlyMap<string, string>): readonly [string, string] {
  return ['request', (pairs.get('request') ?? '').replace(/ logRecordSource=[^ ]*$/, '')];
}

const VENDOR = /^(?:Forcepoint|Websense)$/i;
const BEGINNING = /^vendor=(?:Forcepoint|Websense) +product=/i;
const RULES = pairRules({
  typed: 'requestClientApplication cs3 request referrer',
  once: 'cs1 cn1 requestMethod request',
  early: 'act src suser loginID',
});
/** Here the user's browser stands in front of nothing that says who it was either. */
const KEYS = knownKeys(
  'vendor product product_version action severity category user loginID src_host src_port dst_host dst_ip dst_port bytes_out bytes_in ' +
    'http_response http_method http_content_type http_user_agent http_proxy_status_code reason disposition policy role duration url ' +
    'logRecordSource cloud_app_name cloud_app_type referrer',
);
const PLAIN_RULES = pairRules({
  typed: 'dst_host http_content_type http_user_agent url referrer',
  once: 'http_response disposition policy http_method',
  early: 'vendor action user loginID src_host',
});

function withCategory(pairs: ReadonlyMap<string, string>, category: string): ReadonlyMap<string, string> {
  return new Map([...pairs, ['category', category]]);
}

function plainPairs(message: string): ReadonlyMap<string, string> | null {
  const pairs = knownPairsIn(message, 0, KEYS, PLAIN_RULES);
  return pairs === null ? null : new Map([...pairs].map(([key, value]) => [PLAIN_NAMES.get(key) ?? key, value]));
}

const PLAIN_NAMES: ReadonlyMap<string, string> = new Map([
  ['action', 'act'],
  ['user', 'suser'],
  ['src_host', 'src'],
  ['dst_host', 'dhost'],
  ['dst_port', 'dpt'],
  ['bytes_out', 'out'],
  ['bytes_in', 'in'],
  ['http_proxy_status_code', 'status'],
  ['http_method', 'requestMethod'],
  ['http_content_type', 'cs3'],
  ['http_user_agent', 'requestClientApplication'],
  ['policy', 'cs1'],
  ['url', 'request'],
]);

const LEEF_NAMES: ReadonlyMap<string, string> = new Map([
  ['cat', 'category'],
  ['usrName', 'suser'],
  ['srcBytes', 'out'],
  ['dstBytes', 'in'],
  ['dstPort', 'dpt'],
  ['proxyStatus-code', 'status'],
  ['method', 'requestMethod'],
  ['contentType', 'cs3'],
  ['userAgent', 'requestClientApplication'],
  ['policy', 'cs1'],
  ['url', 'request'],
  ['devTime', 'rt'],
]);

function nameOfLeef(name: string): string {
  return LEEF_NAMES.get(name) ?? name;
}
