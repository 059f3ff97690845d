import type { ListedEntry } from './domain-set.ts';
import type { SearchTerm } from './search-term.ts';
import { seedDomains } from './seed/domains.ts';
import { seedRespellings } from './seed/terms/misspellings.ts';
import { seedTerms } from './seed/terms.ts';
import { buildTermSet, type TermSet } from './term-set.ts';

/** What we ship, made ready. */
export interface Shipped {
  /** Date and content hash: '2026-11-22-1f0c9a3b'. */
  readonly version: string;
  readonly domains: readonly ListedEntry[];
  readonly terms: readonly SearchTerm[];
  /** Of the shipped terms alone. */
  readonly termSet: TermSet;
}

/** The day on which the shipped data was last looked through. */
export const SEED_DATE = '2026-11-30';

let made: Shipped | null = null;

/** The same each time: it cannot change while we run, and takes a tenth of a second to make. */
export function shipped(): Shipped {
  made = made ?? make();
  return made;
}

function make(): Shipped {
  const domains = seedDomains();
  const terms = seedTerms();
  const version = `${SEED_DATE}-${fingerprintOf(domains, terms)}`;
  return { version, domains, terms, termSet: buildTermSet(terms, seedRespellings()) };
}

/** 32-bit FNV-1a over the shipped entries and terms: two builds with the same data have the same version. */
function fingerprintOf(listed: readonly ListedEntry[], terms: readonly SearchTerm[]): string {
  const entries = listed.map((one) => `${one.entry} ${one.category}`).join('\n');
  let hash = hashOn(0x811c9dc5, entries);
  // One text of all terms would be as large as everything that is made of them.
  for (const term of terms) hash = hashOn(hash, JSON.stringify(term));
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function hashOn(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
