import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withConnection } from '../../../daemon/archive/duckdb.ts';
import { columnsOf } from '../../../daemon/archive/segment-parts.ts';
import type { SegmentTable } from '../../../daemon/archive/segment-tables.ts';
import { type DayRange, writeSegments } from '../../../daemon/archive/write-segments.ts';
import { archiveFolder } from '../../support/archive-folder.ts';
import { type ArchiveRow, archiveRow, loadFresh, readSegment } from '../../support/archive-rows.ts';

const on = archiveFolder();
const NOON = Date.UTC(2026, 10, 30, 12);
const ALL_DAYS: readonly DayRange[] = [
  { day: '2026-11-29', from: -Infinity, to: NOON },
  { day: '2026-11-30', from: NOON, to: NOON + 1_000 },
  { day: '2026-11-29', from: NOON + 1_000, to: Infinity },
];
let generation = 0;

async function write(rows: readonly ArchiveRow[], days = ALL_DAYS) {
  const prefix = `fresh_${generation++}`;
  await withConnection(on.engine(), (connection) => loadFresh(connection, prefix, rows));
  return writeSegments(on.engine(), { folder: on.folder(), siteId: 'main', now: 5 }, prefix, days);
}

test('another program reads from the files every column of every record that was put in, each on its day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow(), { minLength: 1, maxLength: 40 }), async (rows) => {
      const segments = await write(rows);
      const read = new Map<string, readonly ArchiveRow[]>();
      for (const segment of segments) read.set(segment.day, await readSegment(on.folder(), segment));
      const expected = Map.groupBy(rows, (row) => (isOnMonday(row) ? '2026-11-30' : '2026-11-29'));
      expect(sortedDays(read)).toEqual(sortedDays(expected));
    }),
    { numRuns: 25 },
  );
});

function isOnMonday({ record }: ArchiveRow): boolean {
  const time = Number(record.time);
  return time >= NOON && time < NOON + 1_000;
}

function sortedDays(days: ReadonlyMap<string, readonly ArchiveRow[]>) {
  return [...days]
    .map(([day, rows]) => [day, rows.map((row) => text(row)).toSorted()])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
}

function text(row: ArchiveRow): string {
  return JSON.stringify(row, (_key, value) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
      : value;
  });
}

/** Few people, hosts and findings, so that they recur; everything else whatever it may be. */
function anyRow(): fc.Arbitrary<ArchiveRow> {
  const person = fc.constantFrom('person:pupil017', 'person:pupil018', 'address:192.0.2.7');
  return fc.record({
    person: fc.record({ ...cellsOf('people'), subject: person }),
    host: fc.oneof(fc.constantFrom('www.example.org', 'example.org', ''), fc.domain()),
    finding: fc.record(cellsOf('findings')),
    record: fc.record({ ...cellsOf('records'), time: fc.oneof(aroundNoon(), anyTime()) }),
  });
}

const aroundNoon = () => fc.integer({ min: NOON - 500, max: NOON + 1_500 }).map(BigInt);
const anyTime = () => fc.maxSafeInteger().map((at) => BigInt(at % 8_640_000_000_000_000));

function cellsOf(table: SegmentTable) {
  const own = columnsOf(table).filter(({ name }) => !['id', 'person', 'host', 'finding'].includes(name));
  return Object.fromEntries(own.map(({ name, type }) => [name, CELLS[type] ?? fc.constant(null)]));
}

const TEXT = fc.string({ unit: 'binary', maxLength: 12 });
const CELLS: Readonly<Record<string, fc.Arbitrary<string | number | bigint | string[] | null>>> = {
  varchar: fc.oneof(fc.constant(null), TEXT),
  'varchar[]': fc.array(TEXT, { maxLength: 3 }),
  integer: fc.integer(),
  smallint: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 999 })),
  bigint: fc.oneof(fc.constant(null), fc.maxSafeNat().map(BigInt)),
};
