import { expect, test } from 'vitest';
import { decodePercent } from '../../../parsers/fields/percent.ts';
import { repairUtf8 } from '../../../parsers/fields/utf8.ts';
import { type Quoting, unquote } from '../../../parsers/squid/quoting.ts';

// What Squid 5.7 wrote for a browser that calls itself: evil "quoted" \back [x] %41 {y} é, tab, |end
const WRITTEN: readonly (readonly [Quoting, string])[] = [
  ['none', 'evil "quoted" \\back [x] %41 {y} Ã©\t|end'],
  ['backslash', 'evil \\"quoted\\" \\\\back [x] %41 {y} Ã©\\t|end'],
  ['bracket', 'evil "quoted" \\\\back %5bx%5d %2541 {y} %c3%a9%09|end'],
  ['percent', 'evil%20%22quoted%22%20%5Cback%20%5Bx%5D%20%2541%20%7By%7D%20%C3%A9%09%7Cend'],
  ['shell', '"evil \\"quoted\\" \\\\back [x] %41 {y} Ã©\t|end"'],
];

test.each(WRITTEN)('%s is undone', (quoting, written) => {
  expect(unquote(quoting, written)).toBe('evil "quoted" \\back [x] %41 {y} é\t|end');
});

test('half an escape at the end stays as it is', () => {
  expect([unquote('backslash', 'a\\'), decodePercent('a%'), decodePercent('a%4'), decodePercent('%%41')]).toEqual([
    'a\\',
    'a%',
    'a%4',
    '%A',
  ]);
});

test('bytes that are no UTF-8 are Latin-1, and text that was decoded before stays', () => {
  expect([repairUtf8('zoÃ«'), repairUtf8('zo\u00eb'), repairUtf8('zoë and zoÃ«'), repairUtf8('猫')]).toEqual([
    'zoë',
    'zoë',
    'zoë and zoë',
    '猫',
  ]);
  expect(repairUtf8('\u00ed\u00a0\u0080 \u00c0\u00af \u00f0\u009f\u0090\u0088')).toBe(
    '\u00ed\u00a0\u0080 \u00c0\u00af 🐈',
  );
});
