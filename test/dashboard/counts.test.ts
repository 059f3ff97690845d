import { expect, test } from 'vitest';
import { bytesInWords, counted, figure, shareInWords } from '../../dashboard/counts.ts';

test('figures have their thousands marked', () => {
  expect(figure(41_208)).toBe('41,208');
});

test('one is singular, everything else is plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'incident'))).toEqual(['0 incidents', '1 incident', '2 incidents']);
  expect(counted(2, 'search', 'searches')).toBe('2 searches');
});

test.each([
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [1_610_612_736, '1.6 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});

test.each([
  [12, 48, '12 of 48 (25%)'],
  [0, 48, '0 of 48 (0%)'],
  [1, 40_000, '1 of 40,000 (under 1%)'],
  [39_999, 40_000, '39,999 of 40,000 (over 99%)'],
  [0, 0, '0 of 0'],
])('%d of %d is told with its numbers, and never rounded to none or all', (part, whole, words) => {
  expect(shareInWords(part, whole)).toBe(words);
});
