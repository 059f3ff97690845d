/**
 * Which categories a search belongs to, by whole words and phrases.
 *
 * Phrases hang in a trie of words, and one pass over a search finds all of them, whatever their number. Nothing is ever
 * found inside a word, so Scunthorpe, Sussex and therapist raise nothing. A phrase may name words that make the search
 * innocent ('porn' beside 'addiction help'), ask to be the whole search ('suicide', but not 'suicide squad'), or be weak,
 * so that it counts only together with others.
 *
 * Addresses are read for the few phrases that nobody writes by chance, and for no others: what stands in an address was
 * seldom chosen by the person who opened it.
 */

import type { CategoryId } from './category.ts';
import { FULL_WEIGHT, type SearchTerm, type TermMatch } from './search-term.ts';
import { createAddressReader } from './term-set/address-reader.ts';
import { buildPhraseIndex, type Candidate, type PhraseIndex } from './term-set/phrase-index.ts';
import { createSearchReader } from './term-set/search-reader.ts';

/** All that the corridor asks of the search terms. */
export interface TermSet {
  readonly size: number;
  /** The longest phrase found for each category, in the order in which the categories are met in the search. */
  match(search: string): readonly TermMatch[];
  /** The same for an address that is no search: only phrases that are looked for in addresses. Never throws. */
  matchAddress(url: string): readonly TermMatch[];
}

const NONE: readonly TermMatch[] = Object.freeze([]);
const NO_RESPELLINGS: ReadonlyMap<string, string> = new Map();

/**
 * Builds the set; a phrase without any word in it is a mistake in our own data and throws. `respellings` gives the words
 * that common misspellings stand for, and '' for words that only fill: what is left is read once more without them.
 */
export function buildTermSet(
  terms: readonly SearchTerm[],
  respellings: ReadonlyMap<string, string> = NO_RESPELLINGS,
): TermSet {
  const index = buildPhraseIndex(
    terms,
    [...respellings].flat().filter((word) => word !== ''),
  );
  const reader = createSearchReader(index.words, respellings);
  return {
    size: terms.length,
    match: (search) => longestOf(reader.read(search).map(index.candidatesIn)),
    matchAddress: createAddressMatcher(terms.flatMap(inAddresses)),
  };
}

function createAddressMatcher(terms: readonly SearchTerm[]): TermSet['matchAddress'] {
  if (terms.length === 0) return () => NONE;
  const index: PhraseIndex = buildPhraseIndex(terms);
  const read = createAddressReader(index.words);
  return (url) => {
    const { numbers, count } = read(url);
    return count === 0 ? NONE : longestOf([index.candidatesIn({ numbers, count, wordCount: count })]);
  };
}

/** Only what is enough by itself: words of an address add up by chance. */
function inAddresses(term: SearchTerm): readonly SearchTerm[] {
  const { excludesInUrls, alone, weight } = term;
  if (excludesInUrls === null || alone || weight < FULL_WEIGHT) return [];
  return [{ ...term, excludes: [...term.excludes, ...excludesInUrls] }];
}

function longestOf(readings: readonly (readonly Candidate[])[]): readonly TermMatch[] {
  if (readings.every((candidates) => candidates.length === 0)) return NONE;
  const longest = new Map<CategoryId, Candidate>();
  for (const candidate of readings.flat()) {
    const { category } = candidate.match;
    const kept = longest.get(category);
    if (kept === undefined || kept.wordCount < candidate.wordCount) longest.set(category, candidate);
  }
  return [...longest.values()].map(({ match }) => match);
}
