import { expect, test } from 'vitest';
import { nearest } from '../../../daemon/config/nearest.ts';

const KNOWN = ['host', 'port', 'password_file', 'security'];

test.each([
  ['hots', 'host'],
  ['Port', 'port'],
  ['passwordfile', 'password_file'],
  ['password file', 'password_file'],
  ['securty', 'security'],
  ['colour', null],
  ['', null],
])('“%s” is taken for %s', (written, meant) => {
  expect(nearest(written, KNOWN)).toBe(meant);
});

test('a word without end is taken for none, soon', () => {
  expect(nearest('x'.repeat(1_000_000), KNOWN)).toBeNull();
});
