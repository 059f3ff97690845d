import { expect, test } from 'vitest';
import { isHost, parseEntry } from '../../categories/entry.ts';

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
