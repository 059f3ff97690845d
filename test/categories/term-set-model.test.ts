import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchTerm } from '../../categories/search-term.ts';
import { type CategoryName, categoryId } from '../../categories/taxonomy.ts';
import { adjustTermSet, buildTermSet } from '../../categories/term-set.ts';
import { modelMatches } from '../support/term-model.ts';

/** Few words, so that phrases overlap, hold each other and are silenced often. */
const word = fc.constantFrom('a', 'bb', 'ccc', 'dd', 'p0rn', 'porn', 'été', 'ете', '7', 'zebra');
const sign = fc.constantFrom('🍃', '🔌', '💊');
const phrase = fc.oneof(
  { weight: 8, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.array(sign, { minLength: 1, maxLength: 2 }).map((signs) => signs.join('')) },
);
const term: fc.Arbitrary<SearchTerm> = fc
  .record({
    phrase,
    category: fc.constantFrom<CategoryName>('drugs', 'weapons', 'suicide').map(categoryId),
    weight: fc.constantFrom(100, 100, 60, 50, 40, -30, -60),
    excludes: fc.array(phrase, { maxLength: 1 }),
    notBeside: fc.array(phrase, { maxLength: 1 }),
    alone: fc.boolean(),
  })
  .map((parts) => ({ ...parts, excludesInUrls: [], language: 'mul', pack: 'test' }));
const between = fc.constantFrom(' ', '  ', '-', '. ', ', ', '/', "' ");
const search = fc
  .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: sign }), between), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));

const said = (terms: readonly SearchTerm[], text: string): readonly string[] =>
  buildTermSet(terms)
    .match(text)
    .map(({ category, phrase }) => `${category}: ${phrase}`);

test('one pass finds what trying every phrase at every place finds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { maxLength: 12, selector: (one) => one.phrase + one.category }),
      search,
      (terms, text) => {
        expect(said(terms, text)).toEqual(modelMatches(terms, text));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a set without some phrases, and with others, finds what a set built anew of the rest finds', () => {
  const some = (most: number) =>
    fc.uniqueArray(term, { maxLength: most, selector: (one) => one.phrase + one.category });
  fc.assert(
    fc.property(
      some(10),
      some(3),
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      search,
      (all, more, left, text) => {
        const quiet = new Set(all.filter((_, place) => left[place]));
        const added = more.map((one) => ({ ...one, weight: 100, excludesInUrls: null }));
        const rest = all.filter((one) => !quiet.has(one));
        const adjusted = adjustTermSet(buildTermSet(all), { quiet, added: buildTermSet(added) });
        const anew = buildTermSet([...rest, ...added]);
        const categories = (found: ReturnType<typeof anew.match>) => found.map(({ category }) => category).toSorted();
        expect(categories(adjusted.match(text))).toEqual(categories(anew.match(text)));
        const address = `https://x.example/${encodeURIComponent(text)}`;
        expect(adjusted.matchAddress(address)).toEqual(buildTermSet(rest).matchAddress(address));
        if (added.length === 0) expect(adjusted.match(text)).toEqual(anew.match(text));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a plain search is read in the quick way as in the slow one', () => {
  const plain = fc.string({ unit: fc.constantFrom(..."aAbBcd 127'-.!%&@"), maxLength: 30 });
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { maxLength: 12, selector: (one) => one.phrase + one.category }),
      plain,
      (terms, text) => {
        // An invisible character is no word and parts none: it only sends the search the slow way.
        expect(said(terms, text)).toEqual(said(terms, `${text}\u200b`));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('no search and no address makes it throw', () => {
  const set = buildTermSet([
    {
      phrase: 'bb ccc',
      category: categoryId('drugs'),
      weight: 100,
      excludes: [],
      notBeside: [],
      alone: false,
      excludesInUrls: ['dd'],
      language: 'en',
      pack: 'test',
    },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      set.match(text);
      set.matchAddress(text);
      set.matchAddress(`https://xn--${text}.example/%${text}`);
    }),
  );
});

test('time grows with the length of a search and of an address, and stops growing at its bound', () => {
  const phrases = ['a a a a a a a a a a a a a a a b', 'a a a a a a a a b', 'a b', 'a'];
  const terms = phrases.map(
    (text): SearchTerm => ({
      phrase: text,
      category: categoryId('drugs'),
      weight: 10,
      excludes: ['a a'],
      notBeside: [],
      alone: false,
      excludesInUrls: [],
      language: 'en',
      pack: 'test',
    }),
  );
  const set = buildTermSet([...terms, ...terms.map((one) => ({ ...one, weight: 100 }))]);
  const started = performance.now();
  for (const trap of ['a ', 'a-', 'aa', '1a ', '%61', '&#97;', 'a%', '🍃', 'é', '%C3%A9', 'xn--']) {
    for (let count = 0; count < 20; count++) {
      set.match(trap.repeat(50_000));
      set.matchAddress(`https://www.example.org/${trap.repeat(50_000)}`);
    }
  }
  expect(performance.now() - started).toBeLessThan(8_000);
});
