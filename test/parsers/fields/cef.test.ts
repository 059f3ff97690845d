import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cefExtension, cefHeaderAt, labelledValue } from '../../../parsers/fields/cef.ts';
import { pairRules } from '../../../parsers/fields/pair-rules.ts';

const RULES = pairRules({ typed: 'request', once: '', early: 'suser' });

function read(text: string): Record<string, string> | null {
  const pairs = cefExtension(text, 0, RULES);
  return pairs === null ? null : Object.fromEntries(pairs);
}

test('the header is read with and without its first word', () => {
  const header = { vendor: 'A|B', product: 'Web', eventClass: '13', name: 'a \\ b' };
  const text = 'CEF:0|A\\|B|Web|1.0|13|a \\\\ b|4|src=1';
  expect(cefHeaderAt(text, 0)).toEqual({ ...header, extensionStart: text.length - 5 });
  expect(cefHeaderAt(`CEF: ${text.slice(4)}`, 0)).toEqual({ ...header, extensionStart: text.length - 4 });
  expect(cefHeaderAt(`xx${text.slice(4)}`, 2)).toEqual({ ...header, extensionStart: text.length - 7 });
});

test.each(['', 'CEF:0', 'CEF:0|a|b|c|d|e|', '2|a|b|c|d|e|4|', '0 1|a|b|c|d|e|4|', 'LEEF:1.0|a|b|c|d|'])(
  '%j is no CEF',
  (text) => {
    expect(cefHeaderAt(text, 0)).toBeNull();
  },
);

test('a value runs to the blank in front of the next name, its escapes undone', () => {
  expect(read('suser=Tom Okafor msg=a\\=b \\\\ c\\nd cn1= request=http://games.example/?x\\=y')).toEqual({
    suser: 'Tom Okafor',
    msg: 'a=b \\ c d',
    cn1: '',
    request: 'http://games.example/?x=y',
  });
});

test('an escaped backslash in front of an n is no line break', () => {
  expect(read('path=C:\\\\new')).toEqual({ path: 'C:\\new' });
});

test('a user behind the address is refused', () => {
  expect(read('request=http://games.example/ suser=teacher03')).toBeNull();
});

test('a custom field is found by its label', () => {
  const pairs = new Map([
    ['cs1Label', 'Policy'],
    ['cs1', 'Pupils'],
    ['cn2Label', 'Count'],
  ]);
  expect([labelledValue(pairs, 'Policy'), labelledValue(pairs, 'Count'), labelledValue(pairs, 'Rule')]).toEqual([
    'Pupils',
    null,
    null,
  ]);
});

test('any value that is written with its escapes comes back', () => {
  const text = fc.string().map((each) => each.replace(/[\r\n]/g, '').trim());
  fc.assert(
    fc.property(text, text, (one, other) => {
      const written = (each: string) => each.replace(/[\\=]/g, '\\$&');
      expect(read(`a=${written(one)} b=${written(other)}`)).toEqual({ a: one, b: other });
    }),
  );
});
