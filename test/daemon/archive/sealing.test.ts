import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ArchivedRecord } from '../../../daemon/records/archived-record.ts';
import { everything } from '../../../daemon/records/question.ts';
import { keepBlock } from '../../../daemon/store/segment-book.ts';
import { archivedOf, blockOf } from '../../support/block-of.ts';
import { someLeaving } from '../../support/leaving.ts';
import { allIn, byPlace, CAME, storeBatch, storeWithArchive } from '../../support/open-archive-of.ts';
import { waitFor } from '../../support/wait-for.ts';

const HOUR_MS = 3_600_000;
const LIMITS = { sealRecords: 40, sealAfterMs: HOUR_MS, mostFresh: 60 };
let time = CAME;
const { stores, archive, folder, open } = storeWithArchive({ limits: LIMITS, now: () => time });
const BOUNDS = { deadlineMs: null, signal: null };
const ALWAYS = everything({ from: 0, to: 1e13 });
const foundIn = (one = archive()) => allIn(one).then((records) => records.map(({ place }) => place.offset));

test('what comes without end is sealed as it comes, and never is more than a little fresh', async () => {
  const expected: number[] = [];
  for (let batch = 0; batch < 20; batch++) {
    const records = someLeaving(10);
    await archive().room();
    await storeBatch(stores(), records);
    archive().stored(records.length);
    expected.push(...records.map(({ offset }) => offset));
    expect((await stores().segmentBook.waiting()).records).toBeLessThanOrEqual(LIMITS.mostFresh + 10);
  }
  expect(await foundIn()).toEqual(expected);
  expect((await archive().state()).segments).toBeGreaterThan(1);
});

test('what is little is sealed when it has been fresh for an hour', async () => {
  await storeBatch(stores(), someLeaving(3), time);
  const another = open();
  time += HOUR_MS;
  another.stored(LIMITS.sealRecords);
  await waitFor(async () => (await stores().segmentBook.blocks()).length === 0, 'the block to be sealed');
  expect((await another.state()).segments).toBe(1);
});

describe('a folder that cannot be written', () => {
  test('leaves everything in the store, where it is found, and is told until it can be written', async () => {
    const records = someLeaving(5);
    await storeBatch(stores(), records);
    expect(await foundIn()).toHaveLength(5);
    rmSync(folder(), { recursive: true });
    writeFileSync(folder(), 'a file where the folder should be');
    await expect(archive().seal()).rejects.toMatchObject({ code: 'ARCHIVE_NOT_WRITTEN' });
    expect(archive().failing()).toMatchObject({ since: time });
    expect((await archive().state()).failing).toEqual(archive().failing());
    expect(await foundIn()).toHaveLength(5);
    rmSync(folder());
    await archive().seal();
    expect(archive().failing()).toBeNull();
    expect(await foundIn()).toEqual(records.map(({ offset }) => offset));
  });

  test('does not hold up what comes', async () => {
    writeFileSync(folder(), 'a file where the folder should be');
    await storeBatch(stores(), someLeaving(LIMITS.mostFresh + 1));
    archive().stored(LIMITS.mostFresh + 1);
    await waitFor(() => archive().failing() !== null, 'the trouble to be noticed');
    await archive().room();
  });
});

describe('two processes over one archive', () => {
  test('find what either has stored once, whichever seals it', async () => {
    const other = open();
    const records = [someLeaving(4), someLeaving(4)];
    for (const batch of records) await storeBatch(stores(), batch);
    const expected = records.flat().map(({ offset }) => offset);
    expect([await foundIn(), await foundIn(other)]).toEqual([expected, expected]);
    await Promise.all([archive().seal(), other.seal()]);
    expect([await foundIn(), await foundIn(other)]).toEqual([expected, expected]);
    const late = someLeaving(2);
    await storeBatch(stores(), late);
    expect(await foundIn(other)).toEqual([...expected, ...late.map(({ offset }) => offset)]);
  });

  test('do not take from a question what it is reading', async () => {
    const records = someLeaving(4);
    await storeBatch(stores(), records.slice(0, 2));
    await archive().seal();
    await storeBatch(stores(), records.slice(2));
    const reading = archive().scan(ALWAYS, BOUNDS)[Symbol.asyncIterator]();
    const read: ArchivedRecord[] = [...((await reading.next()).value ?? [])];
    await archive().seal();
    await archive().compact('2026-10-01');
    for (let next = await reading.next(); next.done !== true; next = await reading.next()) read.push(...next.value);
    const place = { sourceId: 'squid', fileId: 'file' };
    expect(byPlace(read)).toEqual(records.map((one) => archivedOf(one, place)));
    expect(await foundIn()).toEqual(records.map(({ offset }) => offset));
  });
});

test('a block that is damaged is left out and told, and the others are found and sealed', async () => {
  const [good, bad] = [someLeaving(3), someLeaving(2)];
  await storeBatch(stores(), good);
  const block = blockOf(bad);
  const bytes = block.bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
  const place = { siteId: 'main', sourceId: 'squid', fileId: 'file', now: time };
  await stores()
    .database.writer.transaction()
    .execute((transaction) => keepBlock(transaction, place, { ...block, bytes }));
  const expected = good.map(({ offset }) => offset);
  expect(await foundIn()).toEqual(expected);
  await archive().seal();
  expect(await foundIn()).toEqual(expected);
  expect(await archive().state()).toMatchObject({
    records: 5,
    fresh: 2,
    damaged: [{ records: 2, why: expect.stringContaining('checksum') }],
  });
});

test('an archive of which nothing was asked has not started the engine', async () => {
  await storeBatch(stores(), someLeaving(1));
  expect(await archive().state()).toMatchObject({ records: 1, fresh: 1, segments: 0, oldestDay: '2026-09-30' });
  expect(() => rmSync(folder(), { recursive: true })).toThrow('ENOENT');
});

test('an archive that is stopped while it lets go of what it sealed says nothing', async () => {
  const said: string[] = [];
  const tell = (_: object, sentence: string) => void said.push(sentence);
  for (let round = 0; round < 5; round++) {
    const one = open({ log: { info: tell, warn: tell, error: tell } });
    await storeBatch(stores(), someLeaving(20));
    await one.seal();
    await one.stop();
  }
  expect(said).toEqual([]);
});
