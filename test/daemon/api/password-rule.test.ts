import { expect, test } from 'vitest';
import { faultOfPassword } from '../../../daemon/api/password-rule.ts';

const person = { name: 'Jane Alexandra Example', email: 'jane.example@school.example' };
const fault = (password: string) => faultOfPassword(password, person);

test('twelve characters of any kind are enough', () => {
  for (const password of [
    'wade heron 7',
    'ナメクジ食べる大きな青鷺',
    '🦀🦞🦐🦑🐙🐚🦈🐋🐳🐬🦭🐟',
    '-=[]/.,<>?:{',
    `   ${'a heron'}   `,
  ]) {
    expect(fault(password), password).toBeNull();
  }
});

test('length is counted in characters, not in the bytes or halves that they are stored in', () => {
  expect(fault('heron wades')).toBe('too_short');
  expect(fault('🦀🦞🦐🦑🐙🐚🦈🐋🐳🐬🦭')).toBe('too_short');
  expect(fault('a heron '.repeat(25))).toBeNull();
  expect(fault(`${'a heron '.repeat(25)}!`)).toBe('too_long');
});

test('the own name and e-mail address are refused, however they are spaced and written', () => {
  expect(fault('Jane Alexandra Example')).toBe('own_name');
  expect(fault('jane.alexandra.EXAMPLE')).toBe('own_name');
  expect(fault('jane.example@school.example')).toBe('own_email');
  expect(fault('Jane-Example')).toBe('own_email');
});

test('what is guessed first is refused, with or without the usual digits behind it', () => {
  const common = [
    'password1234',
    'Password2026!',
    'passwordpassword',
    'qwertyuiop[]',
    '1qaz2wsx3edc',
    'letmein12345',
    'Safeguarding1',
    'filterwatch1!',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123412341234',
    '012345678901',
    'abcdefghijklm',
    '            ',
  ];
  expect(common.filter((password) => fault(password) !== 'common')).toEqual([]);
});

test('a common word inside a longer phrase is not refused', () => {
  expect(fault('my password is not a heron')).toBeNull();
  expect(fault('summer came late to Hull')).toBeNull();
});
