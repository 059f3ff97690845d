import type { Catalogue } from './catalogue.ts';
import type { CategoryMatch } from './category.ts';
import type { DomainEntry } from './domain-set.ts';
import { neverHidden } from './filter-labels.ts';
import type { HostAnswer } from './host-memo.ts';
import { pathOf } from './page-path.ts';

/** What a record says that a category can be read from; a `LogRecord` has this shape. */
export interface CategorisedRequest {
  /** Lower case, punycode, no trailing dot. */
  readonly urlDomain: string;
  readonly url: string | null;
  readonly searchTerms: string | null;
  readonly filterCategory: string | null;
}

/**
 * Every category that a request carries, with its evidence: the school's own list first, then search words, the
 * lists, and the filter's label. What the school says of an address replaces what the lists say of it; it never hides
 * a search.
 */
export function categorise(catalogue: Catalogue, request: CategorisedRequest): readonly CategoryMatch[] {
  const answer = answerFor(catalogue, request);
  if (request.searchTerms === null && request.filterCategory === null) return answer.matches;
  const searched = matchesOfSearch(catalogue, request.searchTerms);
  const labelled = matchesOfLabel(catalogue, request.filterCategory, answer);
  if (searched.length === 0 && labelled.length === 0) return answer.matches;
  if (answer.saidBy === 'school') return [...answer.matches, ...searched, ...labelled];
  return [...searched, ...answer.matches, ...labelled];
}

function answerFor(catalogue: Catalogue, request: CategorisedRequest): HostAnswer {
  const known = catalogue.memo.get(request.urlDomain) ?? remember(catalogue, request.urlDomain);
  if (!known.hasPaths || request.url === null) return known;
  const path = pathOf(request.url);
  return path === '' || path === '/' ? known : lookUp(catalogue, request.urlDomain, path, true);
}

function remember(catalogue: Catalogue, host: string): HostAnswer {
  const hasPaths = catalogue.school.hasPaths(host) || catalogue.domains.hasPaths(host);
  const answer = lookUp(catalogue, host, '', hasPaths);
  catalogue.memo.set(host, answer);
  return answer;
}

function lookUp(catalogue: Catalogue, host: string, path: string, hasPaths: boolean): HostAnswer {
  const bySchool = catalogue.school.lookUp(host, path);
  if (bySchool !== null) return { matches: matchesOf(bySchool, 'school_list'), saidBy: 'school', hasPaths };
  const byLists = catalogue.domains.lookUp(host, path);
  const matches = byLists === null ? NONE : matchesOf(byLists, 'domain_list');
  return { matches, saidBy: 'lists', hasPaths };
}

const NONE: readonly CategoryMatch[] = Object.freeze([]);

function matchesOf(entry: DomainEntry, because: 'school_list' | 'domain_list'): readonly CategoryMatch[] {
  return Object.freeze(entry.categories.map((category) => ({ category, because, evidence: entry.entry })));
}

function matchesOfSearch(catalogue: Catalogue, searchTerms: string | null): readonly CategoryMatch[] {
  if (searchTerms === null) return NONE;
  const found = catalogue.terms.match(searchTerms);
  return found.map((term) => ({ category: term.category, because: 'search_term', evidence: term.phrase }));
}

function matchesOfLabel(catalogue: Catalogue, label: string | null, answer: HostAnswer): readonly CategoryMatch[] {
  if (label === null) return NONE;
  const matches = catalogue.labels.match(label);
  return answer.saidBy === 'school' ? neverHidden(matches) : matches;
}
