import { type BundleProblem, type OneRosterOptions, oneRosterRows } from '../../identity/one-roster.ts';
import {
  type BundleRow,
  ONE_ROSTER_TABLES,
  type OneRosterTable,
  type OneRosterTables,
} from '../../identity/one-roster-tables.ts';
import type { RosterRow } from '../../identity/roster-rows.ts';
import type { Problem } from '../problem.ts';
import { readTable } from './roster-table.ts';
import { decodeRoster } from './roster-text.ts';
import { tableProblem } from './table-file.ts';

/** The files of a bundle that are read, in small letters. */
export const BUNDLE_FILES: ReadonlySet<string> = new Set(
  ['manifest', ...ONE_ROSTER_TABLES].map((name) => `${name.toLowerCase()}.csv`),
);

export interface OneRosterFile {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly Problem[];
}

const MAX_ROWS = 500_000;

/** Reads the bundle's files, by name. A bundle that holds changes alone is refused: it does not say who is there. */
export async function readOneRoster(
  files: ReadonlyMap<string, Buffer>,
  options: OneRosterOptions,
): Promise<OneRosterFile> {
  const manifest = await tableOf(files, 'manifest');
  const trouble = troubleWith(manifest.rows, files);
  if (trouble !== null) return { rows: [], problems: [trouble] };
  const problems: Problem[] = [...manifest.problems];
  const tables: Record<OneRosterTable, readonly BundleRow[]> = { ...NO_TABLES };
  for (const name of ONE_ROSTER_TABLES) {
    const table = await tableOf(files, name);
    tables[name] = table.rows;
    problems.push(...table.problems);
  }
  const read = oneRosterRows(tables, options);
  return { rows: read.rows.map(({ row }) => row), problems: [...problems, ...read.problems.map(problemOf)] };
}

const NO_TABLES: OneRosterTables = {
  users: [],
  orgs: [],
  enrollments: [],
  classes: [],
  academicSessions: [],
  roles: [],
  userProfiles: [],
};

function problemOf({ file, line, found, writeInstead }: BundleProblem): Problem {
  return tableProblem(file, line, found, writeInstead);
}

function troubleWith(manifest: readonly BundleRow[], files: ReadonlyMap<string, Buffer>): Problem | null {
  if (!files.has('users.csv'))
    return tableProblem('users.csv', null, 'no such file in the bundle', 'a OneRoster bundle with users.csv');
  const properties = new Map(manifest.map(({ cells }) => [cells.propertyname?.toLowerCase() ?? '', cells.value ?? '']));
  const version = properties.get('oneroster.version') ?? '';
  if (version !== '' && !/^1\.[012]$/.test(version))
    return tableProblem('manifest.csv', null, `OneRoster version ${version}`, 'a bundle of version 1.1 or 1.2');
  if (properties.get('file.users')?.toLowerCase() === 'delta')
    return tableProblem('manifest.csv', null, 'changes alone (delta)', 'a bundle of everybody (bulk)');
  return null;
}

interface BundleTable {
  readonly rows: readonly BundleRow[];
  readonly problems: readonly Problem[];
}

async function tableOf(files: ReadonlyMap<string, Buffer>, name: string): Promise<BundleTable> {
  const bytes = files.get(`${name.toLowerCase()}.csv`);
  const read = bytes === undefined ? null : decodeRoster(bytes);
  if (read?.kind !== 'text') return { rows: [], problems: [] };
  const { rows: table, refused, broken } = await readTable(read.text, MAX_ROWS);
  const [heading, ...body] = table;
  const names = (heading?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((column, place) => [column, cells[place] ?? ''])),
  }));
  const file = `${name}.csv`;
  const tooMany =
    refused === 0 ? [] : [tableProblem(file, null, `${refused} more than ${MAX_ROWS} rows`, 'one school alone')];
  const cutShort =
    broken === null
      ? []
      : [
          tableProblem(
            file,
            broken.line,
            `${broken.because}; what follows was not read`,
            'each row on a line of its own',
          ),
        ];
  return { rows, problems: [...tooMany, ...cutShort] };
}
