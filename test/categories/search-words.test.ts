import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingsOf, wordsOf } from '../../categories/search-words.ts';

const readings = (search: string): readonly string[] => readingsOf(search).map((words) => words.join(' '));

test.each([
  ["I don't wanna  LIVE!", 'i dont wanna live'],
  ['I don’t', 'i dont'],
  ['self-harm', 'self harm'],
  ['what/is_this?', 'what is this'],
  ['Chcę się zabić', 'chce sie zabic'],
  ['łódź', 'lodz'],
  ['Ölmek ısı İstiyorum', 'olmek isi istiyorum'],
  ['straße', 'strasse'],
  ['أُرِيدُ', 'اريد'],
  ['ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
  ['zero\u200bwidth soft\u00adhyphen', 'zerowidth softhyphen'],
  ['', ''],
  ['?!…', ''],
])('%j holds the words %j', (search, words) => {
  expect(wordsOf(search).join(' ')).toBe(words);
});

test('the vowel signs of Indian scripts stay, since they are letters there', () => {
  expect(wordsOf('আমি মরতে')).toHaveLength(2);
  expect(wordsOf('মরতে')).not.toEqual(wordsOf('মরত'));
});

test('a plain search has one reading', () => {
  expect(readings('how do volcanoes work')).toEqual(['how do volcanoes work']);
});

test('a disguise adds a reading beside the plain one', () => {
  expect(readings('p0rn')).toEqual(['p0rn', 'porn']);
  expect(readings('$ex')).toContain('sex');
  expect(readings('k.m.s')).toContain('kms');
  expect(readings('s * e * x')).not.toContain('s e x x');
  expect(readings('p o r n videos')).toContain('porn videos');
  expect(readings('killlll')).toEqual(['killlll', 'kil', 'kill']);
});

test('numbers and two single letters are no disguise', () => {
  expect(readings('1066 and 1939')).toEqual(['1066 and 1939']);
  expect(readings('vitamin b c')).toEqual(['vitamin b c']);
  expect(readings('x-ray')).toEqual(['x ray']);
});

test('a pasted essay is read up to its bound', () => {
  expect(wordsOf('word '.repeat(100_000)).length).toBe(200);
});

test('no text makes it throw, and reading words again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (search) => {
      const words = wordsOf(search);
      expect(wordsOf(words.join(' '))).toEqual(words);
      expect(readingsOf(search)[0]).toEqual(words);
    }),
  );
});
