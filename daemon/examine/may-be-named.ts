import type { CategoryMatch } from '../../categories/category.ts';
import { categoryOf } from '../../categories/taxonomy.ts';

/**
 * True for a site that may be named in the sentences about another request: of which nothing is known, or nothing but good. What
 * somebody else opened before is not the matter there, and what may be against the law is named nowhere.
 */
export function mayBeNamed(matches: readonly CategoryMatch[]): boolean {
  return matches.every(({ category }) => categoryOf(category).theme === 'good');
}
