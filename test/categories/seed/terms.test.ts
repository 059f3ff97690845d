import { expect, test } from 'vitest';
import { FULL_WEIGHT } from '../../../categories/search-term.ts';
import { seedRespellings } from '../../../categories/seed/terms/misspellings.ts';
import { seedTerms, termsOf } from '../../../categories/seed/terms.ts';
import { type CategoryName, categoryOf } from '../../../categories/taxonomy.ts';
import { buildTermSet } from '../../../categories/term-set.ts';
import { INNOCENT_ADDRESSES, TELLING_ADDRESSES } from './innocent-addresses.ts';
import { INNOCENT_EVERYDAY } from './innocent-everyday.ts';
import { INNOCENT_LESSONS } from './innocent-lessons.ts';
import { INNOCENT_SEARCHES } from './innocent-searches.ts';
import { DISGUISED_SEARCHES } from './worrying-disguised.ts';
import { ONLY_HELP_SEEKING, WORRYING_SEARCHES } from './worrying-searches.ts';

const terms = seedTerms();
const enough = terms.filter((term) => term.weight >= FULL_WEIGHT);
const set = buildTermSet(terms, seedRespellings());
const categoriesOf = (search: string): readonly string[] => set.match(search).map((term) => term.category);

function casesOf(searches: Readonly<Partial<Record<CategoryName, string>>>): readonly (readonly [string, string])[] {
  return Object.entries(searches).flatMap(([category, text]) =>
    text
      .split(/;\s+|\n/)
      .map((search) => search.trim())
      .filter((search) => search !== '')
      .map((search) => [search, category] as const),
  );
}
const worrying = [...casesOf(WORRYING_SEARCHES), ...casesOf(DISGUISED_SEARCHES)];
const innocent = [...new Set([...INNOCENT_SEARCHES, ...INNOCENT_LESSONS, ...INNOCENT_EVERYDAY])];

test('thousands of phrases are looked for, in more than twenty languages', () => {
  expect(terms.length).toBeGreaterThanOrEqual(30_000);
  expect(new Set(terms.map((term) => term.language)).size).toBeGreaterThan(20);
});

test('no phrase stands twice in one category and language', () => {
  const written = terms.map(({ category, language, phrase, alone }) => `${category} ${language} ${phrase} ${alone}`);
  const seen = new Set<string>();
  expect(written.filter((one) => seen.size === seen.add(one).size)).toEqual([]);
});

test('no phrase is looked for both as a call for help and as misuse', () => {
  const help = new Set(enough.filter((term) => term.category === 'help-seeking').map((term) => term.phrase));
  expect(terms.filter((term) => term.category !== 'help-seeking' && help.has(term.phrase))).toEqual([]);
});

test('every phrase that is enough alone can be found: searched for by itself, it answers', () => {
  expect(enough.filter((term) => !categoriesOf(term.phrase).includes(term.category))).toEqual([]);
});

test('no weak phrase answers by itself', () => {
  const weak = terms.filter((term) => term.weight < FULL_WEIGHT);
  const phrases = new Set(enough.map((term) => term.phrase));
  expect(
    weak.filter(({ phrase }) => !phrases.has(phrase) && set.match(phrase).some(({ terms }) => terms.length > 1)),
  ).toEqual([]);
});

test('a first-person cry for help is never silenced by another word', () => {
  const firstPerson = enough.filter(
    (term) => ['suicide', 'grooming'].includes(term.category) && /\b(myself|my life)\b/.test(term.phrase),
  );
  expect(firstPerson.length).toBeGreaterThan(40);
  expect(firstPerson.filter((term) => term.excludes.length > 0)).toEqual([]);
});

test('welfare and misuse are kept apart: a phrase of the one category is not in the other', () => {
  const welfare = new Set(enough.filter((term) => categoryOf(term.category).welfare).map((term) => term.phrase));
  expect(enough.filter((term) => !categoryOf(term.category).welfare && welfare.has(term.phrase))).toEqual([]);
});

test('a misspelling stands for a word that is spelt right', () => {
  const respellings = seedRespellings();
  expect(respellings.size).toBeGreaterThan(500);
  expect([...respellings].filter(([wrong, right]) => wrong === right || respellings.has(right))).toEqual([]);
});

test('there are 1,500 innocent searches or more, 600 worrying ones and 300 innocent addresses', () => {
  expect(innocent.length).toBeGreaterThanOrEqual(1_500);
  expect(new Set(worrying.map(([search]) => search)).size).toBeGreaterThanOrEqual(600);
  expect(new Set(INNOCENT_ADDRESSES).size).toBeGreaterThanOrEqual(300);
});

test.each(innocent)('“%s” raises nothing', (search) => {
  expect(set.match(search)).toEqual([]);
});

test.each(worrying)('“%s” is found under %s', (search, category) => {
  expect(categoriesOf(search)).toContain(category);
});

test.each(ONLY_HELP_SEEKING)('“%s” looks for help and is nothing else', (search) => {
  expect(categoriesOf(search)).toEqual(['help-seeking']);
});

test('a disclosure that also asks for help keeps both, so that nobody overlooks it', () => {
  expect(categoriesOf('how to stop cutting myself').toSorted()).toEqual(['help-seeking', 'self-harm']);
  expect(categoriesOf('childline how to kill myself').toSorted()).toEqual(['help-seeking', 'suicide']);
});

test.each(INNOCENT_ADDRESSES)('the address %s raises nothing', (url) => {
  expect(set.matchAddress(url)).toEqual([]);
});

test.each(TELLING_ADDRESSES)('the address %s is found under %s', (url, category) => {
  expect(set.matchAddress(url).map((term) => term.category as string)).toContain(category);
});

test.each(innocent)('“%s” raises nothing in an address', (search) => {
  expect(set.matchAddress(`https://blog.example/2026/${search.replaceAll(' ', '-')}`)).toEqual([]);
});

test('what makes a phrase count is told: all that add up, and whose they are', () => {
  const [match] = set.match('🍃 plug');
  expect(match).toMatchObject({ category: 'drugs', phrase: 'plug + 🍃', weight: 100 });
  expect(match?.terms.map(({ pack }) => pack)).toEqual(['coded', 'coded']);
});

test.each(['weed ! @gradens', 'weed ~none', 'weed ~0', 'weed ~100', 'weed ~5.5'])(
  'a line of our own data that cannot be understood is refused: %s',
  (phrases) => {
    expect(() => termsOf({ category: 'drugs', language: 'en', phrases })).toThrow(/unknown group|no weight/);
  },
);

test('the work of those who look after pupils is innocent, unless somebody speaks of themselves in it', () => {
  expect(categoriesOf('blackout challenge')).toEqual(['harmful-challenges']);
  expect(categoriesOf('blackout challenge letter to parents')).toEqual([]);
  expect(categoriesOf('i want to kill myself lesson plan')).toEqual(['suicide']);
});

test('no words that make a phrase innocent are words that only fill: they would be overlooked', () => {
  const fillers = new Set([...seedRespellings()].filter(([, meant]) => meant === '').map(([filler]) => filler));
  const innocent = new Set(terms.flatMap(({ excludes, notBeside }) => [...excludes, ...notBeside]));
  expect(fillers.size).toBeGreaterThan(10);
  expect([...innocent].filter((text) => text.split(' ').some((word) => fillers.has(word)))).toEqual([]);
});

test('a line may say more of a phrase than its words', () => {
  const [term] = termsOf({ category: 'drugs', language: 'en', phrases: '/= plug 🔌 ~-40 ! ^spark, wiring diagram' });
  expect(term).toMatchObject({
    phrase: 'plug 🔌',
    weight: -40,
    alone: true,
    excludes: ['wiring diagram'],
    notBeside: ['spark'],
  });
  expect(term?.excludesInUrls).toContain('news');
});
