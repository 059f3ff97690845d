import { type DuckDBConnection, type DuckDBValue, listValue } from '@duckdb/node-api';
import { BETWEEN_WORDS, type FindingRow, type PersonRow } from '../../records/columns.ts';

/** Rows of a small table, each once, numbered as they come. */
export interface FreshRows<Row> {
  /** Takes a row, and answers its number. */
  add(row: Row): number;
  /** Brings what was taken into the table. */
  flush(connection: DuckDBConnection): Promise<void>;
}

/** Of people: the columns of the table are those of the row. */
export function createFreshPeople(table: string): FreshRows<PersonRow> {
  return createFreshRows(table, (row) => row.map(storable));
}

/** Of findings, with the version of the lists of its batch. */
export function createFreshFindings(table: string): FreshRows<readonly [...FindingRow, listVersion: string]> {
  return createFreshRows(table, (row) => [listValue(categoriesOf(row[0])), ...row.map(storable)]);
}

function createFreshRows<Row extends readonly (string | null)[]>(
  table: string,
  cellsOf: (row: Row) => readonly DuckDBValue[],
): FreshRows<Row> {
  const numbers = new Map<string, number>();
  let waiting: DuckDBValue[][] = [];
  return {
    add(row) {
      // A text that is missing is another one than an empty text.
      const key = row.map((cell) => (cell === null ? '' : `=${cell}`)).join(BETWEEN_WORDS);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(key, number);
      waiting.push([number, ...cellsOf(row)]);
      return number;
    },
    async flush(connection) {
      if (waiting.length === 0) return;
      const rows = waiting;
      waiting = [];
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const [column, cell] of row.entries()) appender.appendValue(cell, appender.columnType(column));
        appender.endRow();
      }
      appender.closeSync();
    },
  };
}

/** The engine takes a text to its first NUL. */
function storable(text: string | null): string | null {
  return text === null ? null : text.replaceAll(BETWEEN_WORDS, '\uFFFD');
}

/** Each category that is among the matches, once, the first first. */
function categoriesOf(matches: string): readonly string[] {
  const found = JSON.parse(matches) as readonly { readonly category: string }[];
  return [...new Set(found.map(({ category }) => category))];
}
