import { describe, expect, test } from 'vitest';
import type { Segment } from '../../../daemon/records/segment-book.ts';
import { createSegmentBook, keepBlock } from '../../../daemon/store/segment-book.ts';
import { openStores } from '../../../daemon/store/stores.ts';
import { openStore } from '../../support/open-store.ts';

const store = openStore();
const book = () => store.stores().segmentBook;

const segment = (id: string, different: Partial<Segment> = {}): Segment => ({
  id,
  day: '2026-11-30',
  path: `site=main/day=2026-11-30/${id}`,
  records: 7,
  bytes: 1_234,
  firstAt: 1_000,
  lastAt: 2_000,
  hashes: { 'records.parquet': 'ab', 'hosts.parquet': 'cd' },
  createdAt: 3_000,
  ...different,
});

/** Keeps blocks of one record in the store of a school, and answers their ids. */
async function keep(siteId: string, ...texts: readonly string[]): Promise<readonly string[]> {
  const { writer } = store.stores().database;
  for (const [index, text] of texts.entries()) {
    const place = { siteId, sourceId: 'squid', fileId: 'file', now: 10 + index };
    const block = { records: 1, firstAt: 1, lastAt: 2, bytes: Buffer.from(text) };
    await writer.transaction().execute((transaction) => keepBlock(transaction, place, block));
  }
  return (await createSegmentBook(store.stores().database, siteId).blocks()).map(({ id }) => id);
}

const change = (different: { blocks?: readonly string[]; segments?: readonly string[]; by?: readonly Segment[] }) => ({
  blocks: [],
  segments: [],
  by: [],
  ...different,
});

test('blocks are told in the order in which they came, with their size, and their bytes when they are asked for', async () => {
  const [first = '', second = ''] = await keep('main', 'one', 'second');
  const common = { sourceId: 'squid', fileId: 'file', records: 1 };
  expect(await book().blocks()).toEqual([
    { ...common, id: first, bytes: 3, createdAt: 10 },
    { ...common, id: second, bytes: 6, createdAt: 11 },
  ]);
  const read = await book().read([second, 'gone']);
  expect([...read].map(([id, bytes]) => [id, Buffer.from(bytes).toString()])).toEqual([[second, 'second']]);
});

test('more blocks than one statement holds are sealed at once', async () => {
  const blocks = await keep('main', ...Array.from({ length: 150 }, (_, index) => `block ${index}`));
  expect((await book().read(blocks)).size).toBe(150);
  expect(await book().replace(change({ blocks, by: [segment('a')] }))).toBe(true);
  expect(await book().blocks()).toEqual([]);
  expect(await book().segments()).toEqual([segment('a')]);
});

test('segments are told by day, and within a day as they were made', async () => {
  const late = segment('late', { day: '2026-11-29', createdAt: 9 });
  const early = segment('early', { day: '2026-11-29', createdAt: 2 });
  const next = segment('next', { day: '2026-11-30', createdAt: 1 });
  await book().replace(change({ by: [next, late, early] }));
  expect(await book().segments()).toEqual([early, late, next]);
});

describe('where somebody else was quicker, nothing is done', () => {
  test('with blocks that were sealed meanwhile', async () => {
    const blocks = await keep('main', 'one', 'two');
    await book().replace(change({ blocks: blocks.slice(0, 1), by: [segment('theirs')] }));
    expect(await book().replace(change({ blocks, by: [segment('ours')] }))).toBe(false);
    expect((await book().blocks()).map(({ id }) => id)).toEqual(blocks.slice(1));
    expect(await book().segments()).toEqual([segment('theirs')]);
  });

  test('with segments that another process has made one', async () => {
    await book().replace(change({ by: [segment('a'), segment('b')] }));
    const other = await openStores(store.path(), 'main');
    expect(await other.segmentBook.replace(change({ segments: ['a', 'b'], by: [segment('theirs')] }))).toBe(true);
    await other.database.close();
    expect(await book().replace(change({ segments: ['a', 'b'], by: [segment('ours')] }))).toBe(false);
    expect(await book().segments()).toEqual([segment('theirs')]);
  });
});

describe('a damaged segment', () => {
  test('is told apart, as what was found first, until it is taken back', async () => {
    await book().replace(change({ by: [segment('a'), segment('b')] }));
    await book().setAside(segment('a'), 'A file of it is missing.', 50);
    await book().setAside(segment('a'), 'The disk cannot read it.', 60);
    expect(await book().segments()).toEqual([segment('b')]);
    expect(await book().aside()).toEqual([segment('a')]);
    const { id, day, path, records } = segment('a');
    expect(await book().damaged()).toEqual([{ id, day, path, records, since: 50, why: 'A file of it is missing.' }]);
    await book().takeBack(segment('a'));
    expect(await book().segments()).toEqual([segment('a'), segment('b')]);
    expect(await book().damaged()).toEqual([]);
  });

  test('can be taken out like any other', async () => {
    await book().replace(change({ by: [segment('a')] }));
    await book().setAside(segment('a'), 'A file of it is missing.', 50);
    expect(await book().replace(change({ segments: ['a'] }))).toBe(true);
    expect(await book().aside()).toEqual([]);
  });
});

test('each school has a book of its own', async () => {
  await keep('main', 'ours');
  await keep('other', 'theirs');
  await book().replace(change({ by: [segment('a')] }));
  const other = createSegmentBook(store.stores().database, 'other');
  expect(await other.segments()).toEqual([]);
  const read = await other.read((await other.blocks()).map(({ id }) => id));
  expect([...read.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual(['theirs']);
});
