import { expect, test } from 'vitest';
import { detectListFormat } from '../../../categories/list-formats.ts';
import { readListSamples } from '../../support/list-samples.ts';

test.each(readListSamples())('$name is told by what is in it', ({ format, samples }) => {
  const lines = samples.map(({ text }) => text);
  expect(detectListFormat(lines, 'list.txt')).toBe(format);
});

test('the names of the files of a folder tell apart what looks alike', () => {
  const name = ['bet.example', 'slots.example'];
  expect(detectListFormat(name, 'gambling/domains')).toBe('domains');
  expect(detectListFormat(name, 'gambling/urls.gz')).toBe('urls');
  expect(detectListFormat(['tube.example/live'], 'C:\\lists\\video\\Domains.txt')).toBe('domains');
  expect(detectListFormat(['bet'], 'gambling/expressions')).toBe('expressions');
  expect(detectListFormat(name, 'gambling/domains.csv')).toBe('domains');
});

test('an empty file of such a folder is a list without entries', () => {
  expect(detectListFormat([], 'gambling/urls')).toBe('urls');
  expect(detectListFormat(['', ''], 'list.txt')).toBeNull();
});

test('what is plainly something else is told in spite of its name', () => {
  expect(detectListFormat(['0.0.0.0 bet.example'], 'gambling/domains')).toBe('hosts');
  expect(detectListFormat(['||bet.example^'], 'gambling/domains')).toBe('adblock');
  expect(detectListFormat(['<!doctype html>', '<p>bet.example</p>'], 'gambling/domains')).toBeNull();
});

test.each([
  ['an error page', ['', '<!DOCTYPE html>', '<title>404</title>', 'bet.example', 'slots.example']],
  ['XML', ['<?xml version="1.0"?>', 'bet.example']],
  ['JSON', ['{', '"domain": "bet.example"', '}']],
  ['JSON in one line', ['["bet.example", "slots.example"]']],
  ['JSON that begins with a bracket alone', ['[', '  "bet.example"', ']']],
  ['something that is no text', ['PK\u0003\u0004bet.example', 'slots.example']],
  ['text in another encoding', ['\ufffd\ufffdbet.example']],
  ['prose', ['Please sign in to see this list.', 'Thank you.']],
  ['a table in prose', ['| Name | Entries |', '|------|--------:|', '| bet  | 12 |']],
  ['words', ['black', 'adult']],
  ['comments alone', ['# nothing today', '; nor here']],
  ['no line at all', []],
])('%s is no list', (_what, lines) => {
  expect(detectListFormat(lines, 'list.txt')).toBeNull();
});

test('pages tell themselves from names where most lines have a path', () => {
  expect(detectListFormat(['tube.example/live', 'tube.example/games', 'bet.example'], 'list.txt')).toBe('urls');
  expect(detectListFormat(['tube.example/live', 'bet.example', 'slots.example'], 'list.txt')).toBe('domains');
  expect(detectListFormat(['192.0.2.0/24', '198.51.100.0/24'], 'list.txt')).toBe('domains');
});

test('a heading says what the list is, however its first rules look', () => {
  expect(detectListFormat(['[Adblock Plus 2.0]', '-banner-', '&ad='], 'list.txt')).toBe('adblock');
  expect(detectListFormat(['$TTL 1h', 'a b c', 'd e f'], 'list.txt')).toBe('rpz');
});

test('a comment in another encoding does not hide what the list is', () => {
  expect(detectListFormat(['# caf\ufffd', 'bet.example', '\u001a'], 'list.txt')).toBe('domains');
});

test('a file may have any name', () => {
  expect(['constructor', '__proto__', '', '/', 'a'.repeat(5_000)].map((name) => detectListFormat([], name))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a few lines that nobody understands do not hide what the list is', () => {
  const lines = ['\uFEFFbet.example\r', 'slots.example\r', 'what is this', 'dice.example'];
  expect(detectListFormat(lines, 'list.txt')).toBe('domains');
});
