import { FULL_WEIGHT, type SearchTerm } from '../search-term.ts';
import { categoryId } from '../taxonomy.ts';
import type { TermBlock } from './terms/block.ts';
import { CONTEXTS } from './terms/contexts.ts';
import { TERM_PACKS } from './terms/packs.ts';

/** Every search term that we ship, in a stable order. */
export function seedTerms(): readonly SearchTerm[] {
  const innocenceOf = createInnocenceReader();
  return TERM_PACKS.flatMap(({ pack, blocks }) => blocks.flatMap((block) => termsIn(block, pack, innocenceOf)));
}

/** The terms of one block; a line that names an unknown group or weight throws, since it is a mistake in our own data. */
export function termsOf(block: TermBlock): readonly SearchTerm[] {
  return termsIn(block, '', createInnocenceReader());
}

function termsIn(block: TermBlock, pack: string, innocenceOf: InnocenceReader): readonly SearchTerm[] {
  const lines = block.phrases.split(/[\n;]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => termOf(line, block, pack, innocenceOf));
}

const LINE = /^(?<signs>[/= ]*)(?<phrase>[^~!]*)(?:~(?<weight>[^!]*))?(?:!(?<excludes>.*))?$/su;

function termOf(line: string, block: TermBlock, pack: string, innocenceOf: InnocenceReader): SearchTerm {
  const { signs = '', phrase = '', weight, excludes = '' } = LINE.exec(line)?.groups ?? {};
  return {
    phrase: phrase.trim(),
    category: categoryId(block.category),
    weight: weight === undefined ? FULL_WEIGHT : weightOf(weight, line),
    ...innocenceOf(excludes),
    alone: signs.includes('='),
    excludesInUrls: signs.includes('/') ? groupOf('reported') : null,
    language: block.language,
    pack,
  };
}

type Innocence = Pick<SearchTerm, 'excludes' | 'notBeside'>;
type InnocenceReader = (written: string) => Innocence;

/** Thousands of phrases are made innocent by the same few groups: what is written alike is read once, and shared. */
function createInnocenceReader(): InnocenceReader {
  const known = new Map<string, Innocence>();
  return (written) => {
    const innocence = known.get(written) ?? readInnocence(written);
    known.set(written, innocence);
    return innocence;
  };
}

function readInnocence(written: string): Innocence {
  const innocent = listed(written).flatMap(expand);
  return {
    excludes: innocent.filter((text) => !text.startsWith('^')),
    notBeside: innocent.filter((text) => text.startsWith('^')).map((text) => text.slice(1)),
  };
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
