import { textOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { draftRecord, resultOf, takeHost, takeUrl } from './fields/draft-record.ts';
import { nameOrNull } from './fields/ip-address.ts';
import { pairsIn } from './fields/key-value.ts';
import { headerMs, readSyslogHeader, type SyslogHeader } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * The web filter of Juniper's SRX firewalls, by syslog. In the structured form (RFC 5424) the kind of message stands in the header
 * and its values in the structured data; in the plain form both stand in the text:
 *
 *   <12>1 2026-01-31T09:12:44.120Z srx RT_UTM - WEBFILTER_URL_BLOCKED [junos@2636.1.1.1.2.129 source-address="10.44.3.17" category="Enhanced_Games" url="games.example" obj="/" username="okafor.t" …]
 *   <12>Jan 31 09:12:44 srx RT_UTM: WEBFILTER_URL_BLOCKED: WebFilter: ACTION="URL Blocked" 10.44.3.17(50122)->198.51.100.20(443) CATEGORY="Enhanced_Games" … URL=games.example OBJ=/ USERNAME=okafor.t ROLES=N/A
 *
 * A message of a logical system has `_LS` behind its name. All other messages of the firewall (flows, intrusion, systems) are no
 * requests.
 */

/** Juniper SRX, web filtering. */
export const juniperSrx: Parser = {
  id: 'juniper-srx',
  title: 'Juniper SRX, web filtering',
  guide: {
    delivery: ['syslog'],
    switchOn: [
      'Send the log as structured data: “set security log format sd-syslog” with “set security log mode stream” and a stream to this machine.',
      'Turn on Enhanced Web Filtering in the UTM policy of the pupils’ rules, with the action log-and-permit for what is allowed; otherwise only blocked pages are in the log.',
      'Set up user identification (JIMS or the firewall’s own user table), so that the log holds names.',
      'Turn on SSL forward proxy for the pupils’ rules, or an encrypted page shows no more than its site.',
    ],
    cannotShow: [
      'The browser, the page that led there and the bytes.',
      'Search words of encrypted pages that are not inspected.',
    ],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a message of an SRX firewall' };
const NO_REQUEST: ParseResult = { kind: 'skipped', reason: 'message of the firewall, not a request' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'more than one way to read the line' };
const CUT: ParseResult = { kind: 'malformed', reason: 'cut off before the address' };

/** Of these no stranger can write a word. */
const FIREWALL_PROCESS = /^RT_(?:UTM|FLOW|IDP|AAMW|SCREEN|IDS|IPSEC|SECINTEL|NEXTHOP|H323|ALG)/;

function open(log: LogSetting): ParseLine {
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = readSyslogHeader(line);
    if (!FIREWALL_PROCESS.test(header.appName ?? '')) return OTHER;
    const kind = kindOf(header, line);
    const disposition = dispositionOf(kind);
    if (disposition === null) return NO_REQUEST;
    return readRequest(header, line, disposition, log);
  };
}

function kindOf(header: SyslogHeader, line: string): string {
  return (
    header.messageId ?? /^[A-Z0-9_]{1,64}/.exec(line.slice(header.messageStart, header.messageStart + 64))?.[0] ?? ''
  );
}

/** A request that is redirected is answered with the page that the school put there instead: it was not served. */
function dispositionOf(kind: string): LogRecord['disposition'] | null {
  switch (kind.replace(/_LS$/, '')) {
    case 'WEBFILTER_URL_BLOCKED':
    case 'WEBFILTER_URL_REDIRECTED':
      return 'blocked';
    case 'WEBFILTER_URL_PERMITTED':
      return 'allowed';
    default:
      return null;
  }
}

function readRequest(
  header: SyslogHeader,
  line: string,
  disposition: LogRecord['disposition'],
  log: LogSetting,
): ParseResult {
  const text = repairUtf8(header.structuredData ?? line.slice(header.messageStart));
  // The plain form protects no value: a path with a blank could bring a name along.
  if (header.structuredData === null && isTwice(text, ' USERNAME=')) return TWO_READINGS;
  const pairs = pairsIn(text.replace(/\]\s*$/, ''), text.indexOf(' '));
  const value = (name: string, plain: string) => missing(pairs.get(header.structuredData === null ? plain : name));
  const draft = draftRecord('juniper-srx', headerMs(header, log));
  const peers = peersIn(text);
  const host = value('url', 'URL');
  if (host === null) return CUT;
  const port = value('destination-port', '') ?? peers?.port ?? null;
  const path = value('obj', 'OBJ') ?? '/';
  const isRead =
    port === '443' && path === '/' ? takeHost(draft, host, 'tls') : takeUrl(draft, urlOf(host, path, port));
  if (!isRead) return resultOf(draft);
  draft.disposition = disposition;
  draft.clientIp = value('source-address', '') ?? peers?.client ?? null;
  draft.userName = nameOrNull(value('username', 'USERNAME'));
  draft.filterCategory = value('category', 'CATEGORY');
  draft.filterRule = value('profile', 'PROFILE');
  return resultOf(draft);
}

function isTwice(text: string, name: string): boolean {
  return text.indexOf(name) !== text.lastIndexOf(name);
}

function urlOf(host: string, path: string, port: string | null): string {
  return `${port === '443' ? 'https' : 'http'}://${host}${path.startsWith('/') ? '' : '/'}${path}`;
}

function missing(text: string | undefined): string | null {
  return text === 'N/A' || text === 'UNKNOWN' ? null : textOrNull(text);
}

/** `10.44.3.17(50122)->198.51.100.20(443)`, in the plain form only: it stands in front of all that anybody types. */
function peersIn(text: string): { readonly client: string; readonly port: string } | null {
  const peers = /^[^(]{0,200}? ([0-9A-Fa-f.:]{2,45})\(\d{1,5}\)->[0-9A-Fa-f.:]{2,45}\((\d{1,5})\)/.exec(
    text.slice(0, 400),
  );
  return peers === null ? null : { client: peers[1] ?? '', port: peers[2] ?? '' };
}
