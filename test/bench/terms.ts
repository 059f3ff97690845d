import { performance } from 'node:perf_hooks';
import { FULL_WEIGHT, type SearchTerm } from '../../categories/search-term.ts';
import { type CategoryName, categoryId } from '../../categories/taxonomy.ts';
import { buildTermSet } from '../../categories/term-set.ts';
import { type Chance, createChance } from '../../daemon/demo/seeded.ts';

/*
 * How many searches and addresses a second are matched against 500, 5,000 and 20,000 phrases, on one core, from texts that are in
 * memory already. Beside it, in the same run, one regular expression of all phrases, over the same searches in lower case; it is
 * given fewer of them, because its rate collapses beyond some hundred alternatives.
 */

const PHRASES = [500, 5_000, 20_000];
const SEARCHES = 200_000;
const ADDRESSES = 200_000;
const WORDS = 12_000;
const RUNS = 3;
const MAX_EXPRESSION_MS = 4_000;

interface Row {
  readonly phrases: number;
  readonly buildMs: number;
  readonly searchesPerSecond: number;
  readonly wordsPerSecond: number;
  readonly addressesPerSecond: number;
  readonly expressionPerSecond: number;
}

/** Prints a row for each number of phrases. */
export function measureTerms(): void {
  const table = [
    ['phrases', 'build ms', 'searches/s', 'words/s', 'addresses/s', 'one RegExp, searches/s', '× RegExp'],
    ...PHRASES.map(rowOf).map((row) => [
      row.phrases.toLocaleString('en-GB'),
      row.buildMs.toFixed(0),
      written(row.searchesPerSecond),
      written(row.wordsPerSecond),
      written(row.addressesPerSecond),
      written(row.expressionPerSecond),
      (row.searchesPerSecond / row.expressionPerSecond).toFixed(1),
    ]),
  ];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? [];
  for (const row of table) console.log(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   '));
}

function rowOf(phrases: number): Row {
  const chance = createChance(`${phrases} phrases`);
  const words = Array.from({ length: WORDS }, () => inventedWord(chance));
  const terms = Array.from({ length: phrases }, () => inventedTerm(words, chance));
  const searches = Array.from({ length: SEARCHES }, () => inventedSearch(words, terms, chance));
  const addresses = Array.from({ length: ADDRESSES }, () => inventedAddress(words, chance));
  const began = performance.now();
  const set = buildTermSet(terms);
  const buildMs = performance.now() - began;
  const expression = new RegExp(`\\b(?:${terms.map(({ phrase }) => phrase).join('|')})\\b`, 'gi');
  const searchesPerSecond = bestRate(searches, set.match);
  const wordsASearch = searches.reduce((sum, search) => sum + search.split(' ').length, 0) / SEARCHES;
  return {
    phrases,
    buildMs,
    searchesPerSecond,
    wordsPerSecond: searchesPerSecond * wordsASearch,
    addressesPerSecond: bestRate(addresses, set.matchAddress),
    expressionPerSecond: rateWithin(MAX_EXPRESSION_MS, searches, (search) => search.match(expression)),
  };
}

/** Of one to four syllables, so of nine letters or so. */
function inventedWord(chance: Chance): string {
  const syllable = () => chance.oneOf(CONSONANTS) + chance.oneOf(VOWELS) + chance.oneOf(CONSONANTS);
  return Array.from({ length: chance.between(1, 4) }, syllable).join('');
}

const VOWELS = [...'aeiou'];
const CONSONANTS = [...'bcdfghjklmnprstvw'];
const OFTEN_USED = 400;

/** Of two words, one is among the few that are used all the time. */
function wordOf(words: readonly string[], chance: Chance): string {
  return words[chance.between(0, chance.happens(0.5) ? OFTEN_USED : words.length - 1)] ?? '';
}

const CATEGORIES: readonly CategoryName[] = ['drugs', 'weapons', 'gambling', 'violence'];

function inventedTerm(words: readonly string[], chance: Chance): SearchTerm {
  return {
    phrase: Array.from({ length: chance.between(2, 4) }, () => wordOf(words, chance)).join(' '),
    category: categoryId(chance.oneOf(CATEGORIES)),
    weight: FULL_WEIGHT,
    excludes: chance.happens(0.25) ? [wordOf(words, chance)] : [],
    notBeside: [],
    alone: false,
    excludesInUrls: [],
    language: 'en',
    pack: 'bench',
  };
}

/** Five words on average; one search in fifty holds a phrase. */
function inventedSearch(words: readonly string[], terms: readonly SearchTerm[], chance: Chance): string {
  const typed = Array.from({ length: chance.between(2, 8) }, () => wordOf(words, chance));
  return [...typed, ...(chance.happens(0.02) ? [chance.oneOf(terms).phrase] : [])].join(' ');
}

function inventedAddress(words: readonly string[], chance: Chance): string {
  const some = (count: number, between: string) =>
    Array.from({ length: count }, () => wordOf(words, chance)).join(between);
  const path = `${some(2, '/')}/${some(chance.between(1, 6), '-')}`;
  return `https://www.${some(chance.between(1, 2), '-')}.example/${path}?id=${chance.between(0, 1e9)}`;
}

function bestRate(texts: readonly string[], match: (text: string) => unknown): number {
  return Math.max(...Array.from({ length: RUNS }, () => rateWithin(Number.POSITIVE_INFINITY, texts, match)));
}

/** Looks at the clock after every hundred texts. */
function rateWithin(mostMs: number, texts: readonly string[], match: (text: string) => unknown): number {
  const began = performance.now();
  let count = 0;
  for (; count < texts.length; count++) {
    if (count % 100 === 0 && performance.now() - began > mostMs) break;
    match(texts[count] ?? '');
  }
  return count / ((performance.now() - began) / 1000);
}

function written(rate: number): string {
  return Math.round(rate).toLocaleString('en-GB');
}
