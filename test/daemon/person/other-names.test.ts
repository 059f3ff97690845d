import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANOTHER_PERSON, createOtherNames } from '../../../daemon/person/other-names.ts';

const names = createOtherNames(
  {
    names: ['Alex Specimen', 'Zoë Nguyen-Brown', 'Rose', 'Ms Sample', 'Conor O’Shea', '王小明', 'Al Bo'],
    accounts: ['pupil023', 'SCHOOL\\alex.specimen', 'zb7', 'sample@school.example', 'pupil01'],
  },
  { names: ['Sam Example', 'Alex Example'], accounts: ['pupil017', 'specimen5'] },
);
const masked = (text: string) => names.mask(text).text;

describe('other people in a text', () => {
  test.each([
    ['a name', 'is Alex Specimen ill', 'is [another person] ill'],
    ['the family name first', 'Specimen, Alex', '[another person]'],
    ['in an address', 'http://chat.example/u/alex-specimen/photo', 'http://chat.example/u/[another person]/photo'],
    ['in a query', 'http://search.example/?q=alex+specimen&x=1', 'http://search.example/?q=[another person]&x=1'],
    ['with percent signs', 'http://search.example/?q=alex%20specimen', 'http://search.example/?q=[another person]'],
    [
      'with percent signs twice',
      '?u=http%253A%252F%252Fx%252Falex%2520specimen',
      '?u=http%253A%252F%252Fx%252F[another person]',
    ],
    ['run together', 'http://alexspecimen.blog.example/', 'http://[another person].blog.example/'],
    ['in capitals', 'ALEX_SPECIMEN', '[another person]'],
    ['with and without accents', 'zoë nguyen brown or Zoe Nguyen-Brown', '[another person] or [another person]'],
    ['with accents as percent signs', '/zo%C3%AB.nguyen.brown', '/[another person]'],
    ['without the name in the middle', 'Zoe Brown', '[another person]'],
    ['with an apostrophe', "conor oshea or Conor O'Shea", '[another person] or [another person]'],
    [
      'twice, so that the end of one and the beginning of the other make the name too',
      'alex specimen, alex specimen',
      '[another person]',
    ],
    ['an account', 'GET /home/pupil023/', 'GET /home/[another person]/'],
    ['an account in a mail address', 'pupil023@school.example', '[another person]@school.example'],
    ['an account behind its domain', 'SCHOOL%5CPUPIL023', 'SCHOOL%5C[another person]'],
    ['an account with a mark in it', 'alex.specimen@school.example', '[another person]@school.example'],
    ['an account that runs on', 'xyz-pupil023abc', 'xyz-[another person]abc'],
    ['a short account as a word', '/users/zb7/', '/users/[another person]/'],
    ['one name alone, where that is all the roster has', 'send rose flowers', 'send [another person] flowers'],
    ['a name in a script without blanks', '我和王小明玩', '我和[another person]玩'],
    ['what nobody sees in the middle of it', 'al\u00adex spe\u200bcimen', '[another person]'],
  ])('are taken out: %s', (_what, text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  test.each([
    ['the person’s own name', 'Sam Example'],
    ['the person’s own account, of which another’s is the beginning', 'pupil017'],
    ['the person’s own account, in which another’s name stands', 'specimen5'],
    ['a longer number', 'pupil0231'],
    ['a longer word', 'prose, roses'],
    ['a short account within a word', 'azb7c'],
    ['a first name alone', 'is alex gay'],
    ['what looks like percent signs and is none', '100% of %zz %'],
    ['nothing', ''],
  ])('are not taken for them: %s', (_what, text) => {
    expect(names.mask(text)).toEqual({ text, places: 0 });
  });

  test('stand within the person’s own name only as a part of it', () => {
    expect(masked('sam example and alex example specimen')).toBe('sam example and alex example specimen');
    expect(masked('sam example alex specimen')).toBe('sam example [another person]');
  });

  test('are counted', () => {
    expect(names.mask('pupil023 and Alex Specimen, pupil023').places).toBe(3);
  });
});

const LETTER = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäéñøß');
const word = fc.string({ unit: LETTER, minLength: 3, maxLength: 9 });
const name = fc.tuple(word, word).map(([first, last]) => `Q${first} Q${last}`);
const account = fc.tuple(word, fc.nat(999)).map(([start, number]) => `q${start}${number}`);

/** Every way in which a log may write a text. */
const WRITINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => text.replaceAll(' ', '+'),
  (text) => text.replaceAll(' ', '-').toLowerCase(),
  (text) => text.replaceAll(' ', '_'),
  (text) => text.normalize('NFD'),
  (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join(''),
];

test('no other person is left, however and wherever the name is written', () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1 }),
      fc.array(account, { minLength: 1 }),
      fc.context(),
      (all, accounts, context) => {
        const others = createOtherNames({ names: all, accounts }, { names: [], accounts: [] });
        for (const write of WRITINGS) {
          for (const secret of [...all, ...accounts]) {
            const text = `http://host.example/a?b=${write(secret)}&c=(${write(secret)})`;
            const { text: left, places } = others.mask(text);
            context.log(`${text} → ${left}`);
            expect(places).toBeGreaterThan(0);
            expect(left).toBe(`http://host.example/a?b=${ANOTHER_PERSON}&c=(${ANOTHER_PERSON})`);
          }
        }
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 10) },
  );
});

test('any text at all is either left as it is or says that somebody was in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: left, places } = names.mask(text);
      expect(left.split(ANOTHER_PERSON).length - 1).toBe(places + text.split(ANOTHER_PERSON).length - 1);
      if (places === 0) expect(left).toBe(text);
    }),
  );
});
