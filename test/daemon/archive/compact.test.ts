import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf } from '../../../daemon/archive/compact.ts';
import type { Segment } from '../../../daemon/records/segment-book.ts';

function segment(id: number, records: number): Segment {
  return {
    id: String(id),
    day: '2026-11-30',
    path: `site=main/day=2026-11-30/${id}`,
    records,
    bytes: records * 13,
    firstAt: 0,
    lastAt: 1,
    hashes: {},
    createdAt: 0,
  };
}

test('no more than eight segments are put together at once, nor more records than one may hold', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 80 });
  fc.assert(
    fc.property(sizes, (records) => {
      const segments = records.map((count, id) => segment(id, count));
      const groups = groupsOf(segments, 2_500);
      for (const group of groups) {
        expect(group.length).toBeGreaterThan(1);
        expect(group.length).toBeLessThanOrEqual(8);
        expect(group.reduce((sum, one) => sum + one.records, 0)).toBeLessThanOrEqual(2_500);
      }
      const ids = groups.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('of many small ones, round after round leaves one', () => {
  let segments = Array.from({ length: 40 }, (_, id) => segment(id, 10));
  let next = segments.length;
  for (let round = 0; round < 5; round += 1) {
    for (const group of groupsOf(segments, 2_500)) {
      const records = group.reduce((sum, one) => sum + one.records, 0);
      segments = [...segments.filter((one) => !group.includes(one)), segment(next++, records)];
    }
  }
  expect(segments.map(({ records }) => records)).toEqual([400]);
});
