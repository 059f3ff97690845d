import type { LogRecord } from '../../parsers/record.ts';
import type { Attachment } from './attachment.ts';
import { copyOf, createBoundedMap } from './bounded-map.ts';
import { type DeviceBook, deviceNameOf, groupOfDevice, isNetworkRow } from './device-book.ts';
import type { DeviceRow } from './devices.ts';
import { identifyAccount, unknown } from './identify-account.ts';
import type { DeviceClue, Identity } from './identity.ts';
import { plainMac } from './mac.ts';
import { type Roster, STAFF_GROUP } from './roster.ts';

/** Who had an address at a time, as the school's network said; null where it said nothing. The same attachment is the same object. */
export type AttachmentAt = (address: string, timestamp: number) => Attachment | null;

export interface DeviceIdentifier {
  /** Who or what a record without a proven name is about. */
  identify(record: LogRecord): Identity;
  /** The row of the very device, never of a network; null where the list does not have it. */
  rowOf(record: LogRecord): DeviceRow | null;
}

/** Far more than a school's devices; a flood of invented names costs time, not memory. */
const CAPACITY = 65_536;
const NOBODY: Identity = Object.freeze({ kind: 'unknown', account: null, address: null });

/** What a record says of where it came from. */
type Place = Pick<LogRecord, 'clientMac' | 'deviceName' | 'clientIp'>;
interface Known {
  readonly roster: Roster;
  readonly devices: DeviceBook;
  readonly attachmentAt: AttachmentAt;
}

/**
 * A sign-on at the address goes before everything else; then the device by MAC address, by name, by the lease of its address; then the
 * address and its network, which name no person, only whose rules hold there.
 */
export function createDeviceIdentifier(known: Known): DeviceIdentifier {
  const addresses = createBoundedMap<Identity>(CAPACITY);
  const places = createBoundedMap<Identity>(CAPACITY);
  const attached = new WeakMap<Attachment, Identity>();

  function atAddress(address: string): Identity {
    return addresses.get(address) ?? addresses.keep(address, identityOfAddress(known, address));
  }
  function byLog(told: Place): Identity {
    const place = believedPlace(known.devices, told);
    const key = `${place.clientMac ?? ''} ${place.clientIp ?? ''} ${place.deviceName ?? ''}`;
    return places.get(key) ?? places.keep(key, identityOfPlace(known, place));
  }
  function byAttachment(attachment: Attachment): Identity {
    const kept = attached.get(attachment);
    if (kept !== undefined) return kept;
    const identity = identityOfAttachment(known, attachment);
    attached.set(attachment, identity);
    return identity;
  }

  return {
    identify(record) {
      const { clientIp, clientMac, deviceName, timestamp } = record;
      const attachment = clientIp === null ? null : known.attachmentAt(clientIp, timestamp);
      if (attachment !== null && attachment.account !== null) return byAttachment(attachment);
      const hasName = clientMac !== null || deviceName !== null;
      if (attachment !== null && !(hasName && rowOfPlace(known.devices, believedPlace(known.devices, record)) !== null))
        return byAttachment(attachment);
      if (hasName) return byLog(record);
      return clientIp === null ? NOBODY : atAddress(clientIp);
    },
    rowOf(record) {
      if (known.devices.isEmpty) return null;
      const { clientIp, timestamp } = record;
      const row = rowOfPlace(known.devices, believedPlace(known.devices, record));
      const attachment = row === null && clientIp !== null ? known.attachmentAt(clientIp, timestamp) : null;
      const found = row ?? (attachment && rowOfPlace(known.devices, leasedPlace(known.devices, attachment)));
      const ofAddress = found === null && clientIp !== null ? known.devices.byAddress(clientIp) : null;
      return found ?? (ofAddress !== null && !isNetworkRow(ofAddress) ? ofAddress : null);
    },
  };
}

function placeOf({ mac, host, address }: Attachment): Place {
  return { clientMac: mac, deviceName: host, clientIp: address };
}

function rowOfPlace(devices: DeviceBook, { clientMac, deviceName }: Place): DeviceRow | null {
  const byMac = clientMac === null ? null : devices.byMac(clientMac);
  return byMac ?? (deviceName === null ? null : devices.byHost(deviceName));
}

function identityOfAttachment(known: Known, attachment: Attachment): Identity {
  const { account, address, via } = attachment;
  const named = account === null ? null : identifyAccount(known, account, via === 'lease' ? 'lease' : 'login', address);
  return named ?? identityOfPlace(known, leasedPlace(known.devices, attachment), 'lease');
}

/**
 * What a device told the network of itself, as far as it is believed. Whoever calls a phone like somebody's laptop must not become that
 * person or get the rules for staff: where the network card is known, such a name counts with the card that the list knows beside it,
 * and alone for nobody.
 */
function believedPlace(devices: DeviceBook, place: Place): Place {
  const { clientMac, deviceName, clientIp } = place;
  if (clientMac === null || deviceName === null || devices.isEmpty) return place;
  const claimed = devices.byMac(clientMac) === null ? devices.byHost(deviceName) : null;
  return claimed !== null && (claimed.mac.trim() !== '' || isWorth(claimed))
    ? { clientMac, deviceName: null, clientIp }
    : place;
}

/** A device whose name would make somebody of whoever takes it. */
function isWorth(row: DeviceRow): boolean {
  return (row.owner !== null && !row.shared) || groupOfDevice(row) === STAFF_GROUP;
}

/** A lease alone, of which no card is known, makes nobody of a name either. */
function leasedPlace(devices: DeviceBook, attachment: Attachment): Place {
  const place = believedPlace(devices, placeOf(attachment));
  const claimed = place.clientMac === null && place.deviceName !== null ? devices.byHost(place.deviceName) : null;
  return claimed !== null && isWorth(claimed) ? { ...place, deviceName: null } : place;
}

/** `clue` is what the device was recognised by where its own record does not say so. */
function identityOfPlace(known: Known, place: Place, clue: 'lease' | null = null): Identity {
  const { clientMac, deviceName, clientIp } = place;
  const row = rowOfPlace(known.devices, place);
  const owner = row === null ? null : ownerOf(known, row, clue ?? 'device');
  if (owner !== null) return owner;
  const name = row === null ? nameOfPlace(place) : deviceNameOf(row);
  if (name === null) return clientIp === null ? NOBODY : identityOfAddress(known, clientIp);
  const around = clientIp === null ? null : known.devices.byAddress(clientIp);
  const isByMac = deviceName === null || (row !== null && clientMac !== null && known.devices.byMac(clientMac) === row);
  return device(name, groupIn(row) || groupIn(around), clue ?? (isByMac ? 'mac' : null));
}

function nameOfPlace({ deviceName, clientMac }: Place): string | null {
  return deviceName ?? (clientMac === null ? null : (plainMac(clientMac) ?? clientMac));
}

/** One person alone has it, and is on the roster; nobody is named by a device that several use. */
function ownerOf(known: Known, { owner, shared }: DeviceRow, via: 'device' | 'lease'): Identity | null {
  if (owner === null || shared) return null;
  const identity = identifyAccount(known, owner, via, null);
  return identity?.kind === 'person' ? identity : null;
}

/** Each address of a network is a device of its own: what one does is not added to what the others do. */
function identityOfAddress({ devices }: Known, address: string): Identity {
  const row = devices.byAddress(address);
  if (row === null) return unknown(null, address);
  const name = deviceNameOf(row);
  return isNetworkRow(row)
    ? device(`${name}, ${address}`, groupIn(row), 'network')
    : device(name, groupIn(row), 'address');
}

function groupIn(row: DeviceRow | null): string {
  return row === null ? '' : groupOfDevice(row);
}

function device(name: string, group: string, by: DeviceClue | null): Identity {
  const deviceName = copyOf(name);
  return Object.freeze({ kind: 'device', deviceName, group, ...(by === null ? {} : { by }) });
}
