/**
 * Which categories a search belongs to, by whole words and phrases.
 *
 * Phrases hang in a trie of words: 'how to cut myself' is found by four Map probes from each word of the search.
 * Nothing is ever found inside a word, so Scunthorpe, Sussex and therapist raise nothing. A phrase may name words
 * that make the search innocent ('porn' beside 'addiction help'), or ask to be the whole search ('suicide', but not
 * 'suicide squad').
 */
import type { CategoryId } from './category.ts';
import { readingsOf, wordsOf } from './search-words.ts';

/** A phrase to look for in searches. */
export interface SearchTerm {
  readonly phrase: string;
  readonly category: CategoryId;
  /** Words and phrases that make the search innocent wherever they stand in it. */
  readonly excludes: readonly string[];
  /** True when the phrase counts only as the whole search. */
  readonly alone: boolean;
  /** ISO 639 code; 'mul' for a word of many languages. */
  readonly language: string;
}

/** All that the corridor asks of the search terms. */
export interface TermSet {
  readonly size: number;
  /** The longest phrase found for each category, in the order in which the categories are met in the search. */
  match(search: string): readonly SearchTerm[];
}

interface Planted {
  readonly term: SearchTerm;
  readonly wordCount: number;
  /** Spaced out like a reading, so that whole words are found: ' what is '. */
  readonly excludes: readonly string[];
}

interface Branch {
  readonly next: Map<string, Branch>;
  readonly planted: Planted[];
}

/** Builds the set; a phrase without any word in it is a mistake in our own data and throws. */
export function buildTermSet(terms: readonly SearchTerm[]): TermSet {
  const root: Branch = { next: new Map(), planted: [] };
  for (const term of terms) plant(root, term);
  return { size: terms.length, match: (search) => matchesIn(root, search) };
}

function plant(root: Branch, term: SearchTerm): void {
  const words = wordsOf(term.phrase);
  if (words.length === 0) throw new Error(`The search term '${term.phrase}' holds no word.`);
  let branch = root;
  for (const word of words) branch = grow(branch, word);
  branch.planted.push({ term, wordCount: words.length, excludes: term.excludes.map((text) => spaced(wordsOf(text))) });
}

function grow(branch: Branch, word: string): Branch {
  const grown = branch.next.get(word) ?? { next: new Map(), planted: [] };
  branch.next.set(word, grown);
  return grown;
}

function matchesIn(root: Branch, search: string): readonly SearchTerm[] {
  const longest = new Map<CategoryId, Planted>();
  for (const words of readingsOf(search)) {
    for (const found of phrasesIn(root, words)) {
      const kept = longest.get(found.term.category);
      if (kept === undefined || kept.wordCount < found.wordCount) longest.set(found.term.category, found);
    }
  }
  return [...longest.values()].map((planted) => planted.term);
}

/** Every phrase of one reading that counts, in the order of its first word. */
function phrasesIn(root: Branch, words: readonly string[]): readonly Planted[] {
  const met = new Set(words.flatMap((_, start) => phrasesFrom(root, words, start)));
  if (met.size === 0) return [];
  const reading = spaced(words);
  return [...met].filter((found) => counts(found, words, reading));
}

function phrasesFrom(root: Branch, words: readonly string[], start: number): readonly Planted[] {
  const met: Planted[] = [];
  let branch: Branch | undefined = root;
  for (let at = start; at < words.length; at++) {
    branch = branch.next.get(words[at] ?? '');
    if (branch === undefined) break;
    met.push(...branch.planted);
  }
  return met;
}

function counts(found: Planted, words: readonly string[], reading: string): boolean {
  if (found.term.alone && words.length !== found.wordCount) return false;
  return !found.excludes.some((exclude) => reading.includes(exclude));
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
