/** What a flagged request was about within its rule: what a class did together has the same in it. */
import type { CategoryMatch } from '../../categories/category.ts';
import type { Rule } from '../policy/policy.ts';

/** More say no more, and a request may match many words. */
const MAX_TOPICS = 8;
const MAX_LENGTH = 80;

/** The words or sites by which a request went against a rule, in a fixed order: two requests about the same have the same. */
export function topicsOf(matches: readonly CategoryMatch[], rule: Pick<Rule, 'category'>): readonly string[] {
  const own = matches.filter(({ category }) => category === rule.category);
  const evidence = own.map((match) => match.evidence.trim().toLowerCase().slice(0, MAX_LENGTH));
  return [...new Set(evidence.filter((text) => text !== ''))].toSorted().slice(0, MAX_TOPICS);
}

/** Whoever is told to look something up does not write of themselves. */
const FIRST_PERSON =
  /(?:^|[^\p{L}\p{N}])(?:i|i['’]?m|i['’]?ve|i['’]?ll|i['’]?d|im|me|my|myself|mine)(?=$|[^\p{L}\p{N}])/iu;

/** True for a search in which somebody speaks of themselves, or of somebody of theirs: “hurt myself”, “my friend”. */
export function speaksOfOneself(searchTerms: string | null): boolean {
  return searchTerms !== null && FIRST_PERSON.test(searchTerms);
}
