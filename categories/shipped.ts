import type { ListedEntry } from './domain-set.ts';
import { plainPhrase } from './school-words.ts';
import type { SearchTerm } from './search-term.ts';
import { seedDomains } from './seed/domains.ts';
import { seedRespellings } from './seed/terms/misspellings.ts';
import { seedTerms } from './seed/terms.ts';
import { buildTermSet, type PhraseSet } from './term-set.ts';

/** What we ship, made ready. */
export interface Shipped {
  /** Date and content hash: '2026-11-22-1f0c9a3b'. */
  readonly version: string;
  readonly domains: readonly ListedEntry[];
  readonly terms: readonly SearchTerm[];
  /** Of the shipped terms alone. */
  readonly termSet: PhraseSet;
}

/** The day on which the shipped data was last looked through. */
export const SEED_DATE = '2026-11-30';

let made: Shipped | null = null;

/** The same each time: it cannot change while we run, and takes up to half a second to make. */
export function shipped(): Shipped {
  made = made ?? make();
  return made;
}

let byPhrase: ReadonlyMap<string, readonly SearchTerm[]> | null = null;

/** The shipped terms of a phrase, which is compared as words. */
export function shippedTermsOf(phrase: string): readonly SearchTerm[] {
  byPhrase = byPhrase ?? Map.groupBy(shipped().terms, (term) => plainPhrase(term.phrase));
  return byPhrase.get(plainPhrase(phrase)) ?? [];
}

function make(): Shipped {
  const domains = seedDomains();
  const terms = seedTerms();
  const version = `${SEED_DATE}-${fingerprintOf(domains, terms)}`;
  return { version, domains, terms, termSet: buildTermSet(terms, seedRespellings()) };
}

/**
 * 32-bit FNV-1a over the shipped entries and terms: two builds with the same data have the same version. A list of innocent words
 * that thousands of terms share is read once, and stands for itself with its place.
 */
function fingerprintOf(listed: readonly ListedEntry[], terms: readonly SearchTerm[]): string {
  let hash = hashOn(0x811c9dc5, listed.map((one) => `${one.entry} ${one.category}`).join('\n'));
  const places = new Map<readonly string[], number>();
  for (const { excludes, excludesInUrls, ...term } of terms) {
    const place = places.get(excludes) ?? places.size;
    if (place === places.size) hash = hashOn(hash, excludes.join('\n'));
    places.set(excludes, place);
    hash = hashOn(hash, JSON.stringify([term, place, excludesInUrls !== null]));
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function hashOn(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
