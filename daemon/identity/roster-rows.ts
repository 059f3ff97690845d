import { foldAccount } from './account.ts';

export const ROSTER_ROLES = ['pupil', 'staff', 'shared'] as const;
export type RosterRole = (typeof ROSTER_ROLES)[number];

/** One line of the school's list of accounts; '' where a column is empty. */
export interface RosterRow {
  /** In any form that the filter may log it: `SCHOOL\pupil017`, `pupil017@school.example`, `pupil017`. */
  readonly account: string;
  readonly name: string;
  /** shared: an account that several people use, such as the tablets of one class. */
  readonly role: RosterRole;
  /** 'Year 5' or '5'; for a shared account of staff, 'staff'. */
  readonly year: string;
  readonly className: string;
  readonly classTeacher: string;
  /** Other accounts of the same person, in any form: the UPN where it differs, the name in the directory. */
  readonly aliases?: readonly string[];
  /** Other classes that the person is in. */
  readonly classes?: readonly string[];
  /** What the parents have refused for their child: '', 'internet', 'mail', or both. */
  readonly refused?: string;
}

/** Something in the roster that a person should put right. It names rows and accounts, and nobody by name. */
export interface RosterProblem {
  /** 1 for the first row handed in; a reader that dropped a heading adds one. */
  readonly row: number;
  readonly found: string;
  readonly writeInstead: string;
}

/** A row with its place in the list and its folded account. */
export interface NumberedRow {
  readonly row: RosterRow;
  readonly number: number;
  readonly account: string;
}

/** One row for each account that belongs to one person for certain; the others become problems. */
export function rowsByAccount(rows: readonly RosterRow[]): {
  readonly unambiguous: readonly NumberedRow[];
  readonly problems: readonly RosterProblem[];
} {
  const numbered = rows.map((row, index) => ({ row, number: index + 1, account: foldAccount(row.account) }));
  const unambiguous: NumberedRow[] = [];
  const problems: RosterProblem[] = [];
  for (const [account, sameAccount] of Map.groupBy(numbered, (row) => row.account)) {
    const [first, ...others] = sameAccount;
    if (first === undefined) continue;
    if (account === '') problems.push(...sameAccount.map(withoutAccount));
    else if (others.every((other) => isSamePerson(first.row, other.row))) {
      unambiguous.push(first);
      problems.push(...others.map((other) => repeated(first, other)));
    } else problems.push(...others.map((other) => claimedTwice(first, other)));
  }
  return { unambiguous, problems };
}

function isSamePerson(one: RosterRow, other: RosterRow): boolean {
  return one.role === other.role && one.name.trim().toLowerCase() === other.name.trim().toLowerCase();
}

function withoutAccount({ number }: NumberedRow): RosterProblem {
  return { row: number, found: 'no account', writeInstead: 'the name that is typed at sign-in, such as “pupil017”' };
}

function repeated(first: NumberedRow, { number, account }: NumberedRow): RosterProblem {
  return {
    row: number,
    found: `account “${account}” again, already in row ${first.number}`,
    writeInstead: 'nothing: remove one of the two rows',
  };
}

function claimedTwice(first: NumberedRow, { number, account }: NumberedRow): RosterProblem {
  return {
    row: number,
    found: `account “${account}”, which row ${first.number} gives to somebody else`,
    writeInstead: `one row for each account; until then requests of “${account}” are shown without a name`,
  };
}
