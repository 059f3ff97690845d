/**
 * Phrases made ready to be looked for, and what those that were found amount to. The words that make a search innocent are
 * planted among the phrases, so that one pass over the words finds both.
 */

import { FULL_WEIGHT, type SearchTerm, type TermMatch } from '../search-term.ts';
import { signsOf, wordsOf } from '../search-words.ts';
import { createTrieBuilder, MAX_PHRASE_WORDS, type Occurrence, type PhraseTrie } from './phrase-trie.ts';
import { buildWordTable, type WordTable } from './word-table.ts';

/** Numbers of words in their order; behind them, parted by an unknown word, those of the emoji. */
export interface Reading {
  readonly numbers: Int32Array;
  readonly count: number;
  /** How many of them are words. */
  readonly wordCount: number;
}

/** A match, and the words of its phrase; 0 for one that several phrases add up to. */
export interface Candidate {
  readonly match: TermMatch;
  readonly wordCount: number;
}

export interface PhraseIndex {
  readonly words: WordTable;
  /** Every phrase of the reading that is enough alone, then every category that weaker ones add up to; none that is quiet. */
  candidatesIn(reading: Reading, quiet: ReadonlySet<SearchTerm>): readonly Candidate[];
}

interface Planted {
  readonly term: SearchTerm;
  readonly candidate: Candidate;
  readonly excludes: readonly number[];
  readonly notBeside: readonly number[];
}

/** A phrase that was found and that nothing silences. */
interface Counted {
  readonly planted: Planted;
  readonly at: Occurrence;
}

const NONE: readonly Candidate[] = Object.freeze([]);

/** Builds the index; `otherWords` are known to the table without being in a phrase. */
export function buildPhraseIndex(terms: readonly SearchTerm[], otherWords: readonly string[] = []): PhraseIndex {
  const { words, plantedAt, trie } = readAll(terms, otherWords);
  return {
    words,
    candidatesIn(reading, quiet) {
      const occurrences = trie.find(reading.numbers, reading.count);
      if (occurrences.length === 0) return NONE;
      const counted = countedAmong(occurrences, plantedAt, reading.wordCount);
      const heard = quiet.size === 0 ? counted : counted.filter(({ planted }) => !quiet.has(planted.term));
      return heard.length === 0 ? NONE : candidatesOf(heard);
    },
  };
}

interface Phrases {
  readonly words: WordTable;
  readonly plantedAt: ReadonlyMap<number, readonly Planted[]>;
  readonly trie: PhraseTrie;
}

/** What is needed while the phrases are read alone, such as the words of each, is let go with this function. */
function readAll(terms: readonly SearchTerm[], otherWords: readonly string[]): Phrases {
  const readWords = createWordReader();
  const words = buildWordTable([...new Set([...textsOf(terms)].flatMap(readWords).concat(otherWords))]);
  return { words, ...plantAll(terms, (text) => readWords(text).map(words.numberOf)) };
}

function textsOf(terms: readonly SearchTerm[]): ReadonlySet<string> {
  const lists = new Set(terms.flatMap(({ excludes, notBeside }) => [excludes, notBeside]));
  return new Set([...terms.map(({ phrase }) => phrase), ...[...lists].flat()]);
}

/** The same few hundred words make thousands of phrases innocent: each is read once. */
function createWordReader(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? phraseWords(text);
    known.set(text, words);
    return words;
  };
}

/** A phrase is of words or of emoji; one without either, or too long, is a mistake in our own data. */
function phraseWords(text: string): readonly string[] {
  const words = wordsOf(text);
  const signs = signsOf(text);
  const read = words.length === 0 ? signs : words;
  if (read.length === 0) throw new Error(`The search term '${text}' holds no word.`);
  if (words.length > 0 && signs.length > 0) throw new Error(`The search term '${text}' mixes words and emoji.`);
  if (read.length > MAX_PHRASE_WORDS) throw new Error(`The search term '${text}' is too long.`);
  return read;
}

function plantAll(
  terms: readonly SearchTerm[],
  numbersOf: (text: string) => readonly number[],
): Omit<Phrases, 'words'> {
  const builder = createTrieBuilder();
  const branches = new Map<string, number>();
  const lists = new Map<readonly string[], readonly number[]>();
  const plantedAt = new Map<number, Planted[]>();
  const branchOf = (text: string): number => {
    const branch = branches.get(text) ?? builder.plant(numbersOf(text));
    branches.set(text, branch);
    return branch;
  };
  // Phrases with the same list of innocent words share it.
  const branchesOf = (texts: readonly string[]): readonly number[] => {
    const read = lists.get(texts) ?? texts.map(branchOf);
    lists.set(texts, read);
    return read;
  };
  for (const term of terms) {
    const planted: Planted = {
      term,
      candidate: { match: matchOf([term]), wordCount: numbersOf(term.phrase).length },
      excludes: branchesOf(term.excludes),
      notBeside: branchesOf(term.notBeside),
    };
    const branch = branchOf(term.phrase);
    builder.seek(branch);
    const others = plantedAt.get(branch);
    if (others === undefined) plantedAt.set(branch, [planted]);
    else others.push(planted);
  }
  return { plantedAt, trie: builder.build() };
}

function countedAmong(
  occurrences: readonly Occurrence[],
  plantedAt: ReadonlyMap<number, readonly Planted[]>,
  wordCount: number,
): readonly Counted[] {
  const met = occurrences.flatMap((at) => (plantedAt.get(at.branch) ?? []).map((planted) => ({ planted, at })));
  const branches = new Set(occurrences.map(({ branch }) => branch));
  return met.filter(({ planted, at }) => {
    if (planted.term.alone && (at.start !== 0 || at.end !== wordCount)) return false;
    if (planted.excludes.some((branch) => branches.has(branch))) return false;
    return !planted.notBeside.some((branch) => branches.has(branch) && standsBeside(branch, at, occurrences));
  });
}

function standsBeside(branch: number, phrase: Occurrence, occurrences: readonly Occurrence[]): boolean {
  return occurrences.some((at) => at.branch === branch && (at.end === phrase.start || at.start === phrase.end));
}

function candidatesOf(counted: readonly Counted[]): readonly Candidate[] {
  const enough = counted.filter(({ planted }) => planted.term.weight >= FULL_WEIGHT);
  const candidates = enough.map(({ planted }) => planted.candidate);
  return enough.length === counted.length ? candidates : [...candidates, ...sumsOf(counted)];
}

/** Categories whose weaker phrases add up. */
function sumsOf(counted: readonly Counted[]): readonly Candidate[] {
  const weak = counted.filter(({ planted }) => planted.term.weight < FULL_WEIGHT);
  if (weak.length < 2) return NONE;
  const byCategory = Map.groupBy(weak, ({ planted }) => planted.term.category);
  return [...byCategory.values()].flatMap((ofOne) => {
    const terms = [...new Set(ofOne.filter((one) => !isPartOfAnother(one, ofOne)).map(({ planted }) => planted.term))];
    return weightOf(terms) >= FULL_WEIGHT ? [{ match: matchOf(terms), wordCount: 0 }] : [];
  });
}

/** 'weed' inside 'weed dealer' says nothing more. */
function isPartOfAnother({ at }: Counted, all: readonly Counted[]): boolean {
  return all.some(
    ({ planted, at: other }) =>
      planted.term.weight > 0 &&
      other.start <= at.start &&
      other.end >= at.end &&
      other.end - other.start > at.end - at.start,
  );
}

function matchOf(terms: readonly SearchTerm[]): TermMatch {
  const [first] = terms;
  if (first === undefined) throw new Error('A match needs a phrase.');
  const shown = terms.length === 1 ? terms : terms.filter(({ weight }) => weight > 0);
  return Object.freeze({
    category: first.category,
    phrase: shown.map(({ phrase }) => phrase).join(' + '),
    weight: weightOf(terms),
    terms,
  });
}

function weightOf(terms: readonly SearchTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}
