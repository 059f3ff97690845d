import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostProblem, isHost, isPlainName, parseEntry } from '../../categories/entry.ts';
import { isOpenEnding } from '../../categories/public-endings.ts';

test.each([
  ['example.org', 'example.org'],
  ['Example.ORG', 'example.org'],
  ['  example.org  ', 'example.org'],
  ['https://example.org', 'example.org'],
  ['https://example.org/', 'example.org'],
  ['http://example.org:8080/a/b/?q=1#top', 'example.org/a/b'],
  ['*.example.org', 'example.org'],
  ['.example.org', 'example.org'],
  ['example.org.', 'example.org'],
  ['www.example.org', 'www.example.org'],
  ['tube.example/Live', 'tube.example/live'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['192.0.2.7', '192.0.2.7'],
])('%j reads as %j', (written, plain) => {
  expect(parseEntry(written)).toBe(plain);
});

test.each([
  '',
  ' ',
  'com',
  'co.uk',
  '*.org.uk',
  '.',
  '*',
  '*.',
  'https://',
  'exa mple.org',
  'example..org',
  '-x.example',
  'bücher.example',
  '/a/b',
])('%j holds no usable host', (written) => {
  expect(parseEntry(written)).toBeNull();
});

test('a host is no longer than the internet allows', () => {
  const label = 'a'.repeat(60);
  expect(isHost(`${label}.${label}.${label}.${label}.org`)).toBe(true);
  expect(isHost(`${label}.${label}.${label}.${label}.${label}.org`)).toBe(false);
  expect(isHost(`${'a'.repeat(64)}.org`)).toBe(false);
});

test.each([
  ['2001:DB8::1', '2001:db8::1'],
  ['[2001:db8:0::1]', '2001:db8::1'],
  ['https://[2001:db8::1]:8443/Live/', '2001:db8::1/live'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['http://player:secret@bet.example:8080/', 'bet.example'],
])('%j reads as %j', (written, plain) => {
  expect(parseEntry(written)).toBe(plain);
});

test.each([
  'com.au',
  'co.nz',
  'kharkov.ua',
  'uk.com',
  '192.0.2',
  '192.0.2.256',
  'bet.1',
  'me@bet.example',
  '[bet.example]',
  '2001:db8',
])('%j names no site', (written) => {
  expect(parseEntry(written)).toBeNull();
});

test('what is wrong with a host is told', () => {
  expect(hostProblem('bet.example')).toBeNull();
  expect(hostProblem('2001:db8::1')).toBeNull();
  expect(hostProblem('co.uk')).toBe('whole_ending');
  expect(hostProblem('localhost')).toBe('whole_ending');
  expect(hostProblem(`${'a'.repeat(64)}.example`)).toBe('too_long');
  expect(hostProblem(`${'a.'.repeat(126)}example`)).toBe('too_long');
  expect(hostProblem('bet..example')).toBe('no_host');
});

test('a plain name is just what is a host, no address and no shared ending', () => {
  const text = fc.oneof(
    fc.domain(),
    fc.stringMatching(/^[a-z0-9_.-]{1,12}$/),
    fc.tuple(fc.nat({ max: 70 }), fc.domain()).map(([length, name]) => `${'a'.repeat(length)}.${name}`),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (name) => {
      const isWellFormed = name.split('.').every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
      const isName = name.length <= 253 && isWellFormed && /\.[^.]*[^.\d][^.]*$/.test(name) && !isOpenEnding(name);
      expect(isPlainName(name)).toBe(isName);
    }),
  );
});
