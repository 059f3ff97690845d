import { basename } from 'node:path';
import type { Problem } from './config/problem.ts';
import { readHeading } from './config/roster/roster-columns.ts';
import { type PlacedRow, readRows } from './config/roster/roster-file-rows.ts';
import { readTable, type Table } from './config/roster/roster-table.ts';
import { readRosterText } from './config/roster/roster-text.ts';
import { buildRoster, type RosterRow } from './identity/roster.ts';

/** The school's list of accounts as it was read. Neither problems nor warnings name a person. */
export interface RosterFileResult {
  /** Every row that can be used; empty when the file cannot. */
  readonly rows: readonly RosterRow[];
  /** What keeps rows, or the file, from being used. */
  readonly problems: readonly Problem[];
  /** What somebody should look at. */
  readonly warnings: readonly Problem[];
}

export const ROSTER_MAX_BYTES = 32 * 1024 * 1024;
const MAX_ROWS = 200_000;
const MAX_PROBLEMS = 200;

/** Reads a CSV file of accounts. Never rejects for what the file holds, nor for a file that is not there. */
export async function readRoster(path: string): Promise<RosterFileResult> {
  const file = basename(path);
  const read = await readRosterText(path, ROSTER_MAX_BYTES);
  if (read.kind === 'trouble') return unusable(problem(file, null, `a path ${read.because}`, 'a CSV file'));
  const table = await readTable(read.text, MAX_ROWS + 1);
  const [heading, ...body] = table.rows;
  if (heading === undefined) return unusable(problem(file, null, 'an empty file', HEADING));
  const columns = readHeading(heading.cells);
  if (columns.account === undefined) return unusable(problem(file, heading.line, 'no column “account”', HEADING));
  const { rows, problems } = readRows(file, columns, body);
  const guesses = [
    ...(read.isGuessed ? [guessed(file)] : []),
    ...(columns.role === undefined ? [noRoles(file, heading.line)] : []),
  ];
  return {
    rows: rows.map(({ row }) => row),
    problems: atMost(MAX_PROBLEMS, [...problems, ...tableProblems(file, table)]),
    warnings: atMost(MAX_PROBLEMS, [...guesses, ...gaps(file, rows)]),
  };
}

const HEADING = 'a first row with the columns account, name, role, year, class and class teacher';

function unusable(only: Problem): RosterFileResult {
  return { rows: [], problems: [only], warnings: [] };
}

function problem(file: string, line: number | null, found: string, write: string): Problem {
  return { file, line, column: null, setting: '', found, write, severity: 'error' };
}

function guessed(file: string): Problem {
  const found = 'text that is not UTF-8, read as Windows-1252';
  return {
    ...problem(file, null, found, 'the file as “CSV UTF-8”, so that no name is spelt wrongly'),
    severity: 'warning',
  };
}

function noRoles(file: string, line: number): Problem {
  const found = 'no column “role”, so that everybody is taken for a pupil';
  return { ...problem(file, line, found, 'a column “role” with pupil, staff or shared'), severity: 'warning' };
}

function tableProblems(file: string, { broken, refused }: Table): readonly Problem[] {
  const tooMany = `${refused} more than ${MAX_ROWS} rows`;
  return [
    ...(broken === null
      ? []
      : [problem(file, broken.line, `${broken.because}; what follows was not read`, CLOSED_QUOTES)]),
    ...(refused === 0 ? [] : [problem(file, null, tooMany, 'the accounts that are in use')]),
  ];
}

const CLOSED_QUOTES = 'each row on a line of its own, with quotation marks in pairs';

/** What the roster itself misses in rows that can be used: a name, a year. */
function gaps(file: string, rows: readonly PlacedRow[]): readonly Problem[] {
  const firsts = rows.filter(({ isRepeat }) => !isRepeat);
  return buildRoster(firsts.map(({ row }) => row)).problems.map(({ row, found, writeInstead }) => {
    const line = firsts[row - 1]?.line ?? null;
    return { ...problem(file, line, found, writeInstead), severity: 'warning' };
  });
}

function atMost(most: number, problems: readonly Problem[]): readonly Problem[] {
  const [next] = problems.slice(most);
  if (next === undefined) return problems;
  const rest = {
    ...next,
    line: null,
    found: `${problems.length - most} more rows like these`,
    write: 'each like the others',
  };
  return [...problems.slice(0, most), rest];
}
