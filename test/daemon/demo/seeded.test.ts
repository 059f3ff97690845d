import { expect, test } from 'vitest';
import { createChance, hashOf, memberOf } from '../../../daemon/demo/seeded.ts';

const drawn = (seed: string) => {
  const chance = createChance(seed);
  return Array.from({ length: 20 }, () => chance.between(1, 1_000));
};

test('the same seed draws the same, another seed draws something else', () => {
  expect(drawn('a')).toEqual(drawn('a'));
  expect(drawn('a')).not.toEqual(drawn('b'));
});

test('numbers keep within both ends, and reach them', () => {
  const chance = createChance('dice');
  const dice = new Set(Array.from({ length: 500 }, () => chance.between(1, 6)));
  expect([...dice].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what is likely happens about as often as it is likely', () => {
  const chance = createChance('coin');
  const heads = Array.from({ length: 2_000 }, () => chance.happens(0.25)).filter(Boolean).length;
  expect(heads).toBeGreaterThan(400);
  expect(heads).toBeLessThan(600);
});

test('a branch draws the same however much was drawn beside it', () => {
  const untouched = createChance('day').branch('lessons').between(1, 1_000_000);
  const chance = createChance('day');
  chance.between(1, 6);
  expect(chance.branch('lessons').between(1, 1_000_000)).toBe(untouched);
  expect(chance.branch('breaks').between(1, 1_000_000)).not.toBe(untouched);
});

test('some are different members, and never more than there are', () => {
  const chance = createChance('team');
  expect(new Set(chance.some([1, 2, 3, 4, 5], 3)).size).toBe(3);
  expect([...chance.some([1, 2, 3], 9)].toSorted()).toEqual([1, 2, 3]);
});

test('nothing can be chosen from nothing', () => {
  expect(() => createChance('empty').oneOf([])).toThrow('There is no member');
  expect(() => memberOf(['a'], 1)).toThrow('There is no member 1 in a list of 1.');
});

test('a text has one number', () => {
  expect(hashOf('www.example.org')).toBe(hashOf('www.example.org'));
  expect(hashOf('www.example.org')).not.toBe(hashOf('www.example.com'));
});
