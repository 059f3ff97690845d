import { foldAccount } from './account.ts';
import type { Identity } from './identity.ts';
import { accountOf, isYear, PUPILS_GROUP, type Roster, STAFF_GROUP } from './roster.ts';

/** Groups that the school nominates beside years and classes: account names, in any form, by group. */
export type NominatedGroups = Readonly<Record<string, readonly string[]>>;

const NO_GROUPS: readonly string[] = Object.freeze([]);

/** Answers which groups an identity is in; asked for every record, so each account's list is made once. */
export function createGroupsOf(roster: Roster, nominated: NominatedGroups): (identity: Identity) => readonly string[] {
  const groups = groupsByAccount(roster, nominated);
  const hasNominations = Object.keys(nominated).length > 0;
  const ofDevices = createGroupsOfDevices(createIsPupilsGroup(roster));
  return (identity) => {
    switch (identity.kind) {
      case 'person':
        return groups.get(identity.personId) ?? [identity.group];
      case 'shared':
        return groups.get(identity.account) ?? [identity.group];
      case 'device':
        return ofDevices(identity.group);
      case 'unknown':
        // Only a nomination can know an account that the roster does not; a school without a roster has no others.
        if (identity.account === null || !hasNominations) return NO_GROUPS;
        return groups.get(foldAccount(identity.account)) ?? NO_GROUPS;
    }
  };
}

/** True for a group of pupils: a year, a class of the roster, or all of them. */
export function createIsPupilsGroup({ people, shared }: Roster): (group: string) => boolean {
  const known = new Set([PUPILS_GROUP]);
  for (const { groups } of [...people.values(), ...shared.values()])
    if (!groups.includes(STAFF_GROUP)) for (const group of groups) known.add(group);
  return (group) => known.has(group) || isYear(group);
}

/** The groups of the school's own list of devices are few. */
function createGroupsOfDevices(isPupilsGroup: (group: string) => boolean): (group: string) => readonly string[] {
  const made = new Map<string, readonly string[]>();
  const groupsOf = (group: string) =>
    Object.freeze(isPupilsGroup(group) && group !== PUPILS_GROUP ? [group, PUPILS_GROUP] : [group]);
  return (group) => {
    if (group === '') return NO_GROUPS;
    const kept = made.get(group) ?? groupsOf(group);
    made.set(group, kept);
    return kept;
  };
}

/** A nominated account need not be on the roster: the school has named the account, whoever that is. */
function groupsByAccount(roster: Roster, nominated: NominatedGroups): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const [account, known] of [...roster.people, ...roster.shared]) groups.set(account, known.groups);
  for (const [group, accounts] of Object.entries(nominated)) {
    for (const account of accounts.map((written) => accountOf(roster, foldAccount(written))))
      groups.set(account, [...(groups.get(account) ?? []), group]);
  }
  return groups;
}
