import type { CategoryName } from '../../taxonomy.ts';

/**
 * Phrases of one category and language, parted by semicolons and line ends. A leading '=' asks for the phrase to be
 * the whole search; behind '!' stand, parted by commas, the words and phrases that make the search innocent, '@study'
 * meaning a group of `contexts.ts`.
 */
export interface TermBlock {
  readonly category: CategoryName;
  /** ISO 639 code; 'mul' for words of many languages. */
  readonly language: string;
  readonly phrases: string;
}
