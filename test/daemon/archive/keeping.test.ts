import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compactDays } from '../../../daemon/archive/compact.ts';
import { removeOrphans } from '../../../daemon/archive/remove-orphans.ts';
import type { Segment } from '../../../daemon/records/segment-book.ts';
import { anyArchiveRow } from '../../support/any-archive-row.ts';
import { type ArchiveRow, archiveRow, readTable } from '../../support/archive-rows.ts';
import { type KeptArchive, openKeptArchive, sortedRows } from '../../support/kept-archive.ts';

const NOON = Date.UTC(2026, 10, 30, 12);
const DAYS = ['2026-11-27', '2026-11-28', '2026-11-29'] as const;
const AFTER_ALL = '2026-11-30';
let archive: KeptArchive;

beforeEach(async () => {
  archive = await openKeptArchive();
});
afterEach(() => archive.close());

const did = (subject: string, minutes: number, host = 'www.example.org'): ArchiveRow =>
  archiveRow({
    host,
    person: { subject },
    record: { time: BigInt(NOON + minutes * 60_000), line_offset: BigInt(minutes) },
  });
const PUPIL = 'person:pupil017';
const OTHER = 'person:pupil018';

describe('whatever is done to the archive', () => {
  type Step =
    | { readonly kind: 'add'; readonly day: string; readonly rows: readonly ArchiveRow[] }
    | { readonly kind: 'compact' | 'drop'; readonly day: string }
    | { readonly kind: 'erase'; readonly subject: string; readonly from: number; readonly to: number };
  const time = fc.integer({ min: NOON, max: NOON + 9 });
  const day = fc.constantFrom(...DAYS, AFTER_ALL);
  const rows = fc.array(anyArchiveRow(time), { minLength: 1, maxLength: 8 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), day: fc.constantFrom(...DAYS), rows }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('compact' as const), day }) },
    fc.record({ kind: fc.constant('drop' as const), day }),
    fc.record({ kind: fc.constant('erase' as const), subject: fc.constantFrom(PUPIL, OTHER), from: time, to: time }),
  );

  test('exactly those records are left that should be, and no folder that the book does not name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
        await archive.dropDays('9999-12-31');
        let expected: readonly { readonly day: string; readonly row: ArchiveRow }[] = [];
        for (const each of steps) {
          await take(each);
          expected = after(each, expected);
        }
        expect(sortedRows(await archive.rows())).toEqual(sortedRows(expected.map(({ row }) => row)));
        await expect
          .poll(archive.onDisk)
          .toEqual((await archive.parts.book.segments()).map(({ path }) => path).toSorted());
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  async function take(each: Step): Promise<unknown> {
    switch (each.kind) {
      case 'add':
        return archive.add(each.day, each.rows);
      case 'compact':
        return archive.compact(each.day);
      case 'drop':
        return archive.dropDays(each.day);
      case 'erase':
        return archive.erase([each.subject, 'person:nobody'], [each]);
    }
  }

  type Kept = { readonly day: string; readonly row: ArchiveRow };
  function after(each: Step, kept: readonly Kept[]): readonly Kept[] {
    switch (each.kind) {
      case 'add':
        return [...kept, ...each.rows.map((row) => ({ day: each.day, row }))];
      case 'compact':
        return kept;
      case 'drop':
        return kept.filter((one) => one.day >= each.day);
      case 'erase':
        return kept.filter(({ row }) => row.person.subject !== each.subject || isWithin(Number(row.record.time), each));
    }
  }
  const isWithin = (moment: number, { from, to }: { from: number; to: number }) => moment >= from && moment < to;
});

test('the segments of a day become one, in which what they have in common stands once', async () => {
  await archive.add(DAYS[0], [did(PUPIL, 5), did(OTHER, 1)]);
  await archive.add(DAYS[0], [did(PUPIL, 3), did(PUPIL, 4, 'example.org')]);
  await archive.add(DAYS[1], [did(PUPIL, 9)]);
  await archive.compact(DAYS[1]);
  const [merged, other] = await archive.parts.book.segments();
  expect(merged).toMatchObject({ day: DAYS[0], records: 4, firstAt: NOON + 60_000, lastAt: NOON + 300_000 });
  expect(other).toMatchObject({ day: DAYS[1], records: 1 });
  if (merged === undefined) throw new Error('There is one.');
  expect((await readTable(archive.folder, merged, 'people')).map(({ id, subject }) => [id, subject])).toEqual([
    [0, PUPIL],
    [1, OTHER],
  ]);
  expect((await readTable(archive.folder, merged, 'hosts')).map(({ host }) => host)).toEqual([
    'example.org',
    'www.example.org',
  ]);
});

test('no segment is made larger than one may be, and a day that is compact stays as it is', async () => {
  for (const minutes of [1, 2, 3, 4, 5]) await archive.add(DAYS[0], [did(PUPIL, minutes), did(OTHER, minutes)]);
  await compactDays(archive.parts, AFTER_ALL, 5);
  const segments = await archive.parts.book.segments();
  expect(segments.map(({ records }) => records).toSorted()).toEqual([2, 4, 4]);
  await compactDays(archive.parts, AFTER_ALL, 5);
  expect(await archive.parts.book.segments()).toEqual(segments);
});

test('the days before a date are dropped, with what is damaged of them, and said', async () => {
  const damaged = await archive.add(DAYS[0], [did(PUPIL, 1)]);
  const dropped = await archive.add(DAYS[1], [did(PUPIL, 2), did(PUPIL, 3)]);
  const stays = await archive.add(DAYS[2], [did(PUPIL, 4)]);
  await archive.parts.book.setAside(damaged, 'It is not what was written.', 9);
  expect(await archive.dropDays(DAYS[2])).toEqual({
    days: [DAYS[0], DAYS[1]],
    records: 3,
    bytes: damaged.bytes + dropped.bytes,
  });
  await expect.poll(archive.onDisk).toEqual([stays.path]);
  expect(await archive.parts.book.damaged()).toEqual([]);
  expect(existsSync(join(archive.folder, 'site=main', `day=${DAYS[0]}`))).toBe(false);
});

describe('what a person did is erased', () => {
  test('everywhere but in the windows that must stay; no byte of the person is left in the files of others', async () => {
    await archive.add(DAYS[0], [did(PUPIL, 1, 'only-pupil017.example'), did(OTHER, 2)]);
    await archive.add(DAYS[1], [did(PUPIL, 10), did(PUPIL, 20), did(OTHER, 20)]);
    const others = await archive.add(DAYS[2], [did(OTHER, 3)]);
    const window = { from: NOON + 20 * 60_000, to: NOON + 21 * 60_000 };
    expect(await archive.erase([PUPIL], [window])).toEqual({ records: 2, unread: [] });
    expect(sortedRows(await archive.rows())).toEqual(
      sortedRows([did(OTHER, 2), did(PUPIL, 20), did(OTHER, 20), did(OTHER, 3)]),
    );
    const [first, , last] = await archive.parts.book.segments();
    for (const table of ['people', 'hosts'] as const) {
      const text = JSON.stringify(await readTable(archive.folder, first ?? others, table));
      expect(text).not.toContain('pupil017');
    }
    expect(last).toEqual(others);
  });

  test('a segment that held nobody else is gone', async () => {
    await archive.add(DAYS[0], [did(PUPIL, 1)]);
    expect(await archive.erase([PUPIL], [])).toEqual({ records: 1, unread: [] });
    expect(await archive.parts.book.segments()).toEqual([]);
    await expect.poll(archive.onDisk).toEqual([]);
  });

  test('what could not be read is named, because it may still hold the person', async () => {
    const segment = await archive.add(DAYS[0], [did(PUPIL, 1), did(OTHER, 1)]);
    spoil(segment, 'people.parquet');
    expect(await archive.erase([PUPIL], [])).toEqual({
      records: 0,
      unread: [
        {
          id: segment.id,
          day: DAYS[0],
          path: segment.path,
          records: 2,
          since: 7,
          why: 'people.parquet is not what was written.',
        },
      ],
    });
  });
});

function pathOf(segment: Segment, file: string): string {
  return join(archive.folder, segment.path, file);
}

function spoil(segment: Segment, file: string): void {
  const bytes = readFileSync(pathOf(segment, file));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(pathOf(segment, file), bytes);
}

describe('a segment that is not what was written', () => {
  test.each([
    ['a bit is another', (one: Segment) => spoil(one, 'records.parquet'), 'records.parquet is not what was written.'],
    [
      'a file is cut short',
      (one: Segment) => truncateSync(pathOf(one, 'hosts.parquet'), 40),
      'hosts.parquet is not what was written.',
    ],
    [
      'a file is empty',
      (one: Segment) => truncateSync(pathOf(one, 'findings.parquet'), 0),
      'findings.parquet is not what was written.',
    ],
    ['a file is gone', (one: Segment) => rmSync(pathOf(one, 'people.parquet')), 'A file of it is missing.'],
  ])('is set aside when %s, and all others are verified', async (_what, damage, why) => {
    const broken = await archive.add(DAYS[0], [did(PUPIL, 1)]);
    const whole = await archive.add(DAYS[1], [did(PUPIL, 2)]);
    damage(broken);
    const { id, day, path, records } = broken;
    expect(await archive.verify()).toEqual([{ id, day, path, records, since: 7, why }]);
    expect(await archive.parts.book.segments()).toEqual([whole]);
  });

  test('is left out of what is compacted, and left where it is', async () => {
    const broken = await archive.add(DAYS[0], [did(PUPIL, 1)]);
    await archive.add(DAYS[0], [did(PUPIL, 2)]);
    await archive.add(DAYS[0], [did(PUPIL, 3)]);
    spoil(broken, 'records.parquet');
    await archive.compact(AFTER_ALL);
    expect(sortedRows(await archive.rows())).toEqual(sortedRows([did(PUPIL, 2), did(PUPIL, 3)]));
    await expect.poll(archive.onDisk).toContain(broken.path);
  });

  test('is taken back when its files are again what was written', async () => {
    const segment = await archive.add(DAYS[0], [did(PUPIL, 1)]);
    renameSync(pathOf(segment, 'hosts.parquet'), join(archive.folder, 'elsewhere'));
    await archive.verify();
    expect(await archive.parts.book.segments()).toEqual([]);
    renameSync(join(archive.folder, 'elsewhere'), pathOf(segment, 'hosts.parquet'));
    expect(await archive.verify()).toEqual([]);
    expect(await archive.parts.book.segments()).toEqual([segment]);
  });

  test('is none when the whole disk is away: that is said, and nothing is set aside', async () => {
    await archive.add(DAYS[0], [did(PUPIL, 1)]);
    renameSync(join(archive.folder, 'site=main'), join(archive.folder, 'away'));
    await expect(archive.verify()).rejects.toMatchObject({ code: 'ARCHIVE_NOT_READABLE' });
    expect(await archive.parts.book.damaged()).toEqual([]);
  });

  test('is none when another process has dropped it: it is left out, and not set aside', async () => {
    const segment = await archive.add(DAYS[0], [did(PUPIL, 1)]);
    const whole = await archive.add(DAYS[1], [did(PUPIL, 2)]);
    await archive.dropDays(DAYS[1]);
    expect(await archive.parts.sound.among([segment, whole])).toEqual([whole]);
    expect(await archive.parts.book.damaged()).toEqual([]);
  });
});

test('one that was sound is not read again until something asks for that', async () => {
  const segment = await archive.add(DAYS[0], [did(PUPIL, 1)]);
  expect(await archive.parts.sound.among([segment])).toEqual([segment]);
  spoil(segment, 'records.parquet');
  expect(await archive.parts.sound.among([segment])).toEqual([segment]);
  expect(await archive.parts.sound.again([segment])).toEqual([]);
});

test('folders that no row names are removed when nobody has touched them for ten minutes, and nothing else is', async () => {
  const named = await archive.add(DAYS[0], [did(PUPIL, 1)]);
  const aside = await archive.add(DAYS[0], [did(PUPIL, 2)]);
  await archive.parts.book.setAside(aside, 'A file of it is missing.', 9);
  const day = join(archive.folder, 'site=main', `day=${DAYS[1]}`);
  for (const name of ['0123456789abcdef', '0123456789abcdee.tmp', 'a folder of somebody']) {
    mkdirSync(join(day, name), { recursive: true });
    writeFileSync(join(day, name, 'records.parquet'), 'unfinished');
  }
  // The time of a change of the folder cannot be set: so the clock is.
  const created = statSync(day).ctimeMs;
  const { folder } = archive;
  const { book } = archive.parts;
  expect(await removeOrphans({ folder, siteId: 'main', book }, created + 9 * 60_000)).toBe(0);
  expect(await removeOrphans({ folder, siteId: 'main', book }, created + 11 * 60_000)).toBe(2);
  await expect
    .poll(archive.onDisk)
    .toEqual([`site=main/day=${DAYS[1]}/a folder of somebody`, named.path, aside.path].toSorted());
});
