import type { CategoryName } from '../../taxonomy.ts';

/**
 * Phrases of one category and language, parted by semicolons and line ends. One line of a phrase reads:
 *
 *     / = phrase ~40 ! word, other words, ^word beside it, @study
 *
 * where all but the phrase may be left out:
 * - `/` looks for it in addresses too, where only what nobody writes by chance belongs;
 * - `=` asks for the phrase to be the whole search;
 * - `~40` is its weight, from -99 to 99: such a phrase counts only when it and others of its category add up to 100;
 * - behind `!` stand, parted by commas, the words and phrases that make the search innocent: anywhere in it, or with `^`
 *   right before or behind the phrase; `@study` means a group of `contexts.ts`.
 *
 * A phrase may be of emoji in place of words. `(hits|hit) me` stands for both, and `my <adult>` for every word of that family
 * in `word-families.ts`.
 *
 * English phrases that are not in the first person are innocent in the work of those who look after pupils, without saying so:
 * `@staff-work`.
 */
export interface TermBlock {
  readonly category: CategoryName;
  /** ISO 639 code; 'mul' for words of many languages. */
  readonly language: string;
  readonly phrases: string;
}
