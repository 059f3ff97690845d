import { type HostForm, hostFormOf, showsNothingAlone } from './address-form.ts';
import type { Catalogue } from './catalogue.ts';
import type { CategoryMatch } from './category.ts';
import type { DomainAnswer, DomainClaim } from './domain-set.ts';
import { neverHidden } from './filter-labels.ts';
import type { HostAnswer } from './host-memo.ts';
import type { ListLabel } from './list-label.ts';
import { pathOf } from './page-path.ts';
import { matchesOfShape, type ShapedRequest, standingOf } from './request-shape.ts';
import { SCHOOL_PACK } from './school-words.ts';
import type { TermMatch } from './search-term.ts';

/** What a record says that a category can be read from; a `LogRecord` has this shape. */
export interface CategorisedRequest extends ShapedRequest {
  readonly searchTerms: string | null;
  /** The product that wrote `filterCategory`: one name does not mean the same to all. */
  readonly observer: string;
  readonly filterCategory: string | null;
}

/**
 * Every category that a request carries, with its evidence: the school's own list first, then search words, the
 * lists, the form of the address and the kind of file, and the filter's label. What the school says of an address
 * replaces what the lists and its form say of it; it never hides a search.
 */
export function categorise(catalogue: Catalogue, request: CategorisedRequest): readonly CategoryMatch[] {
  const answer = answerFor(catalogue, request);
  if (answer.alone !== null && showsHostAlone(request)) return answer.alone;
  const words = matchesOfWords(catalogue, request, answer);
  const shape = shapeOf(catalogue, request, answer);
  const labelled = matchesOfLabel(catalogue, request, answer);
  if (words.length === 0 && shape.length === 0 && labelled.length === 0) return answer.matches;
  const isOfSchool = answer.saidBy === 'school';
  // That a site is allowed excuses neither another one that is shown through it nor the gravest labels.
  const said = isOfSchool && shape.length + labelled.length > 0 ? answer.matches.filter(isNoAllowance) : answer.matches;
  const isTyped = request.searchTerms !== null && !isOfSchool;
  return isTyped ? [...words, ...said, ...shape, ...labelled] : [...said, ...words, ...shape, ...labelled];
}

function isNoAllowance({ category }: CategoryMatch): boolean {
  return category !== 'school-allowed';
}

/** Most lines of a log are the tunnels of HTTPS: what they carry is known with the host. Blocked ones have the type of the block page. */
function showsHostAlone({ url, searchTerms, filterCategory, contentType, disposition }: CategorisedRequest): boolean {
  if (url !== null || searchTerms !== null || filterCategory !== null) return false;
  return contentType === null || disposition === 'blocked';
}

/** What the school and the lists say of an address alone: quick, and without its words, its form or the kind of request. */
export function listedAs(
  catalogue: Catalogue,
  address: Pick<CategorisedRequest, 'urlDomain' | 'url'>,
): readonly CategoryMatch[] {
  return answerFor(catalogue, address).matches;
}

function answerFor(catalogue: Catalogue, request: Pick<CategorisedRequest, 'urlDomain' | 'url'>): HostAnswer {
  const known = catalogue.memo.get(request.urlDomain) ?? remember(catalogue, request.urlDomain);
  if (!known.hasPaths || request.url === null) return known;
  const path = pathOf(request.url);
  return path === '' || path === '/' ? known : answerForPage(catalogue, request.urlDomain, path, known);
}

function remember(catalogue: Catalogue, host: string): HostAnswer {
  const hasPaths = catalogue.school.hasPaths(host) || catalogue.domains.hasPaths(host);
  const found = answerFrom(lookUp(catalogue, host, ''), hasPaths, hostFormOf(host));
  const answer = { ...found, alone: showsNothingAlone(host, found.form) ? withWordsOf(catalogue, host, found) : null };
  catalogue.memo.set(host, answer);
  return answer;
}

function withWordsOf(catalogue: Catalogue, host: string, answer: HostAnswer): readonly CategoryMatch[] {
  const words = matchesOfWords(catalogue, { urlDomain: host, url: null, searchTerms: null }, answer);
  return words.length === 0 ? answer.matches : Object.freeze([...answer.matches, ...words]);
}

/** Most pages of a busy host are listed no further: they get the host's own answer, and nothing is allocated. */
function answerForPage(catalogue: Catalogue, host: string, path: string, known: HostAnswer): HostAnswer {
  if (!catalogue.school.hasPage(host, path) && !catalogue.domains.hasPage(host, path)) return known;
  const found = lookUp(catalogue, host, path);
  const isTheHostsOwn = found.saidBy === known.saidBy && (found.answer?.entry ?? null) === known.entry;
  return isTheHostsOwn ? known : answerFrom(found, true, known.form);
}

interface Found {
  readonly answer: DomainAnswer | null;
  readonly saidBy: HostAnswer['saidBy'];
}

function lookUp(catalogue: Catalogue, host: string, path: string): Found {
  const bySchool = catalogue.school.size === 0 ? null : catalogue.school.lookUp(host, path);
  if (bySchool !== null) return { answer: bySchool, saidBy: 'school' };
  return { answer: catalogue.domains.lookUp(host, path), saidBy: 'lists' };
}

function answerFrom({ answer, saidBy }: Found, hasPaths: boolean, form: HostForm): HostAnswer {
  const because = saidBy === 'school' ? 'school_list' : 'domain_list';
  const matches = answer === null ? NONE : matchesOf(answer, because);
  return { entry: answer?.entry ?? null, matches, saidBy, hasPaths, form, standing: standingOf(matches), alone: null };
}

const NONE: readonly CategoryMatch[] = Object.freeze([]);

function matchesOf({ claims }: DomainAnswer, because: 'school_list' | 'domain_list'): readonly CategoryMatch[] {
  const byCategory = Map.groupBy(claims, ({ label }) => label.category);
  return Object.freeze([...byCategory.values()].map((agreeing) => Object.freeze(matchOf(agreeing, because))));
}

/** Several lists may say the same of a site; the first names the entry. */
function matchOf(claims: readonly DomainClaim[], because: 'school_list' | 'domain_list'): CategoryMatch {
  const [first] = claims;
  if (first === undefined) throw new Error('A match needs a claim.');
  const match = { category: first.label.category, because, evidence: first.entry };
  const lists = claims.filter(({ label }) => !label.isCurated).map(({ label }) => nameOf(label));
  if (lists.length === 0) return match;
  return isConfirmed(claims) ? { ...match, lists } : { ...match, lists, isUnconfirmed: true };
}

/** 'UT1 Toulouse (adult, 2026-11-28)'. */
function nameOf({ title, part, version }: ListLabel): string {
  const details = [part, version].filter((detail) => detail !== '');
  return details.length === 0 ? title : `${title} (${details.join(', ')})`;
}

/** Lists that are wrong at times count when a second one agrees. */
function isConfirmed(claims: readonly DomainClaim[]): boolean {
  return claims.some(({ label }) => label.trust === 'full') || new Set(claims.map(({ label }) => label.list)).size > 1;
}

/** Schools have their pages there, and so have most collections of games that get past a filter. */
const ANYBODY_PUBLISHES = 'sites.google.com';

/** What somebody typed, or else the words of the address: those say nothing of a site that is known to be harmless, or to the school. */
function matchesOfWords(
  { terms }: Catalogue,
  request: Pick<CategorisedRequest, 'urlDomain' | 'url' | 'searchTerms'>,
  { matches, standing, saidBy }: HostAnswer,
): readonly CategoryMatch[] {
  if (request.searchTerms !== null)
    return terms.match(request.searchTerms).map((found) => matchOfTerm(found, 'search_term'));
  if (saidBy === 'school' || (standing === 'harmless' && request.urlDomain !== ANYBODY_PUBLISHES)) return NONE;
  const found = terms.matchAddress(request.url ?? request.urlDomain);
  if (found.length === 0) return NONE;
  // What the lists say of the site already needs no weaker evidence.
  const isNews = (term: TermMatch) => !matches.some(({ category }) => category === term.category);
  return found.filter(isNews).map((term) => matchOfTerm(term, 'url_word'));
}

function matchOfTerm({ category, phrase, terms }: TermMatch, because: 'search_term' | 'url_word'): CategoryMatch {
  const match = { category, because, evidence: phrase };
  return terms.some(({ pack }) => pack === SCHOOL_PACK) ? { ...match, lists: ['our school’s own words'] } : match;
}

/**
 * The school knows its own sites: what it says of one stands, however the address is made. Another site that is shown through it
 * is not meant by that.
 */
function shapeOf(catalogue: Catalogue, request: CategorisedRequest, answer: HostAnswer): readonly CategoryMatch[] {
  const shape = matchesOfShape(request, answer, (inner) => answerFor(catalogue, inner).matches);
  if (shape.length === 0 || answer.saidBy !== 'school') return shape;
  return shape.filter(({ because }) => because === 'domain_list' || because === 'school_list');
}

function matchesOfLabel(
  catalogue: Catalogue,
  { observer, filterCategory }: CategorisedRequest,
  answer: HostAnswer,
): readonly CategoryMatch[] {
  if (filterCategory === null) return NONE;
  const { matches } = catalogue.labels.match(observer, filterCategory);
  return answer.saidBy === 'school' ? neverHidden(matches) : matches;
}
