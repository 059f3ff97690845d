import { expect, test } from 'vitest';
import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { STANDARD_LINES } from '../../categories/policy-rows.ts';
import { categoryId, TAXONOMY } from '../../categories/taxonomy.ts';

test.each(['suicide', 'self-harm', 'eating-disorders', 'abuse-and-neglect', 'grooming', 'image-abuse'] as const)(
  'nobody may stop listening for %s',
  (name) => {
    expect(isNeverSilenced(categoryId(name))).toBe(true);
  },
);

test('what the law forbids is always listened for', () => {
  expect(STANDARD_LINES['illegal content'].filter((name) => !isNeverSilenced(categoryId(name)))).toEqual([]);
});

test('all that asks for care is always listened for, but for what is good in itself', () => {
  const silenceable = TAXONOMY.filter(({ id, welfare }) => welfare && !isNeverSilenced(id)).map(({ id }) => id);
  expect(silenceable).toEqual([categoryId('help-seeking')]);
});

test.each(['gambling', 'gaming', 'violence', 'drugs'] as const)('a phrase about %s may be silenced', (name) => {
  expect(isNeverSilenced(categoryId(name))).toBe(false);
});
