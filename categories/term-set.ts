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

/** A set of its own phrases, from which some can be left out without building it anew. */
export interface PhraseSet extends TermSet {
  /** What each reading of a search holds, without phrases that are not to be heard. */
  candidatesIn(search: string, quiet: ReadonlySet<SearchTerm>): readonly (readonly Candidate[])[];
  /** The same matching of addresses, without these phrases. */
  addressMatcher(quiet: ReadonlySet<SearchTerm>): TermSet['matchAddress'];
}

const NONE: readonly TermMatch[] = Object.freeze([]);
const NOTHING: ReadonlySet<SearchTerm> = new Set();
const NO_RESPELLINGS: ReadonlyMap<string, string> = new Map();

/**
 * Builds the set; a phrase without any word in it is a mistake in our own data and throws. `respellings` gives the words
 * that common misspellings stand for, and '' for words that only fill: what is left is read once more without them.
 */
export function buildTermSet(
  terms: readonly SearchTerm[],
  respellings: ReadonlyMap<string, string> = NO_RESPELLINGS,
): PhraseSet {
  const index = buildPhraseIndex(
    terms,
    [...respellings].flat().filter((word) => word !== ''),
  );
  const reader = createSearchReader(index.words, respellings);
  const candidatesIn: PhraseSet['candidatesIn'] = (search, quiet) =>
    reader.read(search).map((reading) => index.candidatesIn(reading, quiet));
  const addressMatcher = createAddressMatchers(terms);
  return {
    size: terms.length,
    candidatesIn,
    addressMatcher,
    match: (search) => longestOf(candidatesIn(search, NOTHING)),
    matchAddress: addressMatcher(NOTHING),
  };
}

/**
 * A set without some of its phrases, and with those of another: what a school says of words takes some thousandths of a second,
 * where building all phrases anew would take a third of one. The added phrases are looked for in searches alone.
 */
export function adjustTermSet(
  set: PhraseSet,
  { quiet, added }: { readonly quiet: ReadonlySet<SearchTerm>; readonly added: PhraseSet },
): TermSet {
  return {
    size: set.size - quiet.size + added.size,
    match: (search) => longestOf([...set.candidatesIn(search, quiet), ...added.candidatesIn(search, NOTHING)]),
    matchAddress: set.addressMatcher(quiet),
  };
}

function createAddressMatchers(terms: readonly SearchTerm[]): PhraseSet['addressMatcher'] {
  const copies = new Map(terms.filter(isForAddresses).map((term) => [term, asInAddresses(term)]));
  if (copies.size === 0) return () => () => NONE;
  const index: PhraseIndex = buildPhraseIndex([...copies.values()]);
  const read = createAddressReader(index.words);
  return (quiet) => {
    const unheard = new Set([...quiet].flatMap((term) => copies.get(term) ?? []));
    return (url) => {
      const { numbers, count } = read(url);
      return count === 0 ? NONE : longestOf([index.candidatesIn({ numbers, count, wordCount: count }, unheard)]);
    };
  };
}

/** Only what is enough by itself: words of an address add up by chance. */
function isForAddresses({ excludesInUrls, alone, weight }: SearchTerm): boolean {
  return excludesInUrls !== null && !alone && weight >= FULL_WEIGHT;
}

function asInAddresses(term: SearchTerm): SearchTerm {
  return { ...term, excludes: [...term.excludes, ...(term.excludesInUrls ?? [])] };
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
