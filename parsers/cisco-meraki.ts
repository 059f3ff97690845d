import { createDevices, type Devices } from './cisco-meraki/devices.ts';
import { macOrNull, textOrNull } from './fields/absent.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { type DraftRecord, draftRecord, resultOf, takeHost, takeUrl } from './fields/draft-record.ts';
import { epochMs } from './fields/epoch.ts';
import { PLAIN_PAIRS, pairsIn } from './fields/key-value.ts';
import { messageStartOf } from './fields/syslog-header.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { ParseLine, ParseResult, Parser } from './record.ts';

/*
 * Meraki's firewalls and access points, by syslog:
 *
 *   <134>1 1769850764.120455001 MX_Hall urls src=10.44.3.17:50122 dst=198.51.100.20:443 mac=AA:BB:CC:00:11:22 request: UNKNOWN https://maths.example/...
 *   <134>1 1769850764.220455001 MX_Hall events content_filtering_block url='https://games.example/...' category0='Games' server='198.51.100.20:443' client_mac='AA:BB:CC:00:11:22'
 *          time                 device  kind
 *
 * It looks like RFC 5424 and is not: an epoch stands behind the version. A relay may have eaten the `1`. Of an encrypted page the
 * site alone is known; `/...` stands for the rest. A block names the hardware address of the device and nothing else, so the
 * addresses of devices are remembered from their requests and leases.
 */

/** Meraki MX and MR, requests and content filtering. */
export const ciscoMeraki: Parser = {
  id: 'cisco-meraki',
  title: 'Cisco Meraki MX and MR',
  guide: {
    delivery: ['syslog'],
    switchOn: [
      'Network-wide > General > Reporting > Syslog servers: add this machine with the roles URLs, Appliance event log and Wireless event log.',
      'Security & SD-WAN > Content filtering: block the categories; blocked pages then come with the event log.',
      'Let the MX give out the addresses (DHCP), or place it where it sees them, so that a blocked page can be tied to a device.',
    ],
    cannotShow: [
      'Names of people: tie devices to people with leases and the roster.',
      'The path and the search words of encrypted pages.',
      'Whether a request that is logged under “urls” was let through; only a block says so, in a line of its own.',
    ],
  },
  scope: 'product',
  hasHeader: false,
  recognises: (line) => isUnderstood(open()(line)),
  open,
};

const OTHER: ParseResult = { kind: 'malformed', reason: 'not a message of a Meraki device' };
const TWO_READINGS: ParseResult = { kind: 'malformed', reason: 'more than one way to read the line' };
const NO_ADDRESS: ParseResult = { kind: 'malformed', reason: 'no readable host in the address' };
const NO_REQUEST: ParseResult = { kind: 'skipped', reason: 'message of the device, not a request' };

/** `1769850764.120455001 MX_Hall urls `, behind the version that it may have. */
const HEAD = /^(?:1 )?(\d{10}\.\d{1,9}) (\S{1,128}) (\w{1,40})(?: |$)/;
const KINDS: ReadonlySet<string> = new Set(
  (
    'urls events flows firewall vpn_firewall cellular_firewall bridge_anyconnect_client_vpn_firewall ip_flow_start ip_flow_end ' +
    'ids-alerts security_event airmarshal_events l7_firewall vpn'
  ).split(' '),
);

function open(): ParseLine {
  const devices = createDevices();
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    const message = repairUtf8(line.slice(messageStartOf(line)).trimEnd());
    const head = HEAD.exec(message.slice(0, 256));
    const [start = '', time = '', , kind = ''] = head ?? [];
    if (!KINDS.has(kind)) return OTHER;
    const draft = draftRecord('cisco-meraki', epochMs(time));
    const body = message.slice(start.length);
    if (kind === 'urls') return readRequest(draft, body, devices);
    return kind === 'events' ? readEvent(draft, body, devices) : NO_REQUEST;
  };
}

/**
 * The address is at the end and holds no blank, so it is read from the right; addresses of devices stand in front of the
 * browser's name, which anybody can choose. The line is written when a page is asked for: whether it was served is not in it.
 */
function readRequest(draft: DraftRecord, body: string, devices: Devices): ParseResult {
  const request = body.lastIndexOf('request: ');
  const [method = '', url = '', ...more] = request < 0 ? [] : body.slice(request + 'request: '.length).split(' ');
  if (url === '' || more.length > 0) return url === '' ? OTHER : TWO_READINGS;
  if (!takeAddress(draft, url)) return NO_ADDRESS;
  const agent = body.indexOf("agent='");
  const pairs = pairsIn(body.slice(0, agent < 0 ? request : agent), 0);
  draft.method = method === 'UNKNOWN' ? null : textOrNull(method);
  draft.clientIp = withoutPort(pairs.get('src'));
  draft.clientMac = macOrNull(pairs.get('mac'));
  draft.userAgent = agent < 0 ? null : textOrNull(body.slice(agent + 7, body.lastIndexOf("'", request)));
  devices.sawRequest(draft.clientMac, draft.clientIp, draft.timestamp);
  draft.deviceName = devices.of(draft.clientMac, draft.timestamp).name;
  return resultOf(draft);
}

function readEvent(draft: DraftRecord, body: string, devices: Devices): ParseResult {
  if (body.startsWith('dhcp lease')) devices.sawLease(body, draft.timestamp);
  if (!body.startsWith('content_filtering_block ')) return NO_REQUEST;
  // The address stands first and anybody can choose it, so what follows it is looked for from the right.
  const mac = lastQuoted(body, 'client_mac');
  const server = body.lastIndexOf(" server='");
  const category = body.lastIndexOf(" category0='");
  const addressEnd = category >= 0 && category < server ? category : server;
  const address = body.indexOf("url='");
  if (address < 0 || addressEnd < address) return OTHER;
  const url = body.slice(address + 5, addressEnd).replace(/'$/, '');
  if (/\s/.test(url)) return TWO_READINGS;
  if (!takeAddress(draft, url)) return NO_ADDRESS;
  const categories = pairsIn(body.slice(addressEnd, server), 0, { ...PLAIN_PAIRS, quotes: '"\'' });
  draft.disposition = 'blocked';
  draft.filterCategory = textOrNull([...categories.values()].join(', '));
  draft.clientMac = macOrNull(mac);
  const device = devices.of(draft.clientMac, draft.timestamp);
  draft.clientIp = device.ip;
  draft.deviceName = device.name;
  return resultOf(draft);
}

/** `https://maths.example/...`: the dots are written by the device and stand for what it cannot see. */
function takeAddress(draft: DraftRecord, url: string): boolean {
  const site = /^https:\/\/([^/]+)\/\.\.\.$/.exec(url.slice(0, 512));
  return site === null ? takeUrl(draft, url) : takeHost(draft, site[1] ?? '', 'tls');
}

/** The port stands behind the last colon, in IPv6 too, which has no brackets here. */
function withoutPort(peer: string | undefined): string | null {
  if (peer === undefined) return null;
  const colon = peer.lastIndexOf(':');
  return textOrNull(colon < 0 ? peer : peer.slice(0, colon).replace(/^\[|\]$/g, ''));
}

function lastQuoted(body: string, name: string): string | null {
  const start = body.lastIndexOf(` ${name}='`);
  const end = body.indexOf("'", start + name.length + 3);
  return start < 0 || end < 0 ? null : body.slice(start + name.length + 3, end);
}
