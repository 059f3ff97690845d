import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLeaving, type LeavingRecord } from '../../support/any-archived.ts';
import { archivedOf } from '../../support/block-of.ts';
import { allIn, byPlace, storeBatch, storeWithArchive } from '../../support/open-archive-of.ts';

const { stores, archive } = storeWithArchive();
const PLACE = { sourceId: 'squid', fileId: 'file' };

/** Any records, in batches, each at a place of its own. */
const anyBatches = fc
  .array(fc.array(anyLeaving, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 })
  .map((batches) => atOwnPlaces(batches));

test('what leaves the corridor is what is found, fresh and sealed', async () => {
  await fc.assert(
    fc
      .asyncProperty(anyBatches, async (batches) => {
        for (const batch of batches) await storeBatch(stores(), batch);
        const expected = byPlace(batches.flat().map((one) => archivedOf(one, PLACE)));
        expect(await allIn(archive())).toEqual(expected);
        await archive().seal();
        expect(await stores().segmentBook.blocks()).toEqual([]);
        expect(await allIn(archive())).toEqual(expected);
      })
      .afterEach(async () => {
        const segments = (await stores().segmentBook.segments()).map(({ id }) => id);
        await stores().segmentBook.replace({ blocks: [], segments, by: [] });
      }),
    { numRuns: 4 },
  );
});

function atOwnPlaces(batches: readonly (readonly LeavingRecord[])[]): readonly (readonly LeavingRecord[])[] {
  let offset = 0;
  return batches.map((batch) =>
    batch.map((one) => {
      offset += 1 + (one.offset % 1000);
      return { ...one, offset };
    }),
  );
}
