import type { CategoryMatch } from '../../categories/category.ts';
import { TAXONOMY } from '../../categories/taxonomy.ts';

const GOOD: ReadonlySet<string> = new Set(TAXONOMY.filter(({ theme }) => theme === 'good').map(({ id }) => id));

/**
 * True for a site that may be named in the sentences about another request: of which nothing is known, or nothing but good. What
 * else was opened before is not the matter there, and what may be against the law is named nowhere.
 */
export function mayBeNamed(matches: readonly CategoryMatch[]): boolean {
  for (const { category } of matches) if (!GOOD.has(category)) return false;
  return true;
}
