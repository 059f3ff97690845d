import type { CategoryId, CategoryMatch } from '../../../categories/category.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import type { Judged } from '../../pipeline.ts';
import type { FlagVerdict, Reason, Verdict } from '../../policy/verdict.ts';
import type { HoldsOther } from '../other-addresses.ts';
import { looksLikeAddress } from './unknown-labels.ts';

/** True for categories of material that may be illegal: the address of such material is never kept in clear. */
export type IsIllegal = (category: CategoryId) => boolean;

const WITHHELD_SENTENCE = 'It concerns material that may be illegal. The address is withheld.';

/** What is kept of a record: all of it, or, where it may concern illegal material, all but where that was. */
export function keptOf(judged: Judged, isIllegal: IsIllegal): Judged {
  // Asked of each line, and hardly ever true.
  if (!isAboutIllegal(judged.matches, isIllegal)) return judged;
  if (namesIllegalAddress(judged.matches, isIllegal)) return withoutAddress(judged);
  // The words stay, because a person must judge them; a page of results would lead to what was found.
  return { ...judged, record: { ...judged.record, url: null, referrer: null } };
}

/** The same of an ordinary record that holds the address of another site which nobody may be shown. */
export function withoutOther(judged: Judged, holdsOther: HoldsOther): Judged {
  const { record, matches, verdict } = judged;
  const held = holdsOther(record);
  if (held === 'nothing') return judged;
  if (held === 'referrer') return { ...judged, record: { ...record, referrer: null } };
  const unlessAddress = (text: string | null) => (text === null || looksLikeAddress(text) ? null : text);
  const { searchTerms, filterRule } = record;
  const isTelling = (text: string) => looksLikeAddress(text);
  return {
    ...judged,
    record: {
      ...{ ...record, url: null, referrer: null },
      ...{ searchTerms: unlessAddress(searchTerms), filterRule: unlessAddress(filterRule) },
    },
    matches: matches.map((match) => (mayTell(match) ? { ...match, evidence: '' } : match)),
    verdict: matches.some(mayTell) ? withoutTelling(verdict, isTelling) : verdict,
  };
}

function isAboutIllegal(matches: readonly CategoryMatch[], isIllegal: IsIllegal): boolean {
  for (const { category } of matches) if (isIllegal(category)) return true;
  return false;
}

/** True where a list or the filter says so of the address itself, not only the words that were searched for. */
export function namesIllegalAddress(matches: readonly CategoryMatch[], isIllegal: IsIllegal): boolean {
  return matches.some(({ category, because }) => because !== 'search_term' && isIllegal(category));
}

/**
 * A list's entry is an address, and the filter's own label or rule may hold one: no part of the record may give it away. Which
 * host it is about is not always the one that was asked for: a block page has the other in its rule or referrer.
 */
function withoutAddress(judged: Judged): Judged {
  const { record, matches, verdict } = judged;
  const addresses = addressesIn(record, matches);
  const isTelling = (text: string) => addresses.some((address) => text.toLowerCase().includes(address));
  const isNamed = ({ because, evidence }: CategoryMatch) =>
    isTelling(evidence) || (because === 'filter_label' && looksLikeAddress(evidence));
  return {
    ...judged,
    record: withoutPlaces(record, isTelling),
    matches: matches.map((match) => (mayTell(match) || isNamed(match) ? { ...match, evidence: '' } : match)),
    verdict: withoutTelling(verdict, isTelling),
    ...(judged.support ? { support: flagWithoutTelling(judged.support, isTelling) } : {}),
  };
}

function withoutTelling(verdict: Verdict, isTelling: (text: string) => boolean): Verdict {
  return verdict.outcome === 'pass' ? verdict : flagWithoutTelling(verdict, isTelling);
}

function flagWithoutTelling(verdict: FlagVerdict, isTelling: (text: string) => boolean): FlagVerdict {
  const tells = ({ kind, sentence }: Reason) =>
    isTelling(sentence) || (kind === 'category' && looksLikeAddress(sentence));
  return { ...verdict, reasons: verdict.reasons.map((reason) => (tells(reason) ? withheld(reason) : reason)) };
}

/** What somebody typed and what the filter called it stay, unless they hold the address, or any address. */
function withoutPlaces(record: LogRecord, isTelling: (text: string) => boolean): LogRecord {
  const unlessAddress = (text: string | null) =>
    text === null || looksLikeAddress(text) || isTelling(text) ? null : text;
  const unlessTelling = (text: string | null) => (text === null || isTelling(text) ? null : text);
  return {
    ...record,
    url: null,
    urlDomain: '',
    referrer: null,
    filterRule: null,
    filterCategory: unlessAddress(record.filterCategory),
    searchTerms: unlessAddress(record.searchTerms),
    userAgent: unlessTelling(record.userAgent),
    contentType: unlessTelling(record.contentType),
  };
}

/** Every host that the record and the lists name, with the sites above it, in lower case. */
function addressesIn(record: LogRecord, matches: readonly CategoryMatch[]): readonly string[] {
  const { urlDomain, url, referrer, filterRule } = record;
  const entries = matches.filter(({ because }) => because !== 'search_term' && because !== 'filter_label');
  const texts = [urlDomain, url ?? '', referrer ?? '', filterRule ?? '', ...entries.map(({ evidence }) => evidence)];
  const hosts = texts.flatMap((text) => text.toLowerCase().split(NOT_IN_A_HOST)).filter((word) => INNER_DOT.test(word));
  const whole = [urlDomain, ...entries.map(({ evidence }) => evidence)].filter((text) => text !== '');
  return [...new Set([...whole.map((text) => text.toLowerCase()), ...hosts.flatMap(withParents)])];
}

const NOT_IN_A_HOST = /[^\p{L}\p{N}._-]+/u;
const INNER_DOT = /[^.]\.[^.]/;
const LONGEST_HOST = 253;

/** 'cdn.bad.example' and 'bad.example'; of an IP address itself alone. */
function withParents(host: string): readonly string[] {
  if (/^[\d.]+$/.test(host) || host.length > LONGEST_HOST) return [host];
  const parts = host.split('.').filter((part) => part !== '');
  return parts.slice(0, -1).map((_, start) => parts.slice(start).join('.'));
}

/** An address may stand inside another one, and most of a large transfer was from somewhere. */
function mayTell({ because }: CategoryMatch): boolean {
  return because === 'address_form' || because === 'transfer' || because === 'behaviour' || because === 'url_word';
}

function withheld(reason: Reason): Reason {
  return { ...reason, sentence: WITHHELD_SENTENCE };
}
