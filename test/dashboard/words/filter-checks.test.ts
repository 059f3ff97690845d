import { expect, test } from 'vitest';
import { checkHealthInWords } from '../../../dashboard/words/filter-checks.ts';

const LAST = Date.UTC(2026, 10, 17, 8);

test.each([
  ['None is planned', { planned: 0, failures: 0, unable: 0, lastAt: null }],
  ['The filter has not been checked yet', { planned: 3, failures: 0, unable: 0, lastAt: null }],
  ['The filter does what it must', { planned: 3, failures: 0, unable: 0, lastAt: LAST }],
  ['1 address not as it must be', { planned: 3, failures: 1, unable: 2, lastAt: LAST }],
  ['The filter could not be asked for 2 addresses', { planned: 3, failures: 0, unable: 2, lastAt: LAST }],
])('Health says of filter checks: %s', (sentence, checks) => {
  expect(checkHealthInWords(checks)).toBe(sentence);
});
