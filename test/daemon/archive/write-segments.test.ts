import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withConnection } from '../../../daemon/archive/duckdb.ts';
import { type DayRange, writeSegments } from '../../../daemon/archive/write-segments.ts';
import { anyArchiveRow } from '../../support/any-archive-row.ts';
import { archiveFolder } from '../../support/archive-folder.ts';
import { type ArchiveRow, archiveRow, loadFresh, readSegment, readTable } from '../../support/archive-rows.ts';
import { sortedRows } from '../../support/kept-archive.ts';

const on = archiveFolder();
const NOON = Date.UTC(2026, 10, 30, 12);
const LATER = NOON + 1_000;
const MONDAY = '2026-11-30';
const SUNDAY = '2026-11-29';
/** Monday is one second long; what came before it and after it belongs to Sunday. */
const DAYS: readonly DayRange[] = [
  { day: SUNDAY, from: -Infinity, to: NOON },
  { day: MONDAY, from: NOON, to: LATER },
  { day: SUNDAY, from: LATER, to: Infinity },
];
let generations = 0;

async function write(rows: readonly ArchiveRow[], days = DAYS) {
  const prefix = `fresh_${generations++}`;
  await withConnection(on.engine(), (connection) => loadFresh(connection, prefix, rows));
  return writeSegments(on.engine(), { folder: on.folder(), siteId: 'main', now: 5 }, prefix, days);
}

const aroundNoon = fc.integer({ min: NOON - 500, max: LATER + 500 });
const anyTime = fc.maxSafeInteger().map((at) => at % 8_640_000_000_000_000);

test('another program reads every column of every record that was put in, each on its day', async () => {
  const rows = fc.array(anyArchiveRow(fc.oneof(aroundNoon, anyTime)), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const segments = await write(given);
      for (const day of [SUNDAY, MONDAY]) {
        const written = segments.filter((segment) => segment.day === day);
        const read = (await Promise.all(written.map((segment) => readSegment(on.folder(), segment)))).flat();
        expect(sortedRows(read)).toEqual(sortedRows(given.filter((row) => dayOf(row) === day)));
      }
    }),
    { numRuns: 4 },
  );
});

function dayOf({ record }: ArchiveRow): string {
  return Number(record.time) >= NOON && Number(record.time) < LATER ? MONDAY : SUNDAY;
}

const at = (time: number, subject: string, different: Partial<ArchiveRow> = {}) =>
  archiveRow({ ...different, person: { subject }, record: { time: BigInt(time), line_offset: BigInt(time % 1_000) } });

test('what a segment says of itself is what lies on the disk, for its owner alone', async () => {
  const [segment] = await write([at(NOON, 'person:pupil018'), at(NOON + 7, 'person:pupil017')]);
  const path = join(on.folder(), segment?.path ?? '');
  const files = readdirSync(path).toSorted();
  expect(files).toEqual(['findings.parquet', 'hosts.parquet', 'people.parquet', 'records.parquet']);
  const contents = files.map((name) => [name, readFileSync(join(path, name))] as const);
  expect(segment).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    day: MONDAY,
    path: `site=main/day=${MONDAY}/${segment?.id}`,
    records: 2,
    bytes: contents.reduce((sum, [, bytes]) => sum + bytes.length, 0),
    firstAt: NOON,
    lastAt: NOON + 7,
    hashes: Object.fromEntries(
      contents.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
    ),
    createdAt: 5,
  });
  expect(statSync(path).mode & 0o777).toBe(0o700);
  for (const name of files) expect(statSync(join(path, name)).mode & 0o777).toBe(0o600);
});

test('records stand by person, then time; one person’s numbers follow one another; hosts stand by their site', async () => {
  const [segment] = await write([
    at(NOON + 3, 'person:pupil018', { host: 'www.example.org' }),
    at(NOON + 2, 'person:pupil017', { host: 'example.net' }),
    at(NOON + 1, 'person:pupil018', { host: 'maps.example.org' }),
    at(NOON + 9, 'person:pupil017', { host: 'example.org' }),
  ]);
  if (segment === undefined) throw new Error('There is one.');
  const rows = await readSegment(on.folder(), segment);
  expect(rows.map(({ person, record }) => [person.subject, Number(record.time) - NOON])).toEqual([
    ['person:pupil017', 2],
    ['person:pupil017', 9],
    ['person:pupil018', 1],
    ['person:pupil018', 3],
  ]);
  const hosts = await readTable(on.folder(), segment, 'hosts');
  expect(hosts.map(({ host }) => host)).toEqual(['example.net', 'example.org', 'maps.example.org', 'www.example.org']);
});

test('a day’s tables hold what its records use, and nothing of another day', async () => {
  const segments = await write([
    at(NOON, 'person:pupil017', { host: 'monday.example' }),
    at(NOON - 1, 'person:pupil018', { host: 'sunday.example' }),
  ]);
  const tables = segments.map(async (segment) => ({
    day: segment.day,
    people: (await readTable(on.folder(), segment, 'people')).map(({ id, subject }) => [id, subject]),
    hosts: (await readTable(on.folder(), segment, 'hosts')).map(({ id, host }) => [id, host]),
  }));
  expect(await Promise.all(tables)).toEqual([
    { day: SUNDAY, people: [[0, 'person:pupil018']], hosts: [[0, 'sunday.example']] },
    { day: MONDAY, people: [[0, 'person:pupil017']], hosts: [[0, 'monday.example']] },
  ]);
});

test('days that leave a record out, or take it twice, are refused, and nothing stays on the disk', async () => {
  const before = readdirSync(on.folder(), { recursive: true });
  const rows = [at(NOON, 'person:pupil017'), at(LATER, 'person:pupil017')];
  const out = [{ day: MONDAY, from: NOON, to: LATER }];
  const twice = [...DAYS, { day: '2026-11-28', from: NOON, to: LATER }];
  await expect(write(rows, out)).rejects.toThrow('Of 2 fresh records 1 were written');
  await expect(write(rows, twice)).rejects.toThrow('Of 2 fresh records 3 were written');
  expect(readdirSync(on.folder(), { recursive: true })).toEqual(before);
});
