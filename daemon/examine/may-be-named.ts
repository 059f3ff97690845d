import type { CategoryMatch } from '../../categories/category.ts';
import { type CategoryName, TAXONOMY } from '../../categories/taxonomy.ts';

/** What a child may have told nobody: that somebody looked for help, or read about their health or who they are. */
const NOBODYS_BUSINESS: readonly CategoryName[] = ['help-seeking', 'health-and-identity'];
const GOOD: ReadonlySet<string> = new Set(
  TAXONOMY.filter(({ theme, id }) => theme === 'good' && !NOBODYS_BUSINESS.some((name) => name === id)).map(
    ({ id }) => id,
  ),
);

/**
 * True for a site that may be named in the sentences about another request: of which good is known, and nothing else. What else was
 * opened before is not the matter there; and sentences are kept, so a site that may turn out to be against the law is not named either.
 */
export function mayBeNamed(matches: readonly CategoryMatch[]): boolean {
  for (const { category } of matches) if (!GOOD.has(category)) return false;
  return matches.length > 0;
}
