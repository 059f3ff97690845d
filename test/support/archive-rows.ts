import { readFileSync } from 'node:fs';
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { BIGINT, INTEGER, LIST, listValue, SMALLINT, VARCHAR } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { columnsOf, segmentFile } from '../../daemon/archive/segment-parts.ts';
import { type SegmentTable, WORD_COLUMNS } from '../../daemon/archive/segment-tables.ts';
import type { Segment } from '../../daemon/records/segment-book.ts';

type Cell = string | number | bigint | readonly string[] | null;
type Cells = Readonly<Record<string, Cell>>;

/** A record of the archive with all that its numbers point to. `time` is epoch milliseconds; what is a bigint in the file is one here. */
export interface ArchiveRow {
  readonly person: Cells;
  readonly host: string;
  readonly finding: Cells;
  readonly record: Cells;
}

/** What every column is where a test does not say otherwise. */
export function archiveRow(different: Partial<ArchiveRow> = {}): ArchiveRow {
  return {
    host: 'www.example.org',
    ...different,
    person: { ...emptyRow('people'), subject: 'person:pupil017', audience: 'pupils', ...different.person },
    finding: { ...emptyRow('findings'), categories: [], outcome: 'pass', ...different.finding },
    record: { ...emptyRow('records'), time: 1_790_000_000_000n, kind: 'web', line_offset: 0n, ...different.record },
  };
}

function emptyRow(table: SegmentTable): Cells {
  return Object.fromEntries(
    columnsOf(table)
      .filter(({ name }) => !['id', 'person', 'host', 'finding'].includes(name))
      .map(({ name }) => [name, null]),
  );
}

/** Puts rows into the tables of a fresh generation, as words and numbers. */
export async function loadFresh(
  connection: DuckDBConnection,
  prefix: string,
  rows: readonly ArchiveRow[],
): Promise<void> {
  const words = createNumbers<string>();
  const hosts = createNumbers<string>();
  const people = createNumbers<Cells>();
  const findings = createNumbers<Cells>();
  const records = rows.map(({ person, host, finding, record }) => ({
    person: people.of(person),
    host: hosts.of(host),
    finding: findings.of(finding),
    ...Object.fromEntries(
      Object.entries(record).map(([name, cell]) => [
        name,
        isWord(name) && cell !== null ? words.of(String(cell)) : cell,
      ]),
    ),
  }));
  await fill(connection, `${prefix}_records`, freshColumns(), records);
  await fill(
    connection,
    `${prefix}_hosts`,
    columnsOf('hosts'),
    numbered(hosts.all(), (host) => ({ host })),
  );
  await fill(
    connection,
    `${prefix}_people`,
    columnsOf('people'),
    numbered(people.all(), (person) => person),
  );
  await fill(
    connection,
    `${prefix}_findings`,
    columnsOf('findings'),
    numbered(findings.all(), (finding) => finding),
  );
  await fill(
    connection,
    `${prefix}_words`,
    WORDS,
    numbered(words.all(), (word) => ({ word })),
  );
}

const WORDS = [
  { name: 'id', type: 'integer' },
  { name: 'word', type: 'varchar' },
];

function isWord(name: string): boolean {
  return WORD_COLUMNS.some((column) => column === name);
}

function freshColumns() {
  return columnsOf('records').map(({ name, type }) => {
    if (name === 'time') return { name, type: 'bigint' };
    return { name, type: isWord(name) ? 'integer' : type };
  });
}

function createNumbers<Value>() {
  const numbers = new Map<string, { readonly id: number; readonly value: Value }>();
  return {
    of(value: Value): number {
      const key = JSON.stringify(value);
      const known = numbers.get(key) ?? { id: numbers.size, value };
      numbers.set(key, known);
      return known.id;
    },
    all: () => [...numbers.values()].map(({ value }) => value),
  };
}

function numbered<Value>(values: readonly Value[], cellsOf: (value: Value) => Cells): readonly Cells[] {
  return values.map((value, id) => ({ id, ...cellsOf(value) }));
}

const TYPES: Readonly<Record<string, DuckDBType>> = {
  integer: INTEGER,
  smallint: SMALLINT,
  bigint: BIGINT,
  varchar: VARCHAR,
  'varchar[]': LIST(VARCHAR),
};

async function fill(
  connection: DuckDBConnection,
  table: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  rows: readonly Cells[],
): Promise<void> {
  await connection.run(`create table ${table} (${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const { name, type } of columns) appender.appendValue(duckValue(row[name] ?? null), TYPES[type]);
    appender.endRow();
  }
  appender.closeSync();
}

function duckValue(cell: Cell): DuckDBValue {
  return Array.isArray(cell) ? listValue([...cell]) : (cell as DuckDBValue);
}

/** The rows of a segment, in its order, as any other program reads them. */
export async function readSegment(folder: string, segment: Segment): Promise<readonly ArchiveRow[]> {
  const people = await readTable(folder, segment, 'people');
  const hosts = await readTable(folder, segment, 'hosts');
  const findings = await readTable(folder, segment, 'findings');
  const records = await readTable(folder, segment, 'records');
  return records.map(({ person, host, finding, time, ...others }) => ({
    person: pointedTo(people, person),
    host: String(pointedTo(hosts, host).host),
    finding: pointedTo(findings, finding),
    record: { ...others, time: time instanceof Date ? BigInt(time.getTime()) : null },
  }));
}

function pointedTo(table: readonly Record<string, unknown>[], number: unknown): Cells {
  const { id, ...cells } = table[Number(number)] ?? {};
  if (id !== number) throw new Error(`The row ${String(number)} is not at its place.`);
  return cells as Cells;
}

/** The rows of one of a segment's tables. */
export async function readTable(
  folder: string,
  segment: Segment,
  table: SegmentTable,
): Promise<readonly Record<string, unknown>[]> {
  const bytes = readFileSync(segmentFile(folder, segment, table));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return parquetReadObjects({ file, compressors });
}
