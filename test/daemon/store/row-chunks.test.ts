import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from '../../../daemon/store/row-chunks.ts';

test('the chunks are the rows, none lost, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 500 }), (rows) => {
      expect(chunksOf(rows).flat()).toEqual(rows);
    }),
  );
});

test('however many rows there are, few lengths of chunks occur', () => {
  const lengths = new Set(
    Array.from({ length: 300 }, (_, count) => chunksOf(Array.from({ length: count }))).flatMap((chunks) =>
      chunks.map((chunk) => chunk.length),
    ),
  );
  expect([...lengths].toSorted((a, b) => a - b)).toEqual([1, 2, 4, 8, 16, 32, 64]);
});
