import type { CategoryId } from './category.ts';
import { isNeverSilenced } from './never-silenced.ts';
import { FULL_WEIGHT, type SearchTerm } from './search-term.ts';
import { signsOf, wordsOf } from './search-words.ts';
import { MAX_PHRASE_WORDS } from './term-set/phrase-trie.ts';

/** A phrase that the school itself looks for in searches. */
export interface SchoolWord {
  readonly phrase: string;
  readonly category: CategoryId;
  /** Words and phrases that make the search innocent wherever they stand in it. */
  readonly excludes: readonly string[];
  readonly reason: string;
}

/** A phrase that is shipped and that the school does not want to hear of. */
export interface SilencedPhrase {
  readonly phrase: string;
  readonly reason: string;
}

/** The school's own say about words. */
export interface SchoolWords {
  readonly added: readonly SchoolWord[];
  readonly silenced: readonly SilencedPhrase[];
}

export const NO_SCHOOL_WORDS: SchoolWords = { added: [], silenced: [] };

/** The pack of the school's own phrases. */
export const SCHOOL_PACK = 'school';

/** Why a wish about words was not followed: `no_words`, or `protected`, or no pack holds that phrase. */
export interface RefusedWord {
  readonly phrase: string;
  readonly why: 'no_words' | 'protected' | 'unknown';
}

/** What the school's wishes come to. */
export interface ReadSchoolWords {
  /** The school's own phrases. */
  readonly own: readonly SearchTerm[];
  /** Shipped phrases that are not to be heard. */
  readonly quiet: ReadonlySet<SearchTerm>;
  readonly refused: readonly RefusedWord[];
}

/**
 * Reads what the school wishes; `termsOf` gives the shipped terms of a phrase. A phrase is silenced where all its words are
 * the same: 'Knock-knock jokes' silences 'knock knock jokes' and nothing longer. One that serves a protected category stays
 * in that category and is handed back.
 */
export function readSchoolWords(
  { added, silenced }: SchoolWords,
  termsOf: (phrase: string) => readonly SearchTerm[],
): ReadSchoolWords {
  const [usable, unusable] = [added.filter(isUsable), added.filter((word) => !isUsable(word))];
  return {
    own: usable.map(termOf),
    quiet: new Set(silenced.flatMap(({ phrase }) => termsOf(phrase)).filter(mayBeSilenced)),
    refused: [
      ...unusable.map(({ phrase }): RefusedWord => ({ phrase, why: 'no_words' })),
      ...silenced.flatMap(({ phrase }) => refusalOf(phrase, termsOf(phrase))),
    ],
  };
}

function isUsable({ phrase }: SchoolWord): boolean {
  return isPhrase(phrase);
}

function mayBeSilenced({ category }: SearchTerm): boolean {
  return !isNeverSilenced(category);
}

function refusalOf(phrase: string, found: readonly SearchTerm[]): readonly RefusedWord[] {
  if (found.length === 0) return [{ phrase, why: plainPhrase(phrase) === '' ? 'no_words' : 'unknown' }];
  return found.every(mayBeSilenced) ? [] : [{ phrase, why: 'protected' }];
}

function termOf({ phrase, category, excludes }: SchoolWord): SearchTerm {
  return {
    phrase,
    category,
    weight: FULL_WEIGHT,
    excludes: excludes.filter(isPhrase),
    notBeside: [],
    alone: false,
    excludesInUrls: null,
    language: '',
    pack: SCHOOL_PACK,
  };
}

/** True for a text that can be looked for: of words or of emoji, and not too long. */
export function isPhrase(text: string): boolean {
  return plainPhrase(text) !== '';
}

/** A phrase as it is compared: "Don't tell  Mum!" gives 'dont tell mum'; emoji stay; '' for what cannot be looked for. */
export function plainPhrase(phrase: string): string {
  const words = wordsOf(phrase);
  const signs = signsOf(phrase);
  if (words.length > 0 && signs.length > 0) return '';
  const read = words.length === 0 ? signs : words;
  return read.length > MAX_PHRASE_WORDS ? '' : read.join(' ');
}
