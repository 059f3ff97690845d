import type { CategoryId } from './category.ts';

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
