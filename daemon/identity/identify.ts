import type { LogRecord } from '../../parsers/record.ts';
import { createBoundedMap } from './bounded-map.ts';
import { buildDevices, type DeviceBook } from './device-book.ts';
import type { DeviceRow } from './devices.ts';
import { createGroupsOf, createIsPupilsGroup, type NominatedGroups } from './groups.ts';
import { identifyAccount } from './identify-account.ts';
import { type AttachmentAt, createDeviceIdentifier } from './identify-device.ts';
import type { Audience, Identity } from './identity.ts';
import { isNameProven } from './proven-name.ts';
import { type Roster, STAFF_GROUP } from './roster.ts';

export type { AttachmentAt } from './identify-device.ts';

/** Says who a record is about, and which rules and groups that means. */
export interface Identifier {
  /** As sure as the record allows. The same user comes out as the same frozen object. */
  identify(record: LogRecord): Identity;
  audience(identity: Identity): Audience;
  /** Every group that a rule can name for this identity; none where we do not know who it is. */
  groupsOf(identity: Identity): readonly string[];
  /** The row of the school's list for the device that the record came from, whoever used it; never the row of a network. */
  deviceOf(record: LogRecord): DeviceRow | null;
}

/** What is known of devices beside the log. */
export interface Whereabouts {
  readonly devices?: readonly DeviceRow[];
  /** Leases and sign-ons; without it, nothing is known of an address but its network. */
  readonly attachmentAt?: AttachmentAt;
}

/** Far more than a school's accounts; a flood of invented names costs time, not memory. */
const CAPACITY = 65_536;
const NO_DEVICES: DeviceBook = buildDevices([]).devices;

/** Identifies records against one roster and one list of devices; new ones need a new identifier. */
export function createIdentifier(
  roster: Roster,
  nominated: NominatedGroups = {},
  { devices: rows = [], attachmentAt = () => null }: Whereabouts = {},
): Identifier {
  const devices = rows.length === 0 ? NO_DEVICES : buildDevices(rows).devices;
  const groupsOf = createGroupsOf(roster, nominated);
  const isPupilsGroup = createIsPupilsGroup(roster);
  const accounts = createBoundedMap<Identity | 'nobody'>(CAPACITY);
  const places = createDeviceIdentifier({ roster, devices, attachmentAt });

  function identifyName(userName: string, address: string | null): Identity | 'nobody' {
    const kept = accounts.get(userName);
    // An account that is on no roster is told with the address of its own record, not with the first one seen.
    if (kept !== undefined && (kept === 'nobody' || kept.kind !== 'unknown' || kept.address === address)) return kept;
    return accounts.keep(userName, identifyAccount({ roster, devices }, userName, 'log', address) ?? 'nobody');
  }

  return {
    identify(record) {
      const { userName } = record;
      const named = userName !== null && isNameProven(record) ? identifyName(userName, record.clientIp) : 'nobody';
      return named === 'nobody' ? places.identify(record) : named;
    },
    audience: (identity) => audienceOf(identity, isPupilsGroup),
    groupsOf,
    deviceOf: places.rowOf,
  };
}

/** A device that the school's list puts in a group has the rules of that group, whoever uses it. */
function audienceOf(identity: Identity, isPupilsGroup: (group: string) => boolean): Audience {
  if (identity.kind === 'unknown') return 'unknown';
  if (identity.group === STAFF_GROUP) return 'staff';
  return identity.kind !== 'device' || isPupilsGroup(identity.group) ? 'pupils' : 'unknown';
}
