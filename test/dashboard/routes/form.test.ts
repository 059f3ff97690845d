import { expect, test } from 'vitest';
import { ownPathIn, rawTextIn, textIn, wholeNumberIn, wordIn } from '../../../dashboard/routes/form.ts';
import { severityWords } from '../../../dashboard/words.ts';

test('a field is text, and nothing else is', () => {
  expect(textIn({ note: ' hello ' }, 'note')).toBe('hello');
  for (const body of [undefined, null, 'note', 7, {}, { note: ['a', 'b'] }, { note: 7 }]) {
    expect(textIn(body, 'note')).toBe('');
  }
});

test('what every object inherits is not a field', () => {
  expect(textIn({}, 'constructor')).toBe('');
  expect(wordIn({ severity: 'constructor' }, 'severity', severityWords)).toBeNull();
});

test('a password keeps its spaces', () => {
  expect(rawTextIn({ password: ' three random words ' }, 'password')).toBe(' three random words ');
});

test('only words of the vocabulary are accepted', () => {
  expect(wordIn({ severity: 'high' }, 'severity', severityWords)).toBe('high');
  expect(wordIn({ severity: 'extreme' }, 'severity', severityWords)).toBeNull();
});

test('numbers are whole and not below nought', () => {
  expect(wholeNumberIn({ page: '3' }, 'page')).toBe(3);
  for (const page of ['', '-1', '1.5', '1e3', 'three', '9'.repeat(16)]) {
    expect(wholeNumberIn({ page }, 'page')).toBeNull();
  }
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/a\\b',
  'incidents',
  'javascript:alert(1)',
  '',
])('after sign-in nobody is sent to %j', (onward) => {
  expect(ownPathIn({ onward }, 'onward')).toBe('/');
});

test('after sign-in the page that was asked for is shown', () => {
  expect(ownPathIn({ onward: '/incidents?view=mine&page=2' }, 'onward')).toBe('/incidents?view=mine&page=2');
});
