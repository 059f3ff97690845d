/*
 * What is remembered of people must stay small however long the term is: more people, devices, phones and worries than a school has, for
 * sixty school days.
 */
import { expect, test } from 'vitest';
import { termOfPeople } from '../support/behaviour-days/term.ts';

test('after a term of 2,000 people what is remembered takes less than 200 MiB, and old days are forgotten', () => {
  const month = termOfPeople(2_000, 30);
  const term = termOfPeople(2_000, 60);
  expect(term.mebibytes).toBeLessThan(200);
  expect(term.remembered).toBeGreaterThan(2_000);
  // Four weeks of worries are remembered, and of everything else a day: a second month adds next to nothing.
  expect(term.remembered).toBeLessThan(month.remembered * 1.25);
});
