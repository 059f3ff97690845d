import { countOrNull, statusOrNull, textOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type DraftRecord, draftRecord, resultOf, takeBareUrl, takeHost } from './fields/draft-record.ts';
import { nameOrNull } from './fields/ip-address.ts';
import { headerMs, readSyslogHeader, type SyslogHeader } from './fields/syslog-header.ts';
import { isoMs } from './fields/timestamp.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { LogRecord, LogSetting, ParseLine, ParseResult, Parser } from './record.ts';

/*
 * Cisco Secure Firewall (Firepower Threat Defense), connection events by syslog:
 *
 *   <113>2026-01-31T09:12:44Z ftd-hall  %FTD-1-430003: AccessControlRuleAction: Block, SrcIP: 10.44.3.17, User: okafor.t, URLCategory: Games, URL: https://games.example/play
 *
 * 430002 is the start of a connection and 430003 its end; both are logged, so the end is taken, except of a connection that was
 * blocked: that has no end. Everything else, the numbers of the old ASA among it, is no request. Values are not quoted and may hold
 * commas, so a value runs to the next `, Name: `.
 */

/** Cisco Secure Firewall, connection events. */
export const ciscoFtd: Parser = {
  id: 'cisco-ftd',
  title: 'Cisco Secure Firewall (Firepower Threat Defense)',
  guide: {
    delivery: ['syslog'],
    switchOn: [
      'Policies > Access Control > Logging: send syslog messages of connection events to this machine.',
      'In each rule for pupils, log at the end of the connection; in rules that block, at its beginning. Switch on “Syslog Server” in both.',
      'Add an identity policy, so that the events name the user.',
      'Add an SSL policy that decrypts, or an encrypted page shows no more than its site.',
    ],
    cannotShow: ['Search words of encrypted pages that are not decrypted.', 'The hardware address of the device.'],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open(ANY_LOG)(line)),
  open,
};

const ANY_LOG: LogSetting = { timeZone: 'UTC', writtenAt: () => Date.UTC(2026, 0, 1) };
const OTHER: ParseResult = { kind: 'malformed', reason: 'not a message of Cisco Secure Firewall' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'a name is written twice' };
const NO_REQUEST: ParseResult = { kind: 'skipped', reason: 'message of the firewall, not a request' };
const START: ParseResult = { kind: 'skipped', reason: 'start of a connection, logged again at its end' };
const NO_SITE: ParseResult = { kind: 'skipped', reason: 'connection without the name of a site' };

const MARK = /^%(?:FTD|ASA|NGIPS)-(?:\w{1,16}-)?\d-(\d{6}): ?/;
const START_OF_CONNECTION = '430002';
const END_OF_CONNECTION = '430003';

function open(log: LogSetting): ParseLine {
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const header = readSyslogHeader(line);
    const mark = MARK.exec(line.slice(header.messageStart, header.messageStart + 64));
    if (mark === null) return OTHER;
    if (mark[1] !== START_OF_CONNECTION && mark[1] !== END_OF_CONNECTION) return NO_REQUEST;
    const values = valuesIn(repairUtf8(line.slice(header.messageStart + mark[0].length).trimEnd()));
    if (values === null) return TWO_READINGS;
    const disposition = dispositionOf(values.get('AccessControlRuleAction') ?? '');
    if (mark[1] === START_OF_CONNECTION && disposition === 'allowed') return START;
    return readConnection(values, disposition, header, log);
  };
}

const NEXT_NAME = /, (?=[A-Z][A-Za-z_]{1,39}: )/;

/** Names and values, or null where a name is written twice: a browser's name may hold anything. */
function valuesIn(text: string): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>();
  for (const part of text.split(NEXT_NAME)) {
    const colon = part.indexOf(': ');
    if (colon < 0) continue;
    const name = part.slice(0, colon);
    if (values.has(name)) return null;
    values.set(name, part.slice(colon + 2));
  }
  return values;
}

/** An interactive block shows a page with a button to go on, so nobody knows yet whether the site was seen. */
function dispositionOf(action: string): LogRecord['disposition'] {
  if (action.startsWith('Interactive')) return 'unknown';
  if (action.startsWith('Block') || action === 'Sinkhole') return 'blocked';
  return action === 'Allow' || action === 'Trust' || action === 'Fastpath' || action === 'Monitor'
    ? 'allowed'
    : 'unknown';
}

function readConnection(
  values: ReadonlyMap<string, string>,
  disposition: LogRecord['disposition'],
  header: SyslogHeader,
  log: LogSetting,
): ParseResult {
  const first = isoMs(values.get('FirstPacketSecond') ?? '');
  const draft = draftRecord('cisco-ftd', first >= 0 ? first : headerMs(header, log));
  if (!takeSite(draft, values)) return NO_SITE;
  draft.disposition = disposition;
  draft.clientIp = textOrNull(values.get('SrcIP'));
  draft.userName = userOrNull(values.get('User'));
  draft.userAgent = textOrNull(values.get('UserAgent'));
  draft.referrer = textOrNull(values.get('HTTPReferer'));
  draft.statusCode = statusOrNull(values.get('HTTPResponse'));
  draft.filterCategory = textOrNull(values.get('URLCategory') ?? values.get('DNSSICategory'));
  draft.filterRule = textOrNull(values.get('AccessControlRuleName'));
  draft.bytesUp = countOrNull(values.get('InitiatorBytes'));
  draft.bytesDown = countOrNull(values.get('ResponderBytes'));
  return resultOf(draft);
}

/** Of an encrypted page that was not decrypted the address is `https://host` alone. */
function takeSite(draft: DraftRecord, values: ReadonlyMap<string, string>): boolean {
  const url = textOrNull(values.get('URL'));
  const host = textOrNull(values.get('ReferencedHost')) ?? textOrNull(values.get('SSLServerName'));
  if (url !== null) {
    const site = /^https:\/\/([^/]+)\/?$/.exec(url.slice(0, 512))?.[1];
    if (site !== undefined) return takeHost(draft, site, 'tls');
    return takeBareUrl(draft, url, values.get('ApplicationProtocol') === 'HTTPS' ? 'https' : 'http');
  }
  if (host !== null) return takeHost(draft, host, 'tls');
  return takeHost(draft, values.get('DNSQuery') ?? '', 'dns');
}

const NOBODY: ReadonlySet<string> = new Set([
  'No Authentication Required',
  'Not Found',
  'Unknown',
  'Failed Authentication',
  'Guest',
]);

function userOrNull(text: string | undefined): string | null {
  return text === undefined || NOBODY.has(text) ? null : nameOrNull(text);
}
