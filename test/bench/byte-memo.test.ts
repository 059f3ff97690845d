import { expect, test } from 'vitest';
import { buildDomainSet } from '../../categories/domain-set.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { createByteMemo } from './byte-memo.ts';

const set = buildDomainSet(
  { id: 'test', title: 'A list for tests' },
  ['bet.example', 'play.example'].map((entry) => ({ entry, category: categoryId('gaming') })),
);

test('a host is looked up once and remembered, also when nothing is said of it', () => {
  let asked = 0;
  const memo = createByteMemo({
    lookUpBytes: (bytes, start, end) => {
      asked++;
      return set.lookUpBytes(bytes, start, end);
    },
  });
  const answers = ['www.bet.example', 'other.example', 'WWW.bet.example', 'other.example'].map((host) => {
    const bytes = new TextEncoder().encode(`https://${host}/`);
    return memo.lookUp(bytes, 8, bytes.length - 1);
  });
  expect([answers, asked]).toEqual([[1, 0, 1, 0], 2]);
});

test('more hosts than the memo has room for are answered as well', () => {
  const memo = createByteMemo(set);
  const wrong = Array.from({ length: 200_000 }, (_, place) => `h${place}.${place % 3 === 0 ? 'bet' : 'other'}.example`)
    .map((host) => new TextEncoder().encode(host))
    .filter((bytes, place) => memo.lookUp(bytes, 0, bytes.length) !== (place % 3 === 0 ? 1 : 0));
  expect(wrong).toEqual([]);
});
