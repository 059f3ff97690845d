import { compileTimePattern } from '../../../parsers/fields/time-pattern.ts';
import type { Attachment } from '../../identity/attachment.ts';
import { createBoundedMap } from '../../identity/bounded-map.ts';
import { accountOf, addressOf, macOf } from '../lease-fields.ts';
import {
  type Ended,
  type LeaseReader,
  lineByLine,
  malformed,
  OPEN,
  type Said,
  said,
  skipped,
} from '../lease-reader.ts';

const MOST_ATTRIBUTES = 200;
const MOST_SESSIONS = 16_384;

interface Packet {
  readonly heading: string;
  readonly attributes: Map<string, string>;
  trouble: string | null;
}

interface Session {
  readonly from: number;
  readonly address: string;
}

/**
 * The accounting of FreeRADIUS (its `detail` files): a date, then one attribute a line, then an empty line. Who signs in to the Wi-Fi
 * stands there with the device, and mostly with the address. Names are quoted, and what could break a line is written with backslashes.
 */
export function createRadiusReader(zone: string): LeaseReader {
  const sessions = createBoundedMap<Session>(MOST_SESSIONS);
  const local = compileTimePattern('%a %b %e %H:%M:%S %Y', zone);
  const timeOf = (text: string) => (local !== null && local.read(text, 0) === text.length ? local.timestamp() : null);
  let packet: Packet | null = null;
  return lineByLine((line): Said => {
    const attribute = /^\s+([A-Za-z][\w-]*) = (.*)$/.exec(line);
    if (attribute === null) {
      const done = packet;
      packet = {
        heading: line.trim(),
        attributes: new Map(),
        trouble: timeOf(line.trim()) === null ? 'no time' : null,
      };
      return done === null ? OPEN : (changeOf(done, timeOf, sessions) ?? OPEN);
    }
    if (packet === null) return malformed('an attribute without a date in front');
    take(packet, attribute[1] ?? '', attribute[2] ?? '');
    // The server writes this last: waiting for the next packet would wait for the next child.
    if (attribute[1] !== 'Timestamp') return OPEN;
    const done = packet;
    packet = null;
    return changeOf(done, timeOf, sessions) ?? OPEN;
  });
}

const TOLD: ReadonlySet<string> = new Set([
  'Acct-Status-Type',
  'User-Name',
  'Framed-IP-Address',
  'Calling-Station-Id',
  'Acct-Session-Id',
  'Acct-Unique-Session-Id',
  'Acct-Session-Time',
  'Acct-Delay-Time',
  'Timestamp',
]);

function take(packet: Packet, name: string, value: string): void {
  if (!TOLD.has(name)) return;
  const plain = /^"(?:[^"\\]|\\.)*"$/.test(value) ? value.slice(1, -1) : value;
  const known = packet.attributes.get(name);
  if (known !== undefined && known !== plain) packet.trouble = 'a packet that says one thing twice';
  if (packet.attributes.size < MOST_ATTRIBUTES) packet.attributes.set(name, plain);
}

type Sessions = ReturnType<typeof createBoundedMap<Session>>;

/** Null for an empty line between two packets. */
function changeOf(
  { heading, attributes, trouble }: Packet,
  timeOf: (text: string) => number | null,
  sessions: Sessions,
): Said | null {
  if (heading === '' && attributes.size === 0) return null;
  if (trouble !== null) return malformed(trouble);
  const status = attributes.get('Acct-Status-Type');
  if (status === undefined || !['Start', 'Interim-Update', 'Alive', 'Stop'].includes(status))
    return skipped('not about a session');
  const account = accountOf(attributes.get('User-Name'));
  if (account === null) return skipped('a device that signed in by itself');
  const mac = macOf(attributes.get('Calling-Station-Id'));
  const address = addressOf(attributes.get('Framed-IP-Address')) ?? '';
  if (mac === null && address === '') return skipped('neither an address nor a device');
  const timestamp = momentOf(attributes, heading, timeOf);
  if (timestamp === null) return malformed('no time');
  return said(...sessionFacts({ attributes, account, mac, address, timestamp, isOver: status === 'Stop' }, sessions));
}

function momentOf(
  attributes: Packet['attributes'],
  heading: string,
  timeOf: (text: string) => number | null,
): number | null {
  const written = numberIn(attributes.get('Timestamp'));
  const moment = written === null ? timeOf(heading) : written * 1000;
  return moment === null ? null : moment - (numberIn(attributes.get('Acct-Delay-Time')) ?? 0) * 1000;
}

interface Told {
  readonly attributes: Packet['attributes'];
  readonly account: string;
  readonly mac: string | null;
  readonly address: string;
  readonly timestamp: number;
  readonly isOver: boolean;
}

/** A session has one beginning, whatever is told of it later, unless it goes on at another address. */
function sessionFacts(
  { attributes, account, mac, address, timestamp, isOver }: Told,
  sessions: Sessions,
): readonly (Attachment | Ended)[] {
  const id = attributes.get('Acct-Unique-Session-Id') ?? `${attributes.get('Acct-Session-Id')} ${mac} ${account}`;
  const known = sessions.get(id);
  const moved = known !== undefined && known.address !== '' && address !== '' && known.address !== address;
  const lasted = numberIn(attributes.get('Acct-Session-Time')) ?? 0;
  const from = moved ? timestamp : (known?.from ?? timestamp - lasted * 1000);
  const at = address === '' && known !== undefined ? known.address : address;
  sessions.keep(id, { from, address: at });
  const fact: Attachment = {
    address: at,
    from,
    to: isOver ? timestamp : null,
    mac,
    host: null,
    account,
    via: 'sign_on',
  };
  const before: readonly Attachment[] = moved
    ? [{ ...fact, address: known.address, from: known.from, to: timestamp }]
    : [];
  // Told before the address was known, it stands under the device alone: it ends there too.
  const alone: readonly Attachment[] = isOver && at !== '' && mac !== null ? [{ ...fact, address: '' }] : [];
  return [...before, ...alone, fact];
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
