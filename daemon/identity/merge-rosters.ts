import { foldAccount } from './account.ts';
import type { RosterRow } from './roster-rows.ts';

/** The rows of one of the places that a school keeps its list of accounts in. */
export interface RosterPart {
  /** As the settings name it: 'roster.csv'. */
  readonly title: string;
  readonly rows: readonly RosterRow[];
}

export interface MergedRosters {
  readonly rows: readonly RosterRow[];
  /** Accounts that two places know in different roles: how many, and which places. Nobody is named. */
  readonly conflicts: readonly RosterConflict[];
}

export interface RosterConflict {
  readonly title: string;
  readonly earlier: string;
  readonly accounts: number;
}

/**
 * One list of all. An account is the same person in every place; the place that comes first is believed, and the others fill in what
 * it leaves empty. Rows that disagree within one place stay as they are: that account then names nobody.
 */
export function mergeRosters(parts: readonly RosterPart[]): MergedRosters {
  const merged = new Map<string, { readonly title: string; readonly rows: readonly RosterRow[] }>();
  const conflicts = new Map<string, RosterConflict>();
  for (const { title, rows } of parts) {
    for (const [account, sameAccount] of Map.groupBy(rows, (row) => foldAccount(row.account))) {
      const known = merged.get(account);
      if (known !== undefined && account !== '' && !isSameRole(known.rows, sameAccount)) {
        const key = `${title}\n${known.title}`;
        conflicts.set(key, { title, earlier: known.title, accounts: (conflicts.get(key)?.accounts ?? 0) + 1 });
      }
      merged.set(
        account,
        known === undefined ? { title, rows: sameAccount } : { ...known, rows: fill(known.rows, sameAccount) },
      );
    }
  }
  return { rows: [...merged.values()].flatMap(({ rows }) => rows), conflicts: [...conflicts.values()] };
}

function isSameRole([one]: readonly RosterRow[], [other]: readonly RosterRow[]): boolean {
  return one?.role === other?.role;
}

function fill(known: readonly RosterRow[], later: readonly RosterRow[]): readonly RosterRow[] {
  const [only, ...more] = known;
  const [other, ...others] = later;
  // Where either place does not know who it is, there is nothing to fill in from.
  if (only === undefined || other === undefined || more.length > 0 || others.length > 0) return known;
  return [filled(only, other)];
}

function filled(row: RosterRow, other: RosterRow): RosterRow {
  const isSame = row.role === other.role;
  return {
    ...row,
    name: row.name || other.name,
    year: row.year || (isSame ? other.year : ''),
    className: row.className || (isSame ? other.className : ''),
    classTeacher: row.classTeacher || (isSame ? other.classTeacher : ''),
    aliases: [...(row.aliases ?? []), ...(other.aliases ?? [])],
    classes: [...(row.classes ?? []), ...(isSame ? (other.classes ?? []) : [])],
    refused: [row.refused ?? '', other.refused ?? ''].filter((cell) => cell !== '').join(','),
  };
}

/**
 * How many of the accounts of an earlier reading a new one has lost: those that are no longer there, and pupils who are staff all at once,
 * because for them the rules would be lifted.
 */
export function lostAccounts(before: readonly RosterRow[], now: readonly RosterRow[]): number {
  const roles = new Map(now.map(({ account, role }) => [foldAccount(account), role]));
  const earlier = new Map(before.map(({ account, role }) => [foldAccount(account), role]));
  return [...earlier].filter(([account, role]) => {
    const present = roles.get(account);
    return present === undefined || (role !== 'staff' && present === 'staff');
  }).length;
}

/** A reading that lost more than a third of the people is a mistake until somebody says otherwise. */
export function hasLostTooMany(before: readonly RosterRow[], now: readonly RosterRow[]): boolean {
  const earlier = new Set(before.map(({ account }) => foldAccount(account))).size;
  return lostAccounts(before, now) * 3 > earlier;
}
