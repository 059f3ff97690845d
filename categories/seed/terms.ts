import { FULL_WEIGHT, type SearchTerm } from '../search-term.ts';
import { categoryId } from '../taxonomy.ts';
import type { TermBlock } from './terms/block.ts';
import { CONTEXTS } from './terms/contexts.ts';
import { TERM_PACKS } from './terms/packs.ts';
import { SENTENCES } from './terms/sentences.ts';
import { waysToSay } from './terms/ways-to-say.ts';

/** Every search term that we ship, in a stable order. */
export function seedTerms(): readonly SearchTerm[] {
  const written = TERM_PACKS.flatMap(({ pack, blocks }) => blocks.flatMap((block) => termsIn(block, pack)));
  const sentences = SENTENCES.flatMap((block) => termsIn(block, 'sentences'));
  const known = new Set(written.map(nameOf));
  const others = [...sentences, ...[...written, ...sentences].flatMap(askedOtherwise)];
  return [...written, ...others.filter((term) => known.size < known.add(nameOf(term)).size)];
}

const HOW_TO = /^how to /;
const ASKED_OTHERWISE = ['how do i', 'how do you', 'how can i', 'how can you'];

/** Who asks 'how do i …' means 'how to …'. */
function askedOtherwise(term: SearchTerm): readonly SearchTerm[] {
  if (term.language !== 'en' || term.alone || !HOW_TO.test(term.phrase)) return [];
  return ASKED_OTHERWISE.map((asked) => ({ ...term, phrase: term.phrase.replace(HOW_TO, `${asked} `) }));
}

function nameOf({ category, language, phrase }: SearchTerm): string {
  return `${category} ${language} ${phrase}`;
}

/** The terms of one block; a line that names an unknown group or weight throws, since it is a mistake in our own data. */
export function termsOf(block: TermBlock): readonly SearchTerm[] {
  return termsIn(block, '');
}

function termsIn(block: TermBlock, pack: string): readonly SearchTerm[] {
  const lines = block.phrases.split(/[\n;]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').flatMap((line) => termsOfLine(line, block, pack));
}

const LINE = /^(?<signs>[/= ]*)(?<phrase>[^~!]*)(?:~(?<weight>[^!]*))?(?:!(?<excludes>.*))?$/su;

/** Words of somebody who speaks of themselves: work that a member of staff may do hides none of them. */
const OF_ONESELF = /\b(?:i|im|ive|my|me|myself|we|our|he|she|they)\b/;

function termsOfLine(line: string, block: TermBlock, pack: string): readonly SearchTerm[] {
  const { signs = '', phrase = '', weight, excludes = '' } = LINE.exec(line)?.groups ?? {};
  const innocent = innocentFor(excludes, isEnglishSearch(block, pack));
  const term = {
    category: categoryId(block.category),
    weight: weight === undefined ? FULL_WEIGHT : weightOf(weight, line),
    notBeside: innocent.beside,
    alone: signs.includes('='),
    excludesInUrls: signs.includes('/') ? groupOf('reported') : null,
    language: block.language,
    pack,
  };
  return waysToSay(phrase).map((way) => ({
    ...term,
    phrase: way,
    excludes: OF_ONESELF.test(way) ? innocent.anywhere : innocent.orAtWork,
  }));
}

/** A block without a pack is read in other text than searches. */
function isEnglishSearch({ language }: TermBlock, pack: string): boolean {
  return language === 'en' && pack !== '';
}

interface Innocent {
  readonly anywhere: readonly string[];
  /** The same, and the words of those who look after pupils. */
  readonly orAtWork: readonly string[];
  readonly beside: readonly string[];
}

const INNOCENT = new Map<string, Innocent>();

/** Many lines name the same words: they share one list. */
function innocentFor(written: string, isEnglish: boolean): Innocent {
  const key = `${isEnglish} ${written}`;
  const known = INNOCENT.get(key) ?? innocentOf(listed(written).flatMap(expand), isEnglish);
  INNOCENT.set(key, known);
  return known;
}

function innocentOf(texts: readonly string[], isEnglish: boolean): Innocent {
  const anywhere = texts.filter((text) => !text.startsWith('^'));
  const orAtWork = isEnglish ? [...new Set([...anywhere, ...groupOf('staff-work')])] : anywhere;
  return { anywhere, orAtWork, beside: texts.filter((text) => text.startsWith('^')).map((text) => text.slice(1)) };
}

function weightOf(written: string, line: string): number {
  const weight = Number(written);
  if (Number.isInteger(weight) && weight !== 0 && Math.abs(weight) < FULL_WEIGHT) return weight;
  throw new Error(`The search term '${line}' has no weight that can be understood.`);
}

function expand(exclude: string): readonly string[] {
  return exclude.startsWith('@') ? groupOf(exclude.slice(1)) : [exclude];
}

const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(CONTEXTS).map(([group, words]) => [group, listed(words)]),
);

function groupOf(name: string): readonly string[] {
  const group = GROUPS.get(name);
  if (group === undefined) throw new Error(`The search terms name an unknown group '@${name}'.`);
  return group;
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
