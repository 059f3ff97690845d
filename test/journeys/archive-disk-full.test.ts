/*
 * The disk of the archive's folder fills up, while that of the store has room: nothing may be lost, all of it must be found, and people
 * must be told. When there is room again, it is sealed.
 */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { journey } from '../support/journey.ts';
import { someLeaving } from '../support/leaving.ts';
import { allIn, CAME, storeBatch, storeWithArchive } from '../support/open-archive-of.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { waitFor } from '../support/wait-for.ts';

const MINUTE_MS = 60_000;
const on = journey();
const disk = mountSmallDisk(join(on.folder(), 'disk'), 8);
afterAll(() => disk?.remove());
const limits = { sealRecords: 2_000, sealAfterMs: 60 * MINUTE_MS, mostFresh: 4_000 };
let time = CAME;

describe.skipIf(disk === null)('the disk of the archive is full', () => {
  const folder = join(disk?.folder ?? '', 'archive');
  const { stores, archive } = storeWithArchive({ folder, limits, now: () => time });

  test('what comes stays in the store, is found there, and is sealed when there is room', async () => {
    const offsets: number[] = [];
    const come = async (count: number) => {
      const records = someLeaving(count);
      await archive().room();
      await storeBatch(stores(), records);
      archive().stored(count);
      offsets.push(...records.map(({ offset }) => offset));
    };
    const found = async () => (await allIn(archive())).map(({ place }) => place.offset);

    await come(2_000);
    await waitFor(async () => (await archive().state()).segments === 1, 'the first to be sealed');
    disk?.fill();
    for (let batch = 0; batch < 6; batch++) await come(1_000);
    await waitFor(() => archive().failing() !== null, 'the full disk to be noticed');
    expect(await archive().state()).toMatchObject({
      segments: 1,
      fresh: 6_000,
      failing: { since: CAME, message: expect.stringContaining('The disk of the log is full. Nothing is lost') },
    });
    expect(await found()).toEqual(offsets);

    disk?.makeRoom();
    time += 2 * MINUTE_MS;
    await come(1);
    await waitFor(async () => (await stores().segmentBook.blocks()).length === 0, 'the rest to be sealed');
    // It knows of itself a moment after the book does.
    await waitFor(() => archive().failing() === null, 'the archive to write again');
    expect(await found()).toEqual(offsets);
  });
});
