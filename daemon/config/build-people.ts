import { foldAccount } from '../identity/account.ts';
import type { DeviceRow } from '../identity/devices.ts';
import { type Draft, resolvePath } from './draft.ts';
import type { DeviceSettings, LdapRoster, RosterPlace } from './people-settings.ts';
import type { Settings } from './schema.ts';
import type { Secret } from './secret.ts';

type WrittenPlace = NonNullable<Settings['roster']>[number];
type WrittenDirectory = NonNullable<WrittenPlace['ldap']>;

/** Fills in what was not written; from places in which nothing is wrong. Passwords are by the place's index. */
export function buildRosterPlaces(
  draft: Draft,
  written: Settings['roster'],
  passwords: readonly (Secret | null)[],
): readonly RosterPlace[] {
  return (written ?? []).map((place, index) => buildPlace(draft, place, index, passwords[index] ?? null));
}

function buildPlace(draft: Draft, place: WrittenPlace, index: number, password: Secret | null): RosterPlace {
  const { ldap, oneroster, file } = place;
  const id = place.id ?? null;
  const pathOf = (name: string, value: string) => resolvePath(draft, ['roster', index, name], value);
  if (ldap !== undefined) return { ...buildDirectory(draft, ldap, index, password), id };
  if (oneroster !== undefined) {
    const account = place.account ?? 'username';
    return { kind: 'oneroster', id, path: pathOf('oneroster', oneroster), account, school: place.school ?? null };
  }
  return { kind: 'file', id, path: pathOf('file', file ?? '') };
}

/** People of Active Directory, and of any other directory. */
export const USUAL_FILTER =
  '(|(&(objectCategory=person)(objectClass=user))(objectClass=inetOrgPerson)(objectClass=posixAccount))';
export const USUAL_ATTRIBUTES = { account: 'sAMAccountName', name: 'displayName', year: 'department' };

function buildDirectory(
  draft: Draft,
  written: WrittenDirectory,
  index: number,
  password: Secret | null,
): Omit<LdapRoster, 'id'> {
  const { authority_file: authority } = written;
  return {
    kind: 'ldap',
    url: written.url,
    startTls: written.starttls ?? false,
    authority:
      authority === undefined ? null : resolvePath(draft, ['roster', index, 'ldap', 'authority_file'], authority),
    bind: written.bind ?? null,
    password,
    base: written.base,
    filter: written.filter ?? USUAL_FILTER,
    mapping: {
      account: written.account ?? USUAL_ATTRIBUTES.account,
      otherAccounts: written.other_accounts ?? ['userPrincipalName'],
      name: written.name ?? USUAL_ATTRIBUTES.name,
      year: written.year ?? USUAL_ATTRIBUTES.year,
      className: written.class ?? '',
      groups: written.groups ?? {},
    },
  };
}

/** Devices of the settings themselves, or the file that holds them. */
export function buildDevices(draft: Draft, written: Settings['devices']): DeviceSettings {
  if (typeof written === 'string') return { rows: [], file: resolvePath(draft, ['devices'], written) };
  return { rows: (written ?? []).map(buildDevice), file: null };
}

function buildDevice(written: Exclude<NonNullable<Settings['devices']>, string>[number]): DeviceRow {
  return {
    address: written.address ?? '',
    mac: written.mac ?? '',
    host: written.host ?? '',
    name: written.name ?? '',
    kind: written.kind ?? null,
    group: written.group ?? '',
    owner: written.owner === undefined ? null : foldAccount(written.owner),
    shared: written.shared ?? false,
  };
}
