import type { Catalogue } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import type { SchoolWords } from '../../categories/school-words.ts';
import type { Bounds } from '../records/archive.ts';
import { createBreath } from './breathe.ts';
import type { Candidates, Look } from './look.ts';
import { keyOfMatches } from './matches.ts';

/** Each is a search of its own through all searches. */
export const MOST_WORDS = 60;
const TEXTS_AT_ONCE = 50;

/** The searches in which something else is found than before, and the words of phrases that are heard in addresses no longer, or again. */
export async function changedTexts(look: Look, bounds: Bounds): Promise<Pick<Candidates, 'words' | 'isComplete'>> {
  const { before, now } = look;
  if (before !== null && sameWords(before.school.words, now.school.words)) return { words: [], isComplete: true };
  const texts: string[] = [];
  const breath = createBreath(TEXTS_AT_ONCE);
  for await (const some of look.archive.searches(look.window, bounds)) {
    for (const { text } of some) {
      await breath();
      if (isChanged(look, text)) texts.push(text);
    }
  }
  const words = coveringTexts([
    ...texts,
    ...(before === null ? [] : turnedWords(before.school.words, now.school.words)),
  ]);
  return { words: words.slice(0, MOST_WORDS), isComplete: words.length <= MOST_WORDS };
}

function sameWords(one: SchoolWords, other: SchoolWords): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isChanged({ before, now }: Look, text: string): boolean {
  const after = matchesOfSearch(now.catalogue, text);
  // Where nobody remembers, what the school itself listens for is all that can have changed.
  if (before === null) return after.some(({ lists }) => lists !== undefined);
  return keyOfMatches(matchesOfSearch(before.catalogue, text)) !== keyOfMatches(after);
}

function matchesOfSearch(catalogue: Catalogue, searchTerms: string) {
  const shape = { kind: 'web', method: null, statusCode: null, contentType: null, disposition: 'unknown' } as const;
  const request = { ...shape, urlDomain: '', url: null, observer: '', filterCategory: null, searchTerms };
  return categorise(catalogue, request).filter(({ because }) => because === 'search_term');
}

/** Of each phrase that was silenced or is so no longer, the longest word: an address holds it, however its words are joined there. */
function turnedWords(before: SchoolWords, now: SchoolWords): readonly string[] {
  const phrasesOf = ({ silenced }: SchoolWords) => new Set(silenced.map(({ phrase }) => phrase.trim().toLowerCase()));
  const turned = phrasesOf(before).symmetricDifference(phrasesOf(now));
  return [...turned].map(longestWord);
}

function longestWord(phrase: string): string {
  const words = phrase.split(/[^\p{L}\p{N}]+/u).toSorted((one, other) => other.length - one.length);
  return words[0] ?? phrase;
}

/** While somebody types, each text holds the one before: whoever looks for the shortest finds them all. */
export function coveringTexts(texts: readonly string[]): readonly string[] {
  const covering: string[] = [];
  for (const text of texts.map((one) => one.toLowerCase()).toSorted((one, other) => one.length - other.length)) {
    if (text !== '' && !covering.some((shorter) => text.includes(shorter))) covering.push(text);
    if (covering.length > MOST_WORDS) break;
  }
  return covering;
}
