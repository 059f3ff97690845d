import { foldAccount, machineName } from './account.ts';
import type { Attached, Attachments, Fact } from './attachments.ts';
import { copyOf } from './bounded-map.ts';
import type { DeviceRow } from './devices.ts';
import type { Identity } from './identity.ts';
import { type Roster, STAFF_GROUP } from './roster.ts';

/** Says who it was at an address where the log names nobody. Never a child from an address alone. */
export interface AttachedIdentifier {
  /** Null where nobody has said anything about that address at that time. The same answer is the same frozen object. */
  identify(address: string, timestamp: number): Identity | null;
  /** The account that had signed in, and no device; for a log that names the device by itself. */
  identifyAccount(address: string, timestamp: number): Identity | null;
  /** What tells it; null where nothing does. */
  factAt(address: string, timestamp: number): Attached | null;
}

interface Remembered {
  readonly attached: Attached;
  readonly identity: Identity | null;
}

/** As many addresses as have timelines of their own; a flood of others costs time, not memory. */
const CAPACITY = 65_536;

/** Identifies by what had the address at that minute; a new roster or list of devices needs a new identifier. */
export function createAttachedIdentifier(
  roster: Roster,
  devices: readonly DeviceRow[],
  attachments: Attachments,
): AttachedIdentifier {
  const rooms = { roster, devices: indexDevices(devices) };
  const remembered = new Map<string, Remembered>();
  let version = attachments.version();

  function remember(address: string, timestamp: number): Remembered {
    if (version !== attachments.version() || remembered.size > CAPACITY) {
      remembered.clear();
      version = attachments.version();
    }
    const attached = attachments.at(address, timestamp);
    const made = { attached, identity: identityOf(attached, address, rooms) };
    remembered.set(copyOf(address), made);
    return made;
  }
  function at(address: string, timestamp: number): Remembered {
    const known = remembered.get(address);
    const isCurrent = known !== undefined && version === attachments.version();
    return isCurrent && timestamp >= known.attached.since && timestamp < known.attached.until
      ? known
      : remember(address, timestamp);
  }
  const isEmpty = () => attachments.version() === 0;
  return {
    identify: (address, timestamp) => (isEmpty() ? null : at(address, timestamp).identity),
    identifyAccount(address, timestamp) {
      if (isEmpty()) return null;
      const { attached, identity } = at(address, timestamp);
      return attached.signOn === null || identity?.kind === 'device' ? null : identity;
    },
    factAt(address, timestamp) {
      if (isEmpty()) return null;
      const { attached, identity } = at(address, timestamp);
      return identity === null ? null : attached;
    },
  };
}

interface AttachedRooms {
  readonly roster: Roster;
  readonly devices: DeviceIndex;
}

function identityOf({ lease, signOn }: Attached, address: string, rooms: AttachedRooms): Identity | null {
  const signedIn = signOn === null ? null : ofAccount(signOn, address, rooms.roster);
  return signedIn ?? (lease === null ? null : Object.freeze(ofDevice(lease, rooms)));
}

/** Null for the account of a machine, which signs in by itself. */
function ofAccount({ account }: Fact, address: string, roster: Roster): Identity | null {
  if (account === null) return null;
  const folded = foldAccount(account);
  const person = roster.people.get(folded);
  if (person !== undefined) {
    return Object.freeze({ kind: 'person', personId: person.personId, group: person.group, via: 'login' });
  }
  const shared = roster.shared.get(folded);
  if (shared !== undefined) return Object.freeze({ kind: 'shared', account: folded, group: shared.group });
  return machineName(folded) === null ? Object.freeze({ kind: 'unknown', account, address: copyOf(address) }) : null;
}

/** A person only where the school's list says that this very device, by its network card, is that person's alone. */
function ofDevice({ mac, host }: Fact, { roster, devices }: AttachedRooms): Identity {
  const certain = mac === null ? undefined : devices.byMac.get(mac);
  const row = certain ?? rowByName(host, mac, devices);
  const owner =
    certain === undefined || certain.shared || certain.owner === null
      ? undefined
      : roster.people.get(foldAccount(certain.owner));
  if (owner !== undefined) return { kind: 'person', personId: owner.personId, group: owner.group, via: 'lease' };
  if (row === undefined) return { kind: 'device', deviceName: host ?? mac ?? 'a device', group: '' };
  // Whoever calls a phone like a teacher's laptop must not be judged as a teacher.
  const group = certain === undefined && row.group === STAFF_GROUP ? '' : row.group;
  return { kind: 'device', deviceName: row.name, group };
}

/** A name is what a device says of itself: it does not count against a card that the list knows to be another. */
function rowByName(host: string | null, mac: string | null, { byHost }: DeviceIndex): DeviceRow | undefined {
  const row = host === null ? undefined : byHost.get(shortHost(host));
  return row !== undefined && (row.mac === '' || mac === null) ? row : undefined;
}

interface DeviceIndex {
  readonly byMac: ReadonlyMap<string, DeviceRow>;
  readonly byHost: ReadonlyMap<string, DeviceRow>;
}

function indexDevices(rows: readonly DeviceRow[]): DeviceIndex {
  return {
    byMac: new Map(rows.filter(({ mac }) => mac !== '').map((row) => [row.mac.toLowerCase(), row])),
    byHost: new Map(rows.filter(({ host }) => host !== '').map((row) => [shortHost(row.host), row])),
  };
}

/** 'PC-LIB-04.school.example' and 'pc-lib-04' are one device. */
function shortHost(host: string): string {
  const lower = host.toLowerCase();
  const dot = lower.indexOf('.');
  return dot <= 0 ? lower : lower.slice(0, dot);
}
