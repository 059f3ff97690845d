/**
 * What the filter did with one thing that a person asked for, beside what the school's policy says of it: what the figures about the filter
 * are counted from. Each request of a person is one of these or none; what a page or a program loads by itself is nobody's doing and is none,
 * and so is where the log cannot tell.
 */
import type { CategoryId, CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/start.ts';
import type { Audience } from '../identity/identity.ts';
import { callsForCare } from './category-words.ts';
import { isExempt } from './exemption.ts';
import type { Policy, RuleId } from './policy.ts';
import { createRuleBook } from './rule-book.ts';
import type { Verdict } from './verdict.ts';

/**
 * stopped, through, undecided: the policy calls the site or the page unacceptable for them then, and the filter blocked it, allowed it, or
 * its log does not say. search_stopped, search_through: the same of words that were searched for; they show what somebody looked for and
 * not what they were shown. quietened: the school has said that it need not be looked at. over_blocked, fine: the policy allows it, and the
 * filter blocked it or did not. unknown_blocked: blocked, and nothing is known of what it is.
 */
export const FILTERED_KINDS = [
  'stopped',
  'through',
  'undecided',
  'search_stopped',
  'search_through',
  'quietened',
  'over_blocked',
  'fine',
  'unknown_blocked',
] as const;
export type FilteredKind = (typeof FILTERED_KINDS)[number];

export interface Filtered {
  readonly kind: FilteredKind;
  /** Of the rule that it goes against, or what it is about; '' where nothing is known. */
  readonly category: CategoryId | '';
  /** True for a way round the filter, stopped or not. */
  readonly isBypass: boolean;
}

export interface FilteredInput {
  readonly record: Pick<LogRecord, 'disposition'>;
  readonly audience: Audience;
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly verdict: Verdict;
}

/** What serves teaching and learning, or somebody who needs advice: to block it is a loss. */
const LEARNING: ReadonlySet<string> = new Set([
  'education',
  'gaming-educational',
  'health-and-identity',
  'help-seeking',
  'kids',
  'office-and-school-systems',
  'reference',
  'school-allowed',
  'translation',
]);

/** Parts of pages and programs: nobody misses them, whatever the log makes of them. */
const NOT_ASKED_FOR: ReadonlySet<string> = new Set(['adverts', 'cdn', 'telemetry', 'updates', 'widgets']);

/** Sites by which a request goes past the filter. */
const WAYS_ROUND: ReadonlySet<string> = new Set(['encrypted-dns', 'filter-bypass', 'remote-access']);

export function isForLearning(category: CategoryId | ''): boolean {
  return LEARNING.has(category);
}

export function isWayRound(category: CategoryId | ''): boolean {
  return WAYS_ROUND.has(category);
}

/** Makes a policy ready to be asked about what was judged by it; null for what no figure counts. The same answer is the same object. */
export function createFilteredOf(policy: Policy): (judged: FilteredInput) => Filtered | null {
  const categories = new Map<RuleId, CategoryId>(policy.rules.map(({ id, category }) => [id, category]));
  const book = createRuleBook(policy);

  /** What the policy forbids always, whenever it was and whoever they are. */
  const alwaysBroken = ({ matches, audience }: FilteredInput): CategoryId | null => {
    const broken = matches.find((match) => {
      const ruling = book.entryFor(match.category, audience)?.rule.ruling.kind;
      if (!isContent(match) || ruling === undefined) return false;
      return ruling === 'illegal' || (ruling === 'unacceptable' && !isExempt(match, matches));
    });
    return broken?.category ?? null;
  };

  /** A behaviour is told of whatever the last request was, and no filter can stop it: then the request counts for what it was itself. */
  const broken = (judged: FilteredInput): CategoryId | null => {
    const { verdict, matches } = judged;
    const rule = verdict.ruleId === null ? undefined : categories.get(verdict.ruleId);
    if (rule === undefined) return null;
    return matches.some((match) => match.category === rule && isContent(match)) ? rule : alwaysBroken(judged);
  };

  return (judged) => {
    const { initiator, matches, record } = judged;
    // So is nearly everything.
    if (initiator !== 'person' || (matches.length === 0 && record.disposition !== 'blocked')) return null;
    switch (whatOf(judged.verdict)) {
      case 'again':
        return null;
      case 'allowed':
        return allowedOf(judged);
      case 'quietened':
        return filtered('quietened', broken(judged) ?? '');
      case 'broken': {
        const category = broken(judged);
        return category === null ? allowedOf(judged) : brokenOf(judged, category);
      }
    }
  };
}

type What = 'broken' | 'quietened' | 'allowed' | 'again';

/** Look-ups that one page repeats and a search that is still being typed are one act: it was counted when it was judged. */
function whatOf(verdict: Verdict): What {
  if (verdict.outcome === 'flag') return 'broken';
  switch (verdict.reason) {
    case 'below_attempts':
      return 'broken';
    case 'suppressed':
      return 'quietened';
    case 'repeated_look_up':
    case 'same_search':
      return 'again';
    case 'no_rule':
    case 'acceptable':
    case 'background':
      return 'allowed';
  }
}

/** Who searches for what they may need help with does nothing that a filter ought to stop. */
function brokenOf({ record, matches }: FilteredInput, category: CategoryId): Filtered | null {
  const own = matches.filter((match) => match.category === category && isContent(match));
  const isStopped = record.disposition === 'blocked';
  if (own.every(({ because }) => because === 'search_term'))
    return callsForCare(category) ? null : filtered(isStopped ? 'search_stopped' : 'search_through', category);
  if (record.disposition === 'unknown') return filtered('undecided', category);
  return filtered(isStopped ? 'stopped' : 'through', category);
}

function allowedOf({ record, matches }: FilteredInput): Filtered | null {
  const category = categoryAllowed(matches);
  const isBlocked = record.disposition === 'blocked';
  if (category === undefined) return isBlocked ? filtered('unknown_blocked', '') : null;
  if (NOT_ASKED_FOR.has(category)) return null;
  return filtered(isBlocked ? 'over_blocked' : 'fine', category);
}

function categoryAllowed(matches: readonly CategoryMatch[]): CategoryId | undefined {
  let first: CategoryId | undefined;
  for (const match of matches) {
    if (!isContent(match)) continue;
    if (isForLearning(match.category)) return match.category;
    first ??= match.category;
  }
  return first;
}

function isContent({ because }: CategoryMatch): boolean {
  return because !== 'behaviour' && because !== 'transfer';
}

/** There are some hundred of them. */
const ANSWERS = new Map<FilteredKind, Map<CategoryId | '', Filtered>>(FILTERED_KINDS.map((kind) => [kind, new Map()]));

function filtered(kind: FilteredKind, category: CategoryId | ''): Filtered {
  const known = ANSWERS.get(kind)?.get(category);
  if (known !== undefined) return known;
  const isBypass = BROKEN_SITES.has(kind) && isWayRound(category);
  const made: Filtered = Object.freeze({ kind, category, isBypass });
  ANSWERS.get(kind)?.set(category, made);
  return made;
}

const BROKEN_SITES: ReadonlySet<FilteredKind> = new Set(['stopped', 'through', 'undecided']);
