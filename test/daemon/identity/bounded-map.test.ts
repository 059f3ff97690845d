import { expect, test } from 'vitest';
import { createBoundedMap } from '../../../daemon/identity/bounded-map.ts';

test('a full map forgets all before it takes a new key', () => {
  const map = createBoundedMap<number>(2);
  map.keep('a', 1);
  map.keep('b', 2);
  expect(map.keep('c', 3)).toBe(3);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, undefined, 3]);
});

test('a key that is already there is replaced without forgetting the others', () => {
  const map = createBoundedMap<number>(2);
  map.keep('a', 1);
  map.keep('b', 2);
  map.keep('b', 4);
  expect([map.get('a'), map.get('b')]).toEqual([1, 4]);
});
