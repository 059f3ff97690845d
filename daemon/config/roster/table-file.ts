import { basename } from 'node:path';
import type { Problem } from '../problem.ts';
import { placesOf } from './roster-columns.ts';
import { readTable, type TableRow } from './roster-table.ts';
import { readRosterText } from './roster-text.ts';

/** A CSV file with known columns, or why it cannot be used. */
export interface TableFile<Column extends string> {
  readonly rows: readonly { readonly line: number; cellOf(column: Column): string }[];
  readonly problems: readonly Problem[];
}

const MAX_BYTES = 32 * 1024 * 1024;
const MAX_ROWS = 200_000;

/** Reads a table whose heading must have one at least of the columns in `needed`; never rejects for what the file holds. */
export async function readTableFile<Column extends string>(
  path: string,
  columns: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): Promise<TableFile<Column>> {
  const file = basename(path);
  const heading = `a first row with the columns ${Object.keys(columns).join(', ')}`;
  const unusable = (line: number | null, found: string, write: string): TableFile<Column> => ({
    rows: [],
    problems: [tableProblem(file, line, found, write)],
  });
  const read = await readRosterText(path, MAX_BYTES);
  if (read.kind === 'trouble') return unusable(null, `a path ${read.because}`, 'a CSV file');
  const table = await readTable(read.text, MAX_ROWS);
  const [first, ...body] = table.rows;
  if (first === undefined) return unusable(null, 'an empty file', heading);
  const places = placesOf(columns, first.cells);
  if (!needed.some((column) => places[column] !== undefined))
    return unusable(first.line, `no column “${needed.join('” or “')}”`, heading);
  const { broken } = table;
  return {
    rows: body.map((row) => ({ line: row.line, cellOf: (column) => cellAt(row, places[column]) })),
    problems:
      broken === null
        ? []
        : [
            tableProblem(
              file,
              broken.line,
              `${broken.because}; what follows was not read`,
              'each row on a line of its own',
            ),
          ],
  };
}

/** Something in a table that a person should put right. */
export function tableProblem(file: string, line: number | null, found: string, write: string): Problem {
  return { file, line, column: null, setting: '', found, write, severity: 'error' };
}

function cellAt({ cells }: TableRow, place: number | undefined): string {
  return place === undefined ? '' : (cells[place] ?? '').trim();
}
