import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator, Start } from '../activity/start.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import type { Attempt } from './attempts.ts';
import { type Breach, isPressing } from './breach.ts';
import { isExempt } from './exemption.ts';
import { flagFor } from './flag.ts';
import { speaksOfOneself, wordsOfIntent } from './own-words.ts';
import type { GroupName, Period, Policy, RuleId } from './policy.ts';
import { createRuleBook, type Entry, type RuleBook } from './rule-book.ts';
import type { IsQuietened } from './suppression.ts';
import type { Reason, Verdict } from './verdict.ts';

/** What the judge is told about one record. */
export interface JudgeInput {
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly groups: readonly GroupName[];
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly period: Period;
  /** Asked of what is flagged alone: what showed who or what started it. Absent where the request alone was weighed. */
  start?(): Start | null;
  /** Counts a blocked attempt of this subject on this school day, unless this request is part of one that was counted. */
  countAttempt(ruleId: RuleId): Attempt;
  /** Asked of look-ups alone: whether this subject's device looked up the same, under the same rule, just before. */
  isRepeatedLookUp(ruleId: RuleId, evidence: string): boolean;
  /** Asked of searches alone: whether this subject's search goes on from the one that was judged under the same rule just before. */
  isSameSearch(ruleId: RuleId, text: string, evidence: string): boolean;
  /** Asked of what is flagged: what told who it was, where that was not the log. */
  whoReason?(): Reason | null;
}

export interface Judge {
  /** Holds one record against the policy. Passing verdicts are shared, frozen objects: most records make no new one. */
  judge(input: JudgeInput): Verdict;
}

/**
 * Makes a policy ready to judge with. A blocked attempt is counted and flagged from the rule's number of attempts on;
 * what the filter let through, or may have, is flagged at once. `dayAndTime` words a moment in school time for the
 * reasons: 'Tuesday 10:42'. What is quietened passes, and counts as no attempt.
 */
export function createJudge(
  policy: Policy,
  dayAndTime: ((timestamp: number) => string) | null = null,
  isQuietened: IsQuietened = () => false,
): Judge {
  const book = createRuleBook(policy);
  return {
    judge(input) {
      let passed = book.noRule;
      for (const match of input.matches) {
        const entry = book.entryFor(match.category, input.audience);
        if (entry === undefined) continue;
        const standing = standingOf(match, entry, input);
        if (standing === 'breach')
          return judgeBreaches(book, input, { version: policy.version, dayAndTime, isQuietened });
        if (standing === 'background' || passed === book.noRule) passed = entry[standing];
      }
      return passed;
    },
  };
}

/**
 * What a page or a program loads by itself is nobody's doing and passes as background, with three exceptions: search words
 * are typed by a person, whatever sent them; a behaviour was seen over many requests, whatever the last of them was; and what
 * may be against the law is shown however it came there, because a person must decide what follows.
 */
function standingOf(match: CategoryMatch, entry: Entry, input: JudgeInput): 'acceptable' | 'background' | 'breach' {
  if (entry.allows(input.period, input.groups)) return 'acceptable';
  if (entry.rule.ruling.kind === 'illegal') return 'breach';
  if (isExempt(match, input.matches)) return 'acceptable';
  const isBackground = input.initiator === 'page' || input.initiator === 'software';
  return isBackground && match.because !== 'search_term' && match.because !== 'behaviour' ? 'background' : 'breach';
}

interface Judging {
  readonly version: string;
  readonly dayAndTime: ((timestamp: number) => string) | null;
  readonly isQuietened: IsQuietened;
}

function judgeBreaches(book: RuleBook, input: JudgeInput, { version, dayAndTime, isQuietened }: Judging): Verdict {
  const entries = breachedEntries(book, input);
  const due: Breach[] = [];
  let passed: Verdict | null = null;
  for (const [entry, matches] of entries) {
    if (isQuietened(entry.rule, matches, input)) {
      passed ??= entry.suppressed;
      continue;
    }
    if (isRepeat(input, entry, matches)) {
      passed ??= entry.repeatedLookUp;
      continue;
    }
    if (isSameSearch(input, entry, matches)) {
      passed ??= entry.sameSearch;
      continue;
    }
    const attempt = input.record.disposition === 'blocked' ? input.countAttempt(entry.rule.id) : null;
    if (attempt === null || attempt.number >= entry.rule.attempts) due.push({ rule: entry.rule, matches, attempt });
  }
  if (due.length > 0) return flagFor(version, due, { ...input, when: dayAndTime?.(input.record.timestamp) ?? null });
  const [first] = entries.keys();
  return passed ?? first?.belowAttempts ?? book.noRule;
}

/** One page makes a device look up many names many times: one of them is judged. */
function isRepeat(input: JudgeInput, { rule }: Entry, [match]: readonly CategoryMatch[]): boolean {
  return input.record.kind === 'dns' && match !== undefined && input.isRepeatedLookUp(rule.id, match.evidence);
}

/**
 * While somebody types, one search is judged. Where somebody may need help or protection, other words say something new, and are
 * judged again.
 */
function isSameSearch(
  { record, isSameSearch }: JudgeInput,
  { rule }: Entry,
  matches: readonly CategoryMatch[],
): boolean {
  if (record.searchTerms === null || matches.some(({ because }) => because !== 'search_term')) return false;
  const evidence = isPressing(rule) ? newsIn(record.searchTerms, matches) : '';
  return isSameSearch(rule.id, record.searchTerms, evidence);
}

/** By which words it was found, and those in which somebody may have begun to speak of themselves. */
function newsIn(searchTerms: string, matches: readonly CategoryMatch[]): string {
  const evidence = matches.map((match) => match.evidence);
  const own = speaksOfOneself(searchTerms) ? ['I', ...wordsOfIntent(searchTerms)] : wordsOfIntent(searchTerms);
  return [...evidence, ...own].join('\n');
}

/** Two lists may name one site: that is two reasons, one rule and one attempt. */
function breachedEntries(book: RuleBook, input: JudgeInput): ReadonlyMap<Entry, readonly CategoryMatch[]> {
  const breached = new Map<Entry, CategoryMatch[]>();
  for (const match of input.matches) {
    const entry = book.entryFor(match.category, input.audience);
    if (entry === undefined || standingOf(match, entry, input) !== 'breach') continue;
    breached.set(entry, [...(breached.get(entry) ?? []), match]);
  }
  return breached;
}
