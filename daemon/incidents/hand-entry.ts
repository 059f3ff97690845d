/** An incident that no log shows: what a member of staff writes down, and what it is made of. */
import type { Audience, Identity } from '../identity/identity.ts';
import type { Rule, RuleId, Severity } from '../policy/policy.ts';
import type { Telling } from './evidence.ts';
import { fingerprintOf } from './fingerprint.ts';

/** How it came to be known. */
export const CAME_TO_LIGHT = [
  'seen_by_staff',
  'told_at_once',
  'told_later',
  'told_by_others',
  'told_by_parents',
  'from_outside',
  'other',
] as const;
export type CameToLight = (typeof CAME_TO_LIGHT)[number];

const CAME_TO_LIGHT_WORDS: Readonly<Record<CameToLight, string>> = {
  seen_by_staff: 'a member of staff saw it',
  told_at_once: 'they told us themselves, at once',
  told_later: 'they told us themselves, later',
  told_by_others: 'other pupils or colleagues told us',
  told_by_parents: 'a parent told us',
  from_outside: 'somebody outside the school told us',
  other: 'in another way',
};

/** In words, for what leaves the school: 'a parent told us'. */
export function cameToLightInWords(cameToLight: CameToLight): string {
  return CAME_TO_LIGHT_WORDS[cameToLight];
}

export const MAX_ACCOUNT_LENGTH = 4_000;
export const MAX_SEVERITY_REASON_LENGTH = 500;
/** How long whoever entered it may change it; after that, only notes are added. */
export const ENTRY_CHANGES_MS = 10 * 60_000;

/** What is written down. */
export interface HandEntry {
  readonly subject: Identity;
  readonly audience: Exclude<Audience, 'unknown'>;
  readonly ruleId: RuleId;
  readonly policyVersion: string;
  readonly severity: Severity;
  readonly severityReason: string | null;
  readonly at: number;
  readonly whatHappened: string;
  readonly cameToLight: CameToLight;
}

/** What those whom it happened to said themselves; null where they did not. */
export function tellingOf(cameToLight: CameToLight): Telling | null {
  switch (cameToLight) {
    case 'told_at_once':
      return 'at_once';
    case 'told_later':
      return 'later';
    default:
      return null;
  }
}

/** Of its own: what a log shows of the same day never grows what a person wrote down. */
export function handFingerprint(siteId: string, entry: HandEntry, schoolDay: string): string {
  return fingerprintOf({ siteId, identity: entry.subject, ruleId: `by hand:${entry.ruleId}` as RuleId, schoolDay });
}

/** Whether a rule is about such people at all. */
export function isRuleFor({ appliesTo }: Pick<Rule, 'appliesTo'>, audience: HandEntry['audience']): boolean {
  return appliesTo === 'everyone' || appliesTo === audience;
}
