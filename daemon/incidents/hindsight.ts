/** What looking back found, for a person to decide on: facts, which a page words. */
import type { Audience, Identity } from '../identity/identity.ts';
import type { RuleId, Severity } from '../policy/policy.ts';

/** Why the log was looked back through: what is known now that was not known before. */
export type Cause =
  /** A list brought so many entries; `added` is null where they were not counted. */
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly title: string;
      readonly version: string | null;
      readonly before: string | null;
      readonly added: number | null;
    }
  | { readonly kind: 'site' | 'site_removed'; readonly site: string; readonly as: string }
  | { readonly kind: 'word' | 'word_removed'; readonly phrase: string; readonly as: string }
  /** Lists, the school's own say or the program changed while it was not running. */
  | { readonly kind: 'while_stopped' };

/** Where it was: a host, or what was searched for. Of what may be illegal to open a hash is kept, and nothing is shown. */
export interface FoundPlace {
  readonly kind: 'site' | 'search' | 'withheld';
  readonly text: string;
  readonly requests: number;
}

/** What one person did that one rule would flag now. */
export interface HindsightFinding {
  readonly subjectKey: string;
  readonly identity: Identity;
  readonly audience: Audience;
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** True where somebody may need help or protection, or it may be illegal. */
  readonly isPressing: boolean;
  readonly requests: number;
  readonly blocked: number;
  readonly first: number;
  readonly last: number;
  /** The most frequent first. */
  readonly places: readonly FoundPlace[];
}

/** Names a place of a finding: what was shown once under it is not shown again. */
export function keyOfPlace(
  { subjectKey, ruleId }: Pick<HindsightFinding, 'subjectKey' | 'ruleId'>,
  { kind, text }: Pick<FoundPlace, 'kind' | 'text'>,
): string {
  return JSON.stringify([subjectKey, ruleId, kind, text]);
}
