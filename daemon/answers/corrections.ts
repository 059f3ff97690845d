/** What of an incident's evidence may be wrong, and what an entry of the school's own could cover to put it right. */
import { createHash } from 'node:crypto';
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import { parseEntry, partsOf } from '../../categories/entry.ts';
import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { pathOf } from '../../categories/page-path.ts';
import { categoryOf } from '../../categories/taxonomy.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Correctable } from '../api/contract.ts';

type SiteEvidence = Extract<Correctable, { kind: 'site' }>['because'];
interface SiteMatch extends CategoryMatch {
  readonly because: SiteEvidence;
}

/** A flagged request, with the matches that raised its incident. */
export interface Flagged {
  readonly record: LogRecord;
  readonly matches: readonly CategoryMatch[];
}

/** An incident of hundreds of sites is not put right site by site. */
const MAX_CORRECTABLE = 20;
const MAX_SCOPES = 6;
/** A longer path is made for one visit, and an entry of it would never match again. */
const MAX_PAGE = 200;

/** True where the address is kept from everybody: it may be illegal to open. */
export function isWithheld(record: LogRecord): boolean {
  return record.urlDomain === '' || (record.url === null && record.kind === 'web');
}

/** Each piece of evidence once, the newest first; nothing of a withheld address. */
export function correctableOf(
  flagged: readonly Flagged[],
  packedAs: (phrase: string) => readonly CategoryId[],
): readonly Correctable[] {
  const shown = flagged.filter(({ record }) => !isWithheld(record)).toReversed();
  const pairs = shown.flatMap(({ record, matches }) => matches.map((match) => ({ record, match })));
  const alike = Map.groupBy(pairs, ({ record, match }) => keyOf(record, match));
  const all = [...alike].flatMap(([key, same]) => correctable(key, same, packedAs));
  return all.slice(0, MAX_CORRECTABLE);
}

type Pair = { readonly record: LogRecord; readonly match: CategoryMatch };

function correctable(
  key: string,
  same: readonly Pair[],
  packedAs: (phrase: string) => readonly CategoryId[],
): readonly Correctable[] {
  const match = same[0]?.match;
  if (match === undefined) return [];
  if (match.because === 'search_term') return phraseOf(key, match, packedAs);
  return isOfSite(match) ? siteOf(key, match, same) : [];
}

function isOfSite(match: CategoryMatch): match is SiteMatch {
  return (
    match.because !== 'search_term' &&
    match.because !== 'filter_label' &&
    match.because !== 'transfer' &&
    match.because !== 'behaviour'
  );
}

/** What only adds up from several phrases is none that could be silenced. */
function phraseOf(
  key: string,
  { category, evidence: phrase }: CategoryMatch,
  packedAs: (phrase: string) => readonly CategoryId[],
): readonly Correctable[] {
  const packed = packedAs(phrase);
  const maySilence = ![category, ...packed].some(isNeverSilenced);
  if (maySilence && packed.length === 0) return [];
  return [{ kind: 'phrase', key, phrase, categoryTitle: categoryOf(category).title, maySilence }];
}

function siteOf(key: string, match: SiteMatch, same: readonly Pair[]): readonly Correctable[] {
  const scopes = scopesOf(match, same);
  if (scopes.length === 0) return [];
  const { because, evidence, category, lists = [], isUnconfirmed = false } = match;
  return [
    { kind: 'site', key, because, evidence, lists, isUnconfirmed, categoryTitle: categoryOf(category).title, scopes },
  ];
}

/** The host of the list's entry, the hosts that were visited, then the pages. 'www.' alone makes no other site. */
function scopesOf(match: CategoryMatch, same: readonly Pair[]): readonly string[] {
  const listed = listedEntry(match);
  const hosts = same.flatMap(({ record }) => parseEntry(record.urlDomain) ?? []);
  const pages = same.flatMap(({ record }) => pageOf(record) ?? []);
  const listedHost = listed === null ? '' : partsOf(listed).host;
  const visited = hosts.filter((host) => host !== `www.${listedHost}`);
  const all = listed === null ? [...hosts, ...pages] : [listedHost, ...visited, listed, ...pages];
  return [...new Set(all)].slice(0, MAX_SCOPES);
}

function listedEntry({ because, evidence }: CategoryMatch): string | null {
  return because === 'domain_list' || because === 'school_list' ? parseEntry(evidence) : null;
}

function pageOf({ url, urlDomain }: LogRecord): string | null {
  const path = url === null ? '' : pathOf(url);
  if (path.length > MAX_PAGE || !/^[\x21-\x7e]+$/.test(path)) return null;
  return parseEntry(urlDomain + path);
}

/** By the list's entry where there is one: its sub-domains are one mistake, not many. */
function keyOf(record: LogRecord, match: CategoryMatch): string {
  const { category, because, evidence } = match;
  const where = listedEntry(match) === null && because !== 'search_term' ? record.urlDomain : '';
  const text = JSON.stringify([category, because, evidence, where]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
