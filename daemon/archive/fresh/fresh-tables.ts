/**
 * One generation of what is fresh: the tables `fresh_7_records` and so on, of `segment-tables.ts`, in the engine's memory. Blocks are added
 * to it; each has numbered its hosts, people, findings and words for itself, and they are given the generation's numbers.
 */
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { RecordColumns } from '../../records/columns.ts';
import type { BlockRow } from '../../records/segment-book.ts';
import { type Column, columnsOf } from '../segment-parts.ts';
import { WORD_COLUMNS } from '../segment-tables.ts';
import { appendColumns } from './append-columns.ts';
import { createFreshFindings, createFreshPeople } from './fresh-rows.ts';
import { createFreshTexts, type FreshTexts } from './fresh-texts.ts';
import { engineColumns, joined, type RecordNumbers, renumber, shiftWords } from './renumber.ts';

export interface FreshBlock {
  readonly place: Pick<BlockRow, 'sourceId' | 'fileId'>;
  /** Its numbers are changed. */
  readonly columns: RecordColumns;
}

export interface FreshTables {
  /** Brings the records of these blocks into the tables. When it fails, nothing may be made of what is in them. */
  load(connection: DuckDBConnection, blocks: readonly FreshBlock[]): Promise<void>;
}

/** Makes the tables of a generation. */
export async function createFreshTables(connection: DuckDBConnection, prefix: string): Promise<FreshTables> {
  for (const [table, columns] of Object.entries(freshColumns()))
    await connection.run(`create table ${prefix}_${table} (${columns.map(spelt).join(', ')})`);
  const loader = createLoader(prefix);
  return {
    async load(connection, blocks) {
      const appender = await connection.createAppender(`${prefix}_records`);
      try {
        for (const some of inGroups(blocks)) {
          const numbers = joined(some.map(loader.add));
          appendColumns(appender, engineColumns(numbers), numbers.records);
          await othersTurn();
        }
        // What records point to stands in its table before they do.
        await loader.flush(connection);
        appender.flushSync();
      } finally {
        appender.closeSync();
      }
    },
  };
}

/** Small blocks together, because each group costs something, however few its records are. */
const GROUP_RECORDS = 4_096;

function inGroups(blocks: readonly FreshBlock[]): readonly (readonly FreshBlock[])[] {
  const groups: FreshBlock[][] = [];
  let records = GROUP_RECORDS;
  for (const block of blocks) {
    if (records >= GROUP_RECORDS) {
      groups.push([]);
      records = 0;
    }
    groups.at(-1)?.push(block);
    records += block.columns.records;
  }
  return groups;
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

function createLoader(prefix: string) {
  const words = createFreshTexts(`${prefix}_words`);
  const hostTexts = createFreshTexts(`${prefix}_hosts`);
  const people = createFreshPeople(`${prefix}_people`);
  const findings = createFreshFindings(`${prefix}_findings`);
  const [hosts, places] = [createNumbered(hostTexts), createNumbered(words)];
  return {
    /** Takes what its numbers point to, and gives them the generation's own. */
    add({ place, columns }: FreshBlock): RecordNumbers {
      const { records, whole, listVersion, words: list } = columns;
      renumber(whole.host, columns.hosts.map(hosts.numberOf));
      renumber(
        whole.person,
        columns.people.map((row) => people.add(row)),
      );
      renumber(
        whole.finding,
        columns.findings.map((row) => findings.add(row, listVersion)),
      );
      shiftWords(whole, words.addAll(list.text, list.count));
      const shared = (text: string) => new Int32Array(records).fill(places.numberOf(text));
      return { ...columns, source: shared(place.sourceId), file: shared(place.fileId) };
    },
    async flush(connection: DuckDBConnection): Promise<void> {
      for (const table of [words, hostTexts, people, findings]) await table.flush(connection);
    },
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
