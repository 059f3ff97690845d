import { expect, test } from 'vitest';
import { categoryIdOf, ruleIdOf } from '../../../daemon/policy/rule-id.ts';

test('ids of small letters, digits and hyphens are taken as they are', () => {
  expect(ruleIdOf('pupils-gambling')).toBe('pupils-gambling');
  expect(categoryIdOf('vaping-alcohol-tobacco')).toBe('vaping-alcohol-tobacco');
});

test.each(['', 'Gambling', 'a b', '-a', 'a--b', 'a|b'])('“%s” is refused as an id', (text) => {
  expect(() => ruleIdOf(text)).toThrow('no rule id');
  expect(() => categoryIdOf(text)).toThrow('no category id');
});
