import { type DuckDBConnection, LIST, VARCHAR } from '@duckdb/node-api';
import { BETWEEN_WORDS, type FindingRow, type PersonRow } from '../../records/columns.ts';

/** Rows of a small table, each once, numbered as they come. */
export interface FreshRows {
  /** Takes a row, as JSON, with the version of the lists where the table has it; answers its number. */
  add(row: string, listVersion?: string): number;
  /** Brings what was taken into the table. */
  flush(connection: DuckDBConnection): Promise<void>;
}

/** Of people: the columns of the table are those of the row. */
export function createFreshPeople(table: string): FreshRows {
  return createFreshRows(table, (row) => ({ categories: null, cells: (JSON.parse(row) as PersonRow).map(storable) }));
}

/** Of findings, with the version of the lists of its batch. */
export function createFreshFindings(table: string): FreshRows {
  return createFreshRows(table, (text, listVersion) => {
    const row = JSON.parse(text) as FindingRow;
    return { categories: categoriesOf(row[0]), cells: [...row.map(storable), listVersion] };
  });
}

interface Row {
  readonly number: number;
  /** A list that stands in front of the texts; null where the table has none. */
  readonly categories: readonly string[] | null;
  readonly cells: readonly (string | null)[];
}

function createFreshRows(table: string, cellsOf: (row: string, listVersion: string) => Omit<Row, 'number'>): FreshRows {
  const numbers = new Map<string, number>();
  let waiting: Row[] = [];
  return {
    add(row, listVersion = '') {
      const key = listVersion === '' ? row : `${listVersion}${BETWEEN_WORDS}${row}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(key, number);
      waiting.push({ number, ...cellsOf(row, listVersion) });
      return number;
    },
    async flush(connection) {
      if (waiting.length === 0) return;
      const rows = waiting;
      waiting = [];
      const appender = await connection.createAppender(table);
      for (const { number, cells, categories } of rows) {
        appender.appendInteger(number);
        if (categories !== null) appender.appendList(categories, LIST(VARCHAR));
        for (const cell of cells) {
          if (cell === null) appender.appendNull();
          else appender.appendVarchar(cell);
        }
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
