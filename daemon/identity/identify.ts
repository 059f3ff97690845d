import type { LogRecord } from '../../parsers/record.ts';
import { foldAccount, machineName } from './account.ts';
import { copyOf, createBoundedMap } from './bounded-map.ts';
import { createGroupsOf, type NominatedGroups } from './groups.ts';
import type { Audience, Identity } from './identity.ts';
import { type Roster, STAFF_GROUP } from './roster.ts';

/** Says who a record is about, and which rules and groups that means. */
export interface Identifier {
  /** As sure as the record allows. The same user comes out as the same frozen object. */
  identify(record: LogRecord): Identity;
  audience(identity: Identity): Audience;
  /** Every group that a rule can name for this identity; none where we do not know who it is. */
  groupsOf(identity: Identity): readonly string[];
}

/** Far more than a school's accounts; a flood of invented names costs time, not memory. */
const CAPACITY = 65_536;
const NOBODY: Identity = Object.freeze({ kind: 'unknown', account: null, address: null });

/** Identifies records against one roster; a new roster needs a new identifier. */
export function createIdentifier(roster: Roster, nominated: NominatedGroups = {}): Identifier {
  const groupsOf = createGroupsOf(roster, nominated);
  const accounts = createBoundedMap<Identity>(CAPACITY);
  const devices = createBoundedMap<Identity>(CAPACITY);
  const addresses = createBoundedMap<Identity>(CAPACITY);

  function identifyAccount(userName: string, address: string | null): Identity {
    const kept = accounts.get(userName);
    // An account that is on no roster is told with the address of its own record, not with the first one seen.
    if (kept !== undefined && (kept.kind !== 'unknown' || kept.address === address)) return kept;
    return accounts.keep(userName, lookUp(roster, userName, address));
  }
  function identifyDevice(deviceName: string): Identity {
    return (
      devices.get(deviceName) ??
      devices.keep(deviceName, Object.freeze({ kind: 'device', deviceName: copyOf(deviceName), group: '' }))
    );
  }
  function identifyAddress(address: string): Identity {
    return addresses.get(address) ?? addresses.keep(address, unknown(null, address));
  }

  return {
    identify({ userName, deviceName, clientIp }) {
      if (userName !== null) return identifyAccount(userName, clientIp);
      if (deviceName !== null) return identifyDevice(deviceName);
      return clientIp === null ? NOBODY : identifyAddress(clientIp);
    },
    audience: audienceOf,
    groupsOf,
  };
}

function lookUp(roster: Roster, userName: string, address: string | null): Identity {
  const account = foldAccount(userName);
  const person = roster.people.get(account);
  if (person !== undefined) {
    return Object.freeze({ kind: 'person', personId: person.personId, group: person.group, via: 'log' });
  }
  const shared = roster.shared.get(account);
  if (shared !== undefined) return Object.freeze({ kind: 'shared', account, group: shared.group });
  const deviceName = machineName(account);
  return deviceName === null ? unknown(userName, address) : Object.freeze({ kind: 'device', deviceName, group: '' });
}

function unknown(account: string | null, address: string | null): Identity {
  return Object.freeze({ kind: 'unknown', account: account && copyOf(account), address: address && copyOf(address) });
}

function audienceOf(identity: Identity): Audience {
  if (identity.kind !== 'person' && identity.kind !== 'shared') return 'unknown';
  return identity.group === STAFF_GROUP ? 'staff' : 'pupils';
}
