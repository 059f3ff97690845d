import { KnownError } from '../errors.ts';
import { foldAccount } from '../identity/account.ts';
import { accountOf, type Roster } from '../identity/roster.ts';

/** Whose data is meant: the person's account, and those that the person had before. */
export interface PersonNamed {
  /** As typed, in any form that a filter logs. */
  readonly account: string;
  readonly formerly: readonly string[];
}

/** One person, as the store and the archive know them. */
export interface Subject {
  /** Folded, the present one first. */
  readonly accounts: readonly string[];
  /** Every key that `subjectKeyOf` gives to these accounts: on the roster, and while they were on none. */
  readonly keys: readonly string[];
  /** Null where the roster does not know the account. */
  readonly name: string | null;
  readonly role: 'pupil' | 'staff' | null;
}

/**
 * Finds out which records are certainly this person's. Throws KnownError ACCOUNT_EMPTY, ACCOUNT_SHARED where several people use the
 * account, so that nobody can say whose its records are, and ACCOUNT_OF_ANOTHER where an earlier account is somebody else's by now.
 */
export function subjectOf({ account, formerly }: PersonNamed, roster: Roster): Subject {
  const [typed = '', ...former] = [account, ...formerly].map(foldAccount);
  const present = accountOf(roster, typed);
  const person = roster.people.get(present) ?? null;
  for (const one of [present, ...former]) checkAccount(one, roster);
  for (const one of former) if (isOfAnother(one, present, roster)) throw ofAnother(one);
  // What was logged under another name of the person is theirs too.
  const accounts = [...new Set([present, ...(person?.aliases ?? []), ...former])];
  return {
    accounts,
    keys: keysOf(accounts),
    name: person?.name ?? null,
    role: person?.role ?? null,
  };
}

function isOfAnother(account: string, present: string, roster: Roster): boolean {
  const known = accountOf(roster, account);
  return known !== present && roster.people.has(known);
}

/** Of folded accounts: a person's requests are kept under another key from before the roster knew the account. */
export function keysOf(accounts: readonly string[]): readonly string[] {
  return accounts.flatMap((account) => [`person:${account}`, `account:${account}`]);
}

function checkAccount(account: string, roster: Roster): void {
  if (account === '') {
    throw new KnownError('ACCOUNT_EMPTY', 'No account was given. Write the name that the person signs in with.');
  }
  if (!roster.shared.has(account)) return;
  throw new KnownError(
    'ACCOUNT_SHARED',
    `“${account}” is an account that several people share. Nobody can say which of its records are whose, so none can be given out or erased as one person's.`,
  );
}

function ofAnother(account: string): KnownError {
  return new KnownError(
    'ACCOUNT_OF_ANOTHER',
    `“${account}” belongs to somebody else on the roster now. What was recorded under it cannot be told apart, so nothing was done. Leave it out.`,
  );
}
