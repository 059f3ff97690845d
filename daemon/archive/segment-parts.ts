import { resolve } from 'node:path';
import type { Segment } from '../records/segment-book.ts';
import { SEGMENT_TABLES, type SegmentTable, WORD_COLUMNS } from './segment-tables.ts';
import { quoted } from './sql-text.ts';

/** Records with the three tables that their numbers point to, each as a query whose columns are those of `SEGMENT_TABLES`. */
export interface Part extends Readonly<Record<'hosts' | 'people' | 'findings', string>> {
  /** Those records for which an SQL condition on `r` holds; what `words` spells out stands in them by its number. */
  records(condition: string): string;
  /**
   * The list of the words that stand by their number, as a query of one row. They are put in when the records are sorted: to sort texts
   * takes longer than to sort numbers. Null where records hold their words.
   */
  readonly words: string | null;
  /** Of each record its numbers and its time alone: to look words up for them would be work for nothing. */
  readonly pointers: string;
}

/** The rows of all of these queries, with a column `part` that counts them from 0. */
export function unionOf(queries: readonly string[]): string {
  return queries.map((query, part) => `select ${part} as part, * from (${query})`).join(' union all ');
}

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The columns of a table, in their order. */
export function columnsOf(table: SegmentTable): readonly Column[] {
  return SEGMENT_TABLES[table].split(',').map((column) => {
    const [name = '', type = ''] = column.trim().split(/\s+/);
    return { name, type };
  });
}

/** The names of a table's columns, as a list of SQL; `time` is a word of SQL too. */
export function columnNames(table: SegmentTable): string {
  return columnsOf(table)
    .map(({ name }) => `"${name}"`)
    .join(', ');
}

/**
 * What is fresh, with words in the place of their numbers; `condition` is an SQL condition on its records, `r`. The words are one list, whose
 * entries are found by number: to join a table of them fifteen times took twice as long, and more memory than the engine has.
 */
export function freshPart(prefix: string, condition: string): Part {
  const columns = columnsOf('records');
  return {
    pointers: `select ${columns
      .filter(({ name }) => POINTERS.has(name))
      .map(freshColumn)
      .join(', ')} from ${prefix}_records as r where ${condition}`,
    records: (and) =>
      `select ${columns.map(freshColumn).join(', ')} from ${prefix}_records as r where (${condition}) and (${and})`,
    words: `select list(word order by id) as words from ${prefix}_words`,
    hosts: `select ${columnNames('hosts')} from ${prefix}_hosts`,
    people: `select ${columnNames('people')} from ${prefix}_people`,
    findings: `select ${columnNames('findings')} from ${prefix}_findings`,
  };
}

const POINTERS: ReadonlySet<string> = new Set(['person', 'host', 'finding', 'time']);
const WORDS: ReadonlySet<string> = new Set(WORD_COLUMNS);

function freshColumn({ name, type }: Column): string {
  if (name === 'time') return 'make_timestamp_ms(r."time")::timestamp_ms as "time"';
  return WORDS.has(name) ? `r."${name}" as "${name}"` : `r."${name}"::${type} as "${name}"`;
}

/** A column of sorted records `r` as a segment has it, with the words of a part at hand as `w.words`. */
export function spelt({ name }: Column): string {
  return WORDS.has(name) ? `list_extract(w.words, r."${name}" + 1) as "${name}"` : `r."${name}"`;
}

/** What stands in a segment; `condition` is an SQL condition on its records, `r`. */
export function segmentPart(folder: string, segment: Segment, condition = 'true'): Part {
  const from = (table: SegmentTable) => parquetOf([segmentFile(folder, segment, table)]);
  const records = (and: string) =>
    `select ${columnNames('records')} from ${from('records')} as r where (${condition}) and (${and})`;
  return {
    pointers: records('true'),
    records,
    words: null,
    hosts: `select ${columnNames('hosts')} from ${from('hosts')}`,
    people: `select ${columnNames('people')} from ${from('people')}`,
    findings: `select ${columnNames('findings')} from ${from('findings')}`,
  };
}

/** One of a segment's files, from the root. */
export function segmentFile(folder: string, segment: Pick<Segment, 'path'>, table: SegmentTable): string {
  return resolve(folder, segment.path, fileOf(table));
}

export function fileOf(table: SegmentTable): string {
  return `${table}.parquet`;
}

/**
 * Parquet files as a table of SQL. The names of the folders must not be taken for columns; with `withPath` there is a column
 * `filename`.
 */
export function parquetOf(files: readonly string[], withPath = false): string {
  return `read_parquet([${files.map(quoted).join(', ')}], hive_partitioning = false, filename = ${withPath})`;
}
