import type { SearchTerm } from '../../categories/search-term.ts';
import { readingsOf, signsOf, wordsOf } from '../../categories/search-words.ts';

/** What a set of terms must answer, worked out the plain way: every phrase is tried at every place. */
export function modelMatches(terms: readonly SearchTerm[], search: string): readonly string[] {
  const found = new Map<string, { readonly said: string; readonly wordCount: number }>();
  for (const words of readingsOf(search)) {
    for (const one of inReading(terms, words, signsOf(search))) {
      const kept = found.get(one.category);
      if (kept === undefined || kept.wordCount < one.wordCount) found.set(one.category, one);
    }
  }
  return [...found].map(([category, { said }]) => `${category}: ${said}`);
}

interface Hit {
  readonly term: SearchTerm;
  readonly start: number;
  readonly end: number;
}

function inReading(terms: readonly SearchTerm[], words: readonly string[], signs: readonly string[]) {
  const tokens = [...words, '', ...signs];
  const hits = terms.flatMap((term) => hitsOf(term, tokens)).filter((hit) => counts(hit, tokens, words.length));
  const inOrder = hits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const enough = inOrder
    .filter(({ term }) => term.weight >= 100)
    .map(({ term, start, end }) => ({ category: term.category as string, said: term.phrase, wordCount: end - start }));
  return [...enough, ...sums(inOrder.filter(({ term }) => term.weight < 100))];
}

function hitsOf(term: SearchTerm, tokens: readonly string[]): readonly Hit[] {
  const phrase = tokensOf(term.phrase);
  return tokens.flatMap((_, start) => {
    const isHere = phrase.every((word, at) => word === tokens[start + at]);
    return isHere ? [{ term, start, end: start + phrase.length }] : [];
  });
}

function tokensOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.length === 0 ? signsOf(text) : words;
}

function counts({ term, start, end }: Hit, tokens: readonly string[], wordCount: number): boolean {
  if (term.alone && (start !== 0 || end !== wordCount)) return false;
  const stands = (text: string, at: number) => tokensOf(text).every((word, place) => tokens[at + place] === word);
  if (term.excludes.some((text) => tokens.some((_, at) => stands(text, at)))) return false;
  return !term.notBeside.some((text) => stands(text, end) || stands(text, start - tokensOf(text).length));
}

function sums(weak: readonly Hit[]) {
  const categories = [...new Set(weak.map(({ term }) => term.category as string))];
  return categories.flatMap((category) => {
    const ofOne = weak.filter(({ term }) => term.category === category);
    const isInside = (one: Hit) =>
      ofOne.some(
        (other) =>
          other.term.weight > 0 &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      );
    const counted = [...new Set(ofOne.filter((one) => !isInside(one)).map(({ term }) => term))];
    const weight = counted.reduce((sum, term) => sum + term.weight, 0);
    const said = counted.filter((term) => term.weight > 0 || counted.length === 1).map(({ phrase }) => phrase);
    return weight >= 100 ? [{ category, said: said.join(' + '), wordCount: 0 }] : [];
  });
}
