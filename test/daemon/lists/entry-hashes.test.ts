import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEntryHashes, missingFrom, unionOf } from '../../../daemon/lists/entry-hashes.ts';

const entries = fc.array(fc.domain(), { maxLength: 60 });

function hashesOf(list: readonly string[]): Float64Array {
  const hashes = createEntryHashes();
  for (const entry of list) hashes.add(entry);
  return hashes.sorted();
}

test('entries are counted as a set counts them', () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(hashesOf([...list, ...list]).length).toBe(new Set(list).size);
    }),
  );
});

test('what one list has and the other has not is counted as sets count it', () => {
  fc.assert(
    fc.property(entries, entries, entries, (some, others, shared) => {
      const one = new Set([...some, ...shared]);
      const other = new Set([...others, ...shared]);
      expect(missingFrom(hashesOf([...one]), hashesOf([...other]))).toBe(one.difference(other).size);
      expect(unionOf([hashesOf([...one]), hashesOf([...other])]).length).toBe(one.union(other).size);
    }),
  );
});

test('a hundred thousand names that resemble each other are a hundred thousand', () => {
  const list = Array.from({ length: 100_000 }, (_, number) => `site${number}.example`);
  expect(hashesOf(list).length).toBe(100_000);
});
