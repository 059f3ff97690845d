import { foldAccount } from './account.ts';
import type { Role } from './role.ts';
import { accountOf, findPerson, type Roster } from './roster.ts';

/** What of an account of the dashboard says who on the roster it belongs to. */
export interface AccountOfStaff {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  /** As somebody has said it; null where the e-mail address must tell. */
  readonly personId: string | null;
}

/** Who on the roster the accounts of the dashboard belong to, by all their names there. */
export interface StaffPersons {
  readonly all: readonly string[];
  readonly heads: readonly string[];
  of(accountId: string): readonly string[];
}

export const NO_STAFF_PERSONS: StaffPersons = { all: [], heads: [], of: () => [] };

/** Whom each of these accounts belongs to. */
export function staffPersonsOf(accounts: readonly AccountOfStaff[], roster: Roster): StaffPersons {
  const byId = new Map(accounts.map((account) => [account.id, personsOf(account, roster)]));
  const of = (id: string) => byId.get(id) ?? [];
  const heads = accounts.filter(({ role }) => role === 'head').flatMap(({ id }) => of(id));
  return { all: [...new Set([...byId.values()].flat())], heads: [...new Set(heads)], of };
}

/**
 * The names under which requests of whoever has this account stand, the roster's own first. Where nobody has said who it is, whoever
 * signs in to the computers with what stands before the @ is taken to be it: a member of staff, or somebody whom no roster knows.
 * A pupil it is never.
 */
export function personsOf({ email, personId }: Pick<AccountOfStaff, 'email' | 'personId'>, roster: Roster) {
  const written = foldAccount(personId ?? email);
  const person = findPerson(roster, written);
  if (personId === null && (person?.role === 'pupil' || roster.shared.has(written))) return [];
  return [...new Set([accountOf(roster, written), written, ...(person?.aliases ?? [])])];
}
