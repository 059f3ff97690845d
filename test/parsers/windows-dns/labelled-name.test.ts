import { expect, test } from 'vitest';
import { labelledName, loggedName } from '../../../parsers/windows-dns/labelled-name.ts';

test.each([
  ['(3)www(7)example(3)org(0)', 'www.example.org'],
  ['(0)', ''],
  ['(6)(3)www(3)org(0)', '(3)www.org'],
  ['(11)www.example(3)org(0)', 'www example.org'],
])('%s spells “%s”', (text, name) => {
  expect(labelledName(text)).toBe(name);
});

test.each([
  '',
  'www.example.org',
  '(3)www',
  '(3)www(7)exam',
  '(4)www(3)org(0)',
  '(0)x',
  '(99)x(0)',
  '(-1)x(0)',
  '()',
  '(3',
  '(1e1)aaaaaaaaaa(0)',
])('%s spells nothing', (text) => {
  expect(labelledName(text)).toBeNull();
});

test.each([
  ['.www.example.org.', 'www.example.org'],
  ['.', ''],
  ['.www.exam', null],
  ['(3)www(7)example(3)org(0)', 'www.example.org'],
  ['www.example.org.', null],
])('%s is the name %j', (text, name) => {
  expect(loggedName(text)).toBe(name);
});
