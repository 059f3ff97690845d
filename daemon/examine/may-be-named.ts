import type { CategoryMatch } from '../../categories/category.ts';
import { TAXONOMY } from '../../categories/taxonomy.ts';

const GOOD: ReadonlySet<string> = new Set(TAXONOMY.filter(({ theme }) => theme === 'good').map(({ id }) => id));

/**
 * True for a site that may be named in the sentences about another request: of which good is known, and nothing else. What else was
 * opened before is not the matter there; and sentences are kept, so a site that may turn out to be against the law is not named either.
 */
export function mayBeNamed(matches: readonly CategoryMatch[]): boolean {
  for (const { category } of matches) if (!GOOD.has(category)) return false;
  return matches.length > 0;
}
