/**
 * The sentences that a teacher reads under "Why this was flagged". Each can be checked against the request beside it,
 * none blames anybody, and none shows an address whose content may be against the law.
 */
import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import { STAFF_GROUP } from '../identity/roster.ts';
import { callsForCare, subjectOf } from './category-words.ts';
import type { Period, Rule } from './policy.ts';
import type { Reason } from './verdict.ts';

/** Labels come from the filter's log and may be of any length. */
const MAX_EVIDENCE = 120;

export function categoryReason(match: CategoryMatch): Reason {
  const evidence = shortened(match.evidence);
  return { kind: 'category', sentence: categorySentence(match, isDescribed(match) ? evidence : `“${evidence}”`) };
}

/** The same, for a request whose address must not be shown: a list's entry is that address, and a form may hold it. */
export function categoryReasonWithoutAddress(match: CategoryMatch): Reason {
  switch (match.because) {
    case 'search_term':
    case 'filter_label':
    case 'file_type':
      return categoryReason(match);
    case 'address_form':
    case 'transfer':
    case 'behaviour':
      return { kind: 'category', sentence: categorySentence(match, 'something that is not shown here') };
    case 'domain_list':
    case 'school_list':
    case 'url_word':
      return { kind: 'category', sentence: categorySentence(match, 'The address (not shown)') };
  }
}

/** Evidence in our own words, which is part of the sentence; the others quote an entry, a label or somebody's words. */
function isDescribed({ because }: CategoryMatch): boolean {
  return because === 'address_form' || because === 'file_type' || because === 'transfer' || because === 'behaviour';
}

function categorySentence({ because, category, lists }: CategoryMatch, evidence: string): string {
  const subject = subjectOf(category);
  switch (because) {
    case 'search_term':
      return `The search words contain ${evidence}, which is about ${subject}${whoseWords(lists)}.`;
    case 'url_word':
      return `The address contains the words ${evidence}, which are about ${subject}.`;
    case 'filter_label':
      return `The filter put it under ${evidence}, which we read as ${subject}.`;
    case 'domain_list':
      return lists === undefined
        ? `${evidence} is on a list of sites about ${subject}.`
        : `${evidence} is on a list of sites about ${subject}: ${lists.join(', ')}.`;
    case 'school_list':
      return `${evidence} is on our school’s own list for ${subject}.`;
    case 'address_form':
      return `The address is made in a way that is used for ${subject}: ${evidence}.`;
    case 'file_type':
      return `The request was for ${evidence}, which counts as ${subject}.`;
    case 'transfer':
      return `The log shows ${evidence}, which counts as ${subject}.`;
    case 'behaviour':
      return `${evidence}.`;
  }
}

/** Words that we do not ship ourselves say whose they are. */
function whoseWords(lists: CategoryMatch['lists']): string {
  return lists === undefined ? '' : `: ${lists.join(', ')}`;
}

/** Why a site that one unsure list names, or an address that may be harmless, counts for less. */
export function unconfirmedReason(matches: readonly CategoryMatch[]): Reason {
  const isOfForm = matches.every(({ because }) => because === 'address_form');
  const sentence = isOfForm
    ? 'Harmless services use such addresses too, so it counts as less serious.'
    : 'Only one list says so, and that list has been wrong before, so it counts as less serious until a second one agrees.';
  return { kind: 'category', sentence };
}

function shortened(evidence: string): string {
  return evidence.length <= MAX_EVIDENCE ? evidence : `${evidence.slice(0, MAX_EVIDENCE - 1)}…`;
}

export function rulingReason(policyVersion: string, rule: Rule, audience: Audience): Reason {
  const whose = audience === 'staff' ? 'staff' : 'pupils';
  return { kind: 'ruling', sentence: `Our policy (${policyVersion}) ${rulingWords(rule, whose)}.` };
}

function rulingWords(rule: Rule, whose: string): string {
  const subject = subjectOf(rule.category);
  switch (rule.ruling.kind) {
    case 'acceptable':
      return `allows ${subject} for ${whose}`;
    case 'acceptable_at':
      return `allows ${subject} for ${whose} only ${listed(rule.ruling.periods.map(periodWords))}`;
    case 'acceptable_for':
      return `allows ${subject} for ${whose} only in these groups: ${rule.ruling.groups.join(', ')}`;
    case 'unacceptable':
      return callsForCare(rule.category) ? careWords(subject) : `does not allow ${subject} for ${whose}`;
    case 'illegal':
      return callsForCare(rule.category)
        ? `treats ${subject} as against the law, and somebody may need protection`
        : `treats ${subject} as against the law`;
  }
}

function careWords(subject: string): string {
  return `asks a person to look whenever it is about ${subject}, because somebody may need help`;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? 'never';
  return `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

/** Said only where we know less than the person's name and rules. */
export function audienceReason(identity: Identity): Reason | null {
  const sentence = audienceSentence(identity);
  return sentence === null ? null : { kind: 'audience', sentence };
}

function audienceSentence(identity: Identity): string | null {
  switch (identity.kind) {
    case 'person':
      return null;
    case 'shared':
      return 'Several people use this account, so it does not show who it was.';
    case 'device':
      return `We know the device but not who used it, so the rules for ${rulesOfDevice(identity.group)} were applied.`;
    case 'unknown':
      return 'We do not know who this was, so the rules for pupils were applied.';
  }
}

/** Nobody but staff is let off the rules for pupils by the device that they sit at. */
function rulesOfDevice(group: string): string {
  return group === STAFF_GROUP ? 'staff' : 'pupils';
}

/** `when` is the moment in school time, 'Tuesday 10:42'; null leaves it out. */
export function periodReason(period: Period, when: string | null): Reason {
  return { kind: 'period', sentence: `It was ${periodWords(period)}${when === null ? '' : ` (${when})`}.` };
}

function periodWords(period: Period): string {
  switch (period) {
    case 'lessons':
      return 'during lessons';
    case 'breaks':
      return 'during a break';
    case 'before_after_school':
      return 'before or after school';
    case 'out_of_hours':
      return 'outside school hours';
  }
}

export function dispositionReason({ disposition, kind }: LogRecord): Reason {
  return { kind: 'disposition', sentence: dispositionSentence(disposition, kind) };
}

function dispositionSentence(disposition: LogRecord['disposition'], kind: LogRecord['kind']): string {
  const isLookUp = kind === 'dns';
  switch (disposition) {
    case 'blocked':
      return isLookUp ? 'The filter did not give out the address of the site.' : 'The filter stopped it.';
    case 'unknown':
      return 'The log does not say whether the filter stopped it.';
    case 'allowed':
      return isLookUp
        ? 'The filter let the name be looked up; that alone does not show that the site was opened.'
        : 'The filter let it through.';
  }
}

/** Why a look-up counts for less than a visit would, or why it counts as much. */
export function lookUpReason(isPressing: boolean): Reason {
  const weight = isPressing
    ? '; it counts as much here, because somebody may need help or protection'
    : ' and counts as less serious';
  const sentence = `Devices look names up for links that nobody opens, so a look-up is weaker evidence than a visit${weight}.`;
  return { kind: 'disposition', sentence };
}

/** How often the filter stopped this subject on this rule today, and from when on the policy wants to know. */
export function attemptsReason(count: number, rule: Rule): Reason {
  const times = count === 1 ? 'once' : `${count} times`;
  const asked = `our policy asks a person to look from the ${ordinal(rule.attempts)} time on`;
  return { kind: 'attempts', sentence: `The filter stopped requests of this kind ${times} today; ${asked}.` };
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  const suffix = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${suffix ?? 'th'}`;
}

export function searchReason(): Reason {
  return { kind: 'initiator', sentence: 'Search words are typed by a person.' };
}

export function initiatorReason(initiator: Initiator, { kind }: LogRecord): Reason {
  return { kind: 'initiator', sentence: initiatorSentence(initiator, kind) };
}

function initiatorSentence(initiator: Initiator, kind: LogRecord['kind']): string {
  switch (initiator) {
    case 'person':
      return 'A person very probably opened this.';
    case 'page':
      return 'A page probably loaded this by itself; it is shown because it may be against the law.';
    case 'software':
      return 'A program probably asked for this by itself; it is shown because it may be against the law.';
    case 'unclear':
      return kind === 'web'
        ? 'The log does not show whether a person or a page opened this.'
        : 'The log shows only the name of the site, so not whether a person or a page opened it.';
  }
}
