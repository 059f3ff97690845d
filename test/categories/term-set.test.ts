import { expect, test } from 'vitest';
import { FULL_WEIGHT, type SearchTerm } from '../../categories/search-term.ts';
import { type CategoryName, categoryId } from '../../categories/taxonomy.ts';
import { buildTermSet } from '../../categories/term-set.ts';

function term(phrase: string, category: CategoryName, more: Partial<SearchTerm> = {}): SearchTerm {
  const plain = { weight: FULL_WEIGHT, excludes: [], notBeside: [], alone: false, excludesInUrls: null };
  return { phrase, category: categoryId(category), ...plain, language: 'en', pack: 'test', ...more };
}

function found(terms: readonly SearchTerm[], search: string): readonly string[] {
  return buildTermSet(terms)
    .match(search)
    .map((one) => one.phrase);
}

test('a phrase is found as whole words anywhere in a search', () => {
  const terms = [term('buy vape', 'vaping-alcohol-tobacco')];
  expect(found(terms, 'where to BUY  vape?')).toEqual(['buy vape']);
  expect(found(terms, 'buy vapes')).toEqual([]);
  expect(found(terms, 'buy a vape')).toEqual([]);
  expect(found(terms, 'vape buy')).toEqual([]);
});

test('nothing is found inside a word', () => {
  const terms = ['cunt', 'penis', 'sex', 'anal', 'rapist', 'ass'].map((word) => term(word, 'offensive'));
  expect(found(terms, 'Scunthorpe Penistone Essex analytics therapist class')).toEqual([]);
});

test('of the phrases of one category the longest answers alone', () => {
  const terms = [term('kill myself', 'suicide'), term('how to kill myself', 'suicide'), term('how to', 'education')];
  expect(found(terms, 'how to kill myself')).toEqual(['how to', 'how to kill myself']);
});

test('a word that makes the search innocent silences the phrase wherever it stands', () => {
  const terms = [term('vpn', 'filter-bypass', { excludes: ['gcse', 'what is'] })];
  expect(found(terms, 'vpn')).toEqual(['vpn']);
  expect(found(terms, 'gcse computer science vpn')).toEqual([]);
  expect(found(terms, 'what is a vpn')).toEqual([]);
  expect(found(terms, 'what a vpn is')).toEqual(['vpn']);
});

test('a silenced longer phrase leaves a shorter one standing', () => {
  const terms = [term('kill myself', 'suicide'), term('kill myself laughing', 'suicide', { excludes: ['meme'] })];
  expect(found(terms, 'kill myself laughing meme')).toEqual(['kill myself']);
});

test('a phrase that asks to stand alone is found only as the whole search', () => {
  const terms = [term('suicide', 'suicide', { alone: true })];
  expect(found(terms, 'suicide')).toEqual(['suicide']);
  expect(found(terms, ' Suicide? ')).toEqual(['suicide']);
  expect(found(terms, 'suicide squad')).toEqual([]);
});

test('a disguised spelling is found, and the evidence is the plain phrase', () => {
  const terms = [term('porn', 'pornography')];
  for (const search of ['p0rn', 'P.O.R.N', 'p o r n', 'pornnnn', 'pörn'])
    expect(found(terms, search)).toEqual(['porn']);
});

test('one phrase may serve two categories', () => {
  const terms = [term('tor browser', 'filter-bypass'), term('tor browser', 'malware-and-hacking')];
  expect(buildTermSet(terms).match('tor browser download')).toHaveLength(2);
});

test('a phrase without a word is refused when the set is built', () => {
  expect(() => buildTermSet([term(' !? ', 'offensive')])).toThrow(/holds no word/);
});
