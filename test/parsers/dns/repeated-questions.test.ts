import { expect, test } from 'vitest';
import { repeatedQuestions } from '../../../parsers/dns/repeated-questions.ts';

test('the same packet within seconds is a repetition, later it is a question of its own', () => {
  const isRepeated = repeatedQuestions();
  expect([0, 1_000, 14_000, 16_000].map((at) => isRepeated('a', at))).toEqual([false, true, true, false]);
  expect(isRepeated('b', 16_000)).toBe(false);
});

test('thousands of other packets make it forgotten', () => {
  const isRepeated = repeatedQuestions();
  isRepeated('first', 0);
  for (let each = 0; each < 5_000; each++) isRepeated(String(each), 0);
  expect(isRepeated('first', 0)).toBe(false);
});
