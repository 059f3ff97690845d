import { categoryId } from '../taxonomy.ts';
import type { SearchTerm } from '../term-set.ts';
import type { TermBlock } from './terms/block.ts';
import { CONTACT_TERMS } from './terms/contact.ts';
import { CONTEXTS } from './terms/contexts.ts';
import { HARM_TERMS } from './terms/harm.ts';
import { HATE_TERMS } from './terms/hate.ts';
import { LANGUAGE_TERMS } from './terms/languages.ts';
import { LEISURE_TERMS } from './terms/leisure.ts';
import { RULES_TERMS } from './terms/rules.ts';
import { SEXUAL_TERMS } from './terms/sexual.ts';
import { WELFARE_TERMS } from './terms/welfare.ts';

const TERM_BLOCKS: readonly TermBlock[] = [
  ...WELFARE_TERMS,
  ...CONTACT_TERMS,
  ...SEXUAL_TERMS,
  ...HARM_TERMS,
  ...HATE_TERMS,
  ...RULES_TERMS,
  ...LEISURE_TERMS,
  ...LANGUAGE_TERMS,
];

/** Every search term that we ship, in a stable order. */
export function seedTerms(): readonly SearchTerm[] {
  return TERM_BLOCKS.flatMap(termsOf);
}

/** The terms of one block; a line that names an unknown group throws, since it is a mistake in our own data. */
export function termsOf(block: TermBlock): readonly SearchTerm[] {
  const lines = block.phrases.split(/[\n;]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => termOf(line, block));
}

function termOf(line: string, block: TermBlock): SearchTerm {
  const [phrase = '', excludes = ''] = line.split('!');
  return {
    phrase: phrase.replace('=', '').trim(),
    category: categoryId(block.category),
    excludes: listed(excludes).flatMap(expand),
    alone: phrase.startsWith('='),
    language: block.language,
  };
}

function expand(exclude: string): readonly string[] {
  if (!exclude.startsWith('@')) return [exclude];
  const group = CONTEXTS[exclude.slice(1)];
  if (group === undefined) throw new Error(`The search terms name an unknown group '${exclude}'.`);
  return listed(group);
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
