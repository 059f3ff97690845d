import type { CategoryId, CategoryMatch } from '../../../categories/category.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import type { FlaggedEvent } from '../../incidents/incident.ts';
import type { Judged } from '../../pipeline.ts';
import type { FlagVerdict, Reason } from '../../policy/verdict.ts';

/** True for categories of material that may be illegal: the address of such material is never kept in clear. */
export type IsIllegal = (category: CategoryId) => boolean;

const WITHHELD_SENTENCE = 'It concerns material that may be illegal. The address is withheld.';

/** What is kept of a flagged record: all of it, or, where it may concern illegal material, all but where that was. */
export function keptOf(
  { record, matches }: Judged,
  verdict: FlagVerdict,
  isIllegal: IsIllegal,
): Pick<FlaggedEvent, 'record' | 'matches' | 'verdict'> {
  if (namesIllegalAddress(matches, isIllegal)) return withoutAddress(record, matches, verdict);
  const isIllegalSearch = matches.some(({ category }) => isIllegal(category));
  // The words stay, because a person must judge them; a page of results would lead to what was found.
  return { record: isIllegalSearch ? { ...record, url: null, referrer: null } : record, matches, verdict };
}

/** True where a list or the filter says so of the address itself, not only the words that were searched for. */
export function namesIllegalAddress(matches: readonly CategoryMatch[], isIllegal: IsIllegal): boolean {
  return matches.some(({ category, because }) => because !== 'search_term' && isIllegal(category));
}

/** A list's entry is an address, and the filter's own rule may hold one: no part of the event may give it away. */
function withoutAddress(
  record: LogRecord,
  matches: readonly CategoryMatch[],
  verdict: FlagVerdict,
): Pick<FlaggedEvent, 'record' | 'matches' | 'verdict'> {
  const entries = matches.filter(isFromList).map(({ evidence }) => evidence);
  const addresses = [record.urlDomain, ...entries].filter((address) => address !== '').map((one) => one.toLowerCase());
  const isTelling = (text: string) => addresses.some((address) => text.toLowerCase().includes(address));
  return {
    record: { ...record, url: null, urlDomain: '', referrer: null, filterRule: null },
    matches: matches.map((match) => (mayTell(match) || isTelling(match.evidence) ? { ...match, evidence: '' } : match)),
    verdict: {
      ...verdict,
      reasons: verdict.reasons.map((reason) => (isTelling(reason.sentence) ? withheld(reason) : reason)),
    },
  };
}

function isFromList({ because }: CategoryMatch): boolean {
  return because === 'domain_list' || because === 'school_list';
}

/** An address may stand inside another one, and most of a large transfer was from somewhere. */
function mayTell({ because }: CategoryMatch): boolean {
  return because === 'address_form' || because === 'transfer' || because === 'url_word';
}

function withheld(reason: Reason): Reason {
  return { ...reason, sentence: WITHHELD_SENTENCE };
}
