import type { Catalogue } from '../../categories/catalogue.ts';
import { categorise } from '../../categories/categorise.ts';
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Policy } from '../policy/policy.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';

/** Names what was found, without the dates of lists: a list that says the same in a newer version has said nothing new. */
export function keyOfMatches(matches: readonly CategoryMatch[]): string {
  return matches.map(keyOfMatch).toSorted().join('\n');
}

function keyOfMatch({ category, because, evidence, lists, isUnconfirmed }: CategoryMatch): string {
  // Whether somebody else's list says so decides what it excuses.
  return JSON.stringify([category, because, evidence, lists !== undefined, isUnconfirmed === true]);
}

/** What a host is about where the log shows nothing else. */
export function matchesOfHost(catalogue: Catalogue, host: string): readonly CategoryMatch[] {
  return categorise(catalogue, {
    kind: 'tls',
    method: null,
    statusCode: null,
    urlDomain: host,
    url: null,
    searchTerms: null,
    contentType: null,
    disposition: 'unknown',
    observer: '',
    filterCategory: null,
  });
}

/**
 * What a kept record is about by this catalogue. Of an address that was withheld nothing new can be said, and what many requests
 * came to together is what was summed up then.
 */
export function matchesNow(catalogue: Catalogue, archived: ArchivedRecord): readonly CategoryMatch[] {
  const isSettled = isWithheld(archived.record) || isRefusedSignIn(archived);
  return isSettled ? withoutSummed(archived.matches) : categorise(catalogue, archived.record);
}

export function withoutSummed(matches: readonly CategoryMatch[]): readonly CategoryMatch[] {
  return matches.some(isSummed) ? matches.filter((match) => !isSummed(match)) : matches;
}

/** What many requests came to together, as it was summed up when this one completed it. */
export function summedOf({ matches }: ArchivedRecord): readonly CategoryMatch[] {
  return matches.some(isSummed) ? matches.filter(isSummed) : NOTHING;
}

const NOTHING: readonly CategoryMatch[] = [];

function isSummed({ because }: CategoryMatch): boolean {
  return because === 'transfer' || because === 'behaviour';
}

/** Whoever was turned away to sign in has reached no site, whatever is learnt of it. */
function isRefusedSignIn({ matches }: ArchivedRecord): boolean {
  return matches.some(({ because, category }) => because === 'behaviour' && category === FAILED);
}

const FAILED: string = 'failed-sign-ins';

function isWithheld({ urlDomain }: LogRecord): boolean {
  return urlDomain === '';
}

/** The categories about which a policy says that something is not acceptable, at least at times or for some. */
export function ruledCategories({ rules }: Policy): ReadonlySet<CategoryId> {
  return new Set(rules.filter(({ ruling }) => ruling.kind !== 'acceptable').map(({ category }) => category));
}
