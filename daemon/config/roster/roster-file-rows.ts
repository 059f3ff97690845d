import { foldAccount } from '../../identity/account.ts';
import type { RosterRole, RosterRow } from '../../identity/roster-rows.ts';
import { quoted } from '../found.ts';
import type { Problem } from '../problem.ts';
import type { RosterColumn, RosterHeading } from './roster-columns.ts';
import { readRole } from './roster-role.ts';
import type { TableRow } from './roster-table.ts';

/** A row of the roster, and where it was written. */
export interface PlacedRow {
  readonly row: RosterRow;
  readonly line: number;
  /** True when a row above has the same account. */
  readonly isRepeat: boolean;
}

export interface RosterRows {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly Problem[];
}

/** Reads the rows below the heading. Repeated accounts stay in: the roster decides whom it can still name. */
export function readRows(file: string, columns: RosterHeading, table: readonly TableRow[]): RosterRows {
  const rows: PlacedRow[] = [];
  const problems: Problem[] = [];
  const firstLines = new Map<string, number>();
  for (const { line, cells } of table) {
    const cellOf = (column: RosterColumn) => cells[columns[column] ?? -1] ?? '';
    const account = cellOf('account');
    const role = columns.role === undefined ? 'pupil' : readRole(cellOf('role'));
    const first = firstLines.get(foldAccount(account));
    const at = { file, line, column: null, severity: 'error' } as const;
    if (account === '') problems.push({ ...at, ...NO_ACCOUNT });
    else if (role === null) problems.push({ ...at, ...unknownRole(cellOf('role')) });
    else {
      rows.push({ row: rowFrom(cellOf, account, role), line, isRepeat: first !== undefined });
      if (first === undefined) firstLines.set(foldAccount(account), line);
      else problems.push({ ...at, ...repeated(account, first) });
    }
  }
  return { rows, problems };
}

function rowFrom(cellOf: (column: RosterColumn) => string, account: string, role: RosterRole): RosterRow {
  const parts = `${cellOf('firstName')} ${cellOf('lastName')}`.trim();
  return {
    account,
    name: cellOf('name') || parts,
    role,
    year: cellOf('year'),
    className: cellOf('className'),
    classTeacher: cellOf('classTeacher'),
    ...(cellOf('aliases') === '' ? {} : { aliases: cellOf('aliases').split(/[;|]/) }),
    ...(cellOf('refused') === '' ? {} : { refused: cellOf('refused') }),
  };
}

type Words = Pick<Problem, 'setting' | 'found' | 'write'>;

const NO_ACCOUNT: Words = {
  setting: 'account',
  found: 'nothing',
  write: 'the name that is typed at sign-in, such as “pupil017”',
};

function unknownRole(cell: string): Words {
  // In a table whose columns have slipped, a person's name may stand here.
  const found = cell === '' ? 'nothing' : /^\p{L}{1,20}$/u.test(cell) ? quoted(cell) : 'none of our words';
  return { setting: 'role', found, write: 'pupil, staff or shared' };
}

function repeated(account: string, first: number): Words {
  return {
    setting: 'account',
    found: `${quoted(account)} again, first in line ${first}`,
    write: 'one row for each account; two rows that disagree leave it without a name',
  };
}
