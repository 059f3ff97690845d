import type { DuckDBConnection } from '@duckdb/node-api';
import { BETWEEN_WORDS } from '../../records/columns.ts';

/** Texts on their way into a table of numbers and texts, many at a time: the engine parts them far quicker than it takes them one by one. */
export interface FreshTexts {
  /** Takes a text, and answers its number. */
  add(text: string): number;
  /** Takes so many texts with BETWEEN_WORDS between them, and answers the number of the first. */
  addAll(text: string, count: number): number;
  /** Brings what was taken into the table. */
  flush(connection: DuckDBConnection): Promise<void>;
}

/** `table` has two columns: the number, and the text. */
export function createFreshTexts(table: string): FreshTexts {
  let waiting: string[] = [];
  let taken = 0;
  let stored = 0;

  function addAll(text: string, count: number): number {
    if (count > 0) waiting.push(text);
    taken += count;
    return taken - count;
  }
  return {
    add: (text) => addAll(text.replaceAll(BETWEEN_WORDS, '\uFFFD'), 1),
    addAll,
    async flush(connection) {
      if (waiting.length === 0) return;
      const [text, from, to] = [waiting.join(BETWEEN_WORDS), stored, taken];
      waiting = [];
      stored = to;
      await connection.run(
        `insert into ${table} select unnest(range(${from}, ${to})), unnest(string_split($1, chr(0)))`,
        [text],
      );
    },
  };
}
