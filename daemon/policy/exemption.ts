import type { CategoryMatch } from '../../categories/category.ts';
import { callsForCare } from './category-words.ts';

/**
 * What a site is excused from when a list also knows it as one of these. Filters put helplines under suicide, sexual
 * health under pornography, and the school's own mail under personal mail.
 */
const EXCUSED: ReadonlyMap<string, 'everything' | readonly string[]> = new Map<
  string,
  'everything' | readonly string[]
>([
  ['school-allowed', 'everything'],
  ['help-seeking', 'everything'],
  ['health-and-identity', 'everything'],
  ['gaming-educational', ['gaming']],
  ['office-and-school-systems', ['personal-email', 'messaging', 'chat']],
]);

/**
 * True where another match on the same request says that the site is fine after all. What somebody typed is never
 * excused by where they typed it, and what was moved within an hour not by the site that happened to be the last.
 */
export function isExempt(match: CategoryMatch, matches: readonly CategoryMatch[]): boolean {
  if (match.because === 'search_term' || match.because === 'transfer' || match.because === 'behaviour') return false;
  return matches.some((other) => excuses(other, match.category) && !isBesides(match, other));
}

/**
 * True where a school that allows a whole site cannot have meant this: a page of it that a list knows as harmful, or words in its address,
 * about what somebody may need help with. A forum that is allowed for its games has a corner for everything.
 */
function isBesides({ because, category, evidence }: CategoryMatch, other: CategoryMatch): boolean {
  const allowing: string = other.category;
  if (allowing !== 'school-allowed' || !callsForCare(category)) return false;
  return (
    because === 'url_word' || (because === 'domain_list' && evidence.includes('/') && !other.evidence.includes('/'))
  );
}

/** Only a list whose every line was looked at is trusted this far: filters and public lists say "health" of many a harmful site. */
function excuses({ category, because, lists }: CategoryMatch, excused: string): boolean {
  if ((because !== 'domain_list' && because !== 'school_list') || lists !== undefined) return false;
  const range = EXCUSED.get(category);
  return range === 'everything' || (range?.includes(excused) ?? false);
}
