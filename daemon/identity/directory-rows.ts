import type { RosterRole, RosterRow } from './roster-rows.ts';

/** One entry of a directory; names of attributes in small letters. */
export interface DirectoryEntry {
  readonly dn: string;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** Which attribute holds what, and what membership of a group means. */
export interface DirectoryMapping {
  readonly account: string;
  readonly otherAccounts: readonly string[];
  readonly name: string;
  /** '' where the directory does not say. */
  readonly year: string;
  readonly className: string;
  /** 'staff', 'pupils', 'shared', a year, or 'class 5B', by the name of a group or of a folder of the directory; empty where all are pupils. */
  readonly groups: Readonly<Record<string, string>>;
}

export interface DirectoryRows {
  readonly rows: readonly RosterRow[];
  /** Accounts that are switched off: of people who have left. */
  readonly switchedOff: number;
  /** Accounts in none of the groups: of services and machines. */
  readonly inNoGroup: number;
  readonly withoutAccount: number;
}

/** Reads entries of Active Directory, OpenLDAP and their like. */
export function directoryRows(entries: readonly DirectoryEntry[], mapping: DirectoryMapping): DirectoryRows {
  const read = entries.map((entry) => rowOf(entry, mapping));
  const count = (what: string) => read.filter((one) => one === what).length;
  return {
    rows: read.filter((one) => typeof one !== 'string'),
    switchedOff: count('switched off'),
    inNoGroup: count('in no group'),
    withoutAccount: count('without account'),
  };
}

type NoRow = 'switched off' | 'in no group' | 'without account';

function rowOf(entry: DirectoryEntry, mapping: DirectoryMapping): RosterRow | NoRow {
  if (isSwitchedOff(entry)) return 'switched off';
  const account = valuesOf(entry, mapping.account)[0] ?? '';
  if (account === '') return 'without account';
  const meant = meaningOf(entry, mapping);
  const role = roleOf(meant, mapping);
  if (role === null) return 'in no group';
  const classes = meant.classes;
  return {
    account,
    name: valuesOf(entry, mapping.name)[0] ?? '',
    role,
    year: meant.year || (valuesOf(entry, mapping.year)[0] ?? ''),
    className: valuesOf(entry, mapping.className)[0] ?? classes[0] ?? '',
    classTeacher: '',
    aliases: mapping.otherAccounts.flatMap((attribute) => valuesOf(entry, attribute)),
    classes,
  };
}

/** The second bit of Active Directory's own flags. */
const ACCOUNT_DISABLED = 2;

function isSwitchedOff(entry: DirectoryEntry): boolean {
  const flags = Number(valuesOf(entry, 'userAccountControl')[0] ?? 0);
  return (flags & ACCOUNT_DISABLED) !== 0;
}

function valuesOf({ attributes }: DirectoryEntry, attribute: string): readonly string[] {
  return attribute === ''
    ? []
    : (attributes.get(attribute.toLowerCase()) ?? []).map((value) => value.trim()).filter(Boolean);
}

interface Meaning {
  readonly roles: ReadonlySet<string>;
  readonly year: string;
  readonly classes: readonly string[];
}

/** Staff goes before pupils: a teacher may be in the group of a class, and a pupil is in no group of staff. */
function roleOf({ roles, year, classes }: Meaning, { groups }: DirectoryMapping): RosterRole | null {
  if (roles.has('shared')) return 'shared';
  if (roles.has('staff')) return 'staff';
  const isPupil = roles.has('pupils') || year !== '' || classes.length > 0 || Object.keys(groups).length === 0;
  return isPupil ? 'pupil' : null;
}

const ROLES: readonly string[] = ['staff', 'pupils', 'shared'];

function meaningOf(entry: DirectoryEntry, { groups }: DirectoryMapping): Meaning {
  const known = new Set([...valuesOf(entry, 'memberOf').flatMap(namesOfGroup), ...foldersOf(entry.dn)]);
  const meant = Object.entries(groups).flatMap(([group, means]) => (known.has(folded(group)) ? [means.trim()] : []));
  const classes = meant.flatMap((means) => /^class (.+)$/i.exec(means)?.[1] ?? []);
  const isOther = (means: string) => ROLES.includes(means.toLowerCase()) || /^class /i.test(means);
  return {
    roles: new Set(meant.map((means) => means.toLowerCase()).filter((means) => ROLES.includes(means))),
    year: meant.find((means) => !isOther(means)) ?? '',
    classes,
  };
}

/** A group is written as its whole path, as 'cn=Year 5', or by its name alone. */
function namesOfGroup(dn: string): readonly string[] {
  const first = folded(dn).split(/(?<!\\),/, 1)[0] ?? '';
  return [folded(dn), first, first.slice(first.indexOf('=') + 1)];
}

/** The folders above an entry: 'ou=pupils'. */
function foldersOf(dn: string): readonly string[] {
  return folded(dn)
    .split(/(?<!\\),/)
    .slice(1)
    .filter((part) => part.startsWith('ou='));
}

function folded(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s*([,=])\s*/g, '$1');
}
