/** What a flagged request was about within its rule: what a class did together has the same in it. */
import type { CategoryMatch } from '../../categories/category.ts';
import { callsForCare } from '../policy/category-words.ts';
import { wordsOfIntent } from '../policy/own-words.ts';
import type { Rule } from '../policy/policy.ts';

/** More say no more, and a request may match many words. */
const MAX_TOPICS = 8;
const MAX_LENGTH = 80;

/**
 * The words or sites by which a request went against a rule, in a fixed order: two requests about the same have the same. Where somebody
 * may need help, words that ask for a way or a time are among them: a lesson on a play has one child search for what none of the others
 * do, and "suicide" stands in all their searches.
 */
export function topicsOf(
  matches: readonly CategoryMatch[],
  { category }: Pick<Rule, 'category'>,
  searchTerms: string | null,
): readonly string[] {
  const own = matches.filter((match) => match.category === category);
  const evidence = own.map((match) => match.evidence.trim().toLowerCase().slice(0, MAX_LENGTH));
  const known = [...new Set(evidence.filter((text) => text !== ''))].toSorted();
  const meant = searchTerms !== null && callsForCare(category) ? wordsOfIntent(searchTerms) : [];
  return [...known.slice(0, MAX_TOPICS - meant.length), ...meant.filter((word) => !known.includes(word))];
}
