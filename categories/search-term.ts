import type { CategoryId } from './category.ts';

/** Enough by itself for a search to count. */
export const FULL_WEIGHT = 100;

/** A phrase to look for in searches, and perhaps in addresses. */
export interface SearchTerm {
  readonly phrase: string;
  readonly category: CategoryId;
  /**
   * From FULL_WEIGHT on the phrase is enough. Weaker ones count when those of one category add up to it; one below zero
   * takes away from their sum, never from a phrase that is enough alone: nothing may hide a cry for help.
   */
  readonly weight: number;
  /** Words and phrases that make the search innocent wherever they stand in it. */
  readonly excludes: readonly string[];
  /** Words and phrases that make it innocent where they stand right before or behind the phrase. */
  readonly notBeside: readonly string[];
  /** True when the phrase counts only as the whole search. */
  readonly alone: boolean;
  /** What makes an address innocent that holds the phrase; null for a phrase that is looked for in searches alone. */
  readonly excludesInUrls: readonly string[] | null;
  /** ISO 639 code; 'mul' for a word of many languages, '' where nobody said. */
  readonly language: string;
  /** Where the phrase comes from: 'welfare', or 'school' for the school's own. */
  readonly pack: string;
}

/** A category that a search or an address belongs to, and why. */
export interface TermMatch {
  readonly category: CategoryId;
  /** The phrase that was enough, or those that add up: 'plug + 🔌'. */
  readonly phrase: string;
  /** What they weigh together. */
  readonly weight: number;
  readonly terms: readonly SearchTerm[];
}
