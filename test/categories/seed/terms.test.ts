import { expect, test } from 'vitest';
import { seedTerms, termsOf } from '../../../categories/seed/terms.ts';
import { categoryOf } from '../../../categories/taxonomy.ts';
import { buildTermSet } from '../../../categories/term-set.ts';
import { INNOCENT_SEARCHES } from './innocent-searches.ts';
import { ONLY_HELP_SEEKING, WORRYING_SEARCHES } from './worrying-searches.ts';

const terms = seedTerms();
const set = buildTermSet(terms);
const categoriesOf = (search: string): readonly string[] => set.match(search).map((term) => term.category);

const worrying = Object.entries(WORRYING_SEARCHES).flatMap(([category, searches]) =>
  searches
    .split(/[;\n]/)
    .map((search) => search.trim())
    .filter((search) => search !== '')
    .map((search) => [search, category] as const),
);

test('at least 300 phrases are looked for, in more than ten languages', () => {
  expect(terms.length).toBeGreaterThanOrEqual(300);
  expect(new Set(terms.map((term) => term.language)).size).toBeGreaterThan(10);
});

test('no phrase stands twice in one category', () => {
  const written = terms.map((term) => `${term.category} ${term.phrase}`);
  expect(written.filter((one, at) => written.indexOf(one) !== at)).toEqual([]);
});

test('no phrase is looked for both as a call for help and as misuse', () => {
  const help = new Set(terms.filter((term) => term.category === 'help-seeking').map((term) => term.phrase));
  expect(terms.filter((term) => term.category !== 'help-seeking' && help.has(term.phrase))).toEqual([]);
});

test('every phrase can be found: searched for by itself, it answers', () => {
  expect(terms.filter((term) => !categoriesOf(term.phrase).includes(term.category))).toEqual([]);
});

test('a first-person cry for help is never silenced by another word', () => {
  const firstPerson = terms.filter(
    (term) => ['suicide', 'grooming'].includes(term.category) && /\b(myself|my life)\b/.test(term.phrase),
  );
  expect(firstPerson.length).toBeGreaterThan(10);
  expect(firstPerson.filter((term) => term.excludes.length > 0)).toEqual([]);
});

test('welfare and misuse are kept apart: a phrase of the one category is not in the other', () => {
  const welfare = new Set(terms.filter((term) => categoryOf(term.category).welfare).map((term) => term.phrase));
  expect(terms.filter((term) => !categoryOf(term.category).welfare && welfare.has(term.phrase))).toEqual([]);
});

test('there are 150 innocent searches or more, and 100 worrying ones', () => {
  expect(new Set(INNOCENT_SEARCHES).size).toBeGreaterThanOrEqual(150);
  expect(worrying.length).toBeGreaterThanOrEqual(100);
});

test.each(INNOCENT_SEARCHES)('“%s” raises nothing', (search) => {
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

test('a line of our own data that names an unknown group is refused', () => {
  expect(() => termsOf({ category: 'drugs', language: 'en', phrases: 'weed ! @gradens' })).toThrow(/unknown group/);
});
