/**
 * One generation of what is fresh: the tables `fresh_7_records` and so on, of `segment-tables.ts`, in the engine's memory. Blocks are added
 * to it; each has numbered its hosts, people, findings and words for itself, and they are given the generation's numbers.
 */
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { RecordColumns } from '../../records/columns.ts';
import type { BlockRow } from '../../records/segment-book.ts';
import { type Column, columnsOf } from '../segment-parts.ts';
import { WORD_COLUMNS } from '../segment-tables.ts';
import { appendColumns } from './append-columns.ts';
import { createFreshFindings, createFreshPeople } from './fresh-rows.ts';
import { createFreshTexts, type FreshTexts } from './fresh-texts.ts';
import { engineColumns, renumber, shiftWords } from './renumber.ts';

export type BlockPlace = Pick<BlockRow, 'sourceId' | 'fileId'>;

export interface FreshTables {
  /** Takes the records of a block, whose numbers it changes. */
  add(place: BlockPlace, columns: RecordColumns): void;
  /** Brings what was taken into the tables: only then may anybody ask for it. */
  flush(): Promise<void>;
  close(): void;
}

/** Makes the tables of a generation. If one of the calls fails, nothing may be made of what is in them. */
export async function createFreshTables(connection: DuckDBConnection, prefix: string): Promise<FreshTables> {
  for (const [table, columns] of Object.entries(freshColumns()))
    await connection.run(`create table ${prefix}_${table} (${columns.map(spelt).join(', ')})`);
  return loaderOf(connection, prefix, await connection.createAppender(`${prefix}_records`));
}

/** Takes a generation out of the engine's memory. */
export async function dropFreshTables(connection: DuckDBConnection, prefix: string): Promise<void> {
  for (const table of Object.keys(freshColumns())) await connection.run(`drop table if exists ${prefix}_${table}`);
}

function freshColumns() {
  const words: ReadonlySet<string> = new Set(WORD_COLUMNS);
  const typeOf = ({ name, type }: Column) => (words.has(name) ? 'integer' : name === 'time' ? 'bigint' : type);
  return {
    records: columnsOf('records').map((column) => ({ ...column, type: typeOf(column) })),
    hosts: columnsOf('hosts'),
    people: columnsOf('people'),
    findings: columnsOf('findings'),
    words: [
      { name: 'id', type: 'integer' },
      { name: 'word', type: 'varchar' },
    ],
  };
}

function spelt({ name, type }: Column): string {
  return `"${name}" ${type}`;
}

function loaderOf(connection: DuckDBConnection, prefix: string, records: DuckDBAppender): FreshTables {
  const words = createFreshTexts(`${prefix}_words`);
  const hostTexts = createFreshTexts(`${prefix}_hosts`);
  const hosts = createNumbered(hostTexts);
  const people = createFreshPeople(`${prefix}_people`);
  const findings = createFreshFindings(`${prefix}_findings`);
  const places = createNumbered(words);
  return {
    add(place, columns) {
      const { whole, listVersion, words: list } = columns;
      renumber(whole.host, columns.hosts.map(hosts.numberOf));
      renumber(whole.person, columns.people.map(people.add));
      renumber(whole.finding, columns.findings.map((row) => findings.add([...row, listVersion])));
      const first = words.addAll(list.text, list.count);
      shiftWords(whole, first);
      const from = { source: places.numberOf(place.sourceId), file: places.numberOf(place.fileId) };
      appendColumns(records, engineColumns(columns, from), columns.records);
    },
    async flush() {
      // What records point to stands in its table before they do.
      for (const table of [words, hostTexts, people, findings]) await table.flush(connection);
      records.flushSync();
    },
    close: () => records.closeSync(),
  };
}

/** Texts that recur from block to block: each stands in the table once. */
function createNumbered(texts: FreshTexts): { numberOf(text: string): number } {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = texts.add(text);
      numbers.set(text, number);
      return number;
    },
  };
}
