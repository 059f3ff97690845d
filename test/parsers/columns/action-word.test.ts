import { expect, test } from 'vitest';
import { dispositionOfWord } from '../../../parsers/columns/action-word.ts';

test.each([
  ['Allowed', 'allowed'],
  ['PERMIT', 'allowed'],
  ['Block', 'blocked'],
  ['block-url', 'blocked'],
  ['Blocked by policy', 'blocked'],
  ['Access denied', 'blocked'],
  ['Warned', 'unknown'],
  ['redirect', 'unknown'],
  ['Allow - warned', 'unknown'],
  ['Allowed (redirected)', 'unknown'],
  ['Allowed - override', 'allowed'],
  ['Blocked - overridden', 'unknown'],
  ['Blocked, redirected to a warning', 'blocked'],
  ['Blocked: bypass of filters', 'blocked'],
  ['Not blocked', null],
  ['200', null],
  ['', null],
])('%j says %s', (word, disposition) => {
  expect(dispositionOfWord(word)).toBe(disposition);
});
