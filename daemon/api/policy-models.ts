/** What can be known and changed of the policy. Part of the contract; import it from there. */
import type { Loosening } from '../policy/loosening.ts';
import type { Policy, Rule, RuleId } from '../policy/policy.ts';
import type { PolicyContent, RuleEdit } from '../policy/policy-content.ts';
import type { CategoryChoice } from './list-models.ts';

export type { Loosening, PolicyContent, RuleEdit };

/** The policy that is in force, and what waits. */
export interface PolicyBook {
  readonly policy: Policy;
  /** Where it comes from; what was changed on the dashboard is on top of that. */
  readonly source: { readonly kind: 'preset' | 'file'; readonly name: string };
  /** Rules that were changed on the dashboard, and say something else than that. */
  readonly changedHere: readonly RuleId[];
  /** Rules that follow from the law: nobody can change them. */
  readonly locked: readonly RuleId[];
  readonly waiting: readonly PolicyProposal[];
  readonly groups: readonly NominatedGroup[];
  readonly categories: readonly CategoryChoice[];
}

/** People whom the policy names, as the settings say. */
export interface NominatedGroup {
  readonly name: string;
  readonly people: number;
  /** Null for those who see no accounts. */
  readonly accounts: readonly string[] | null;
}

/** A change that waits for a senior leader. */
export interface PolicyProposal {
  readonly id: string;
  readonly at: number;
  readonly byName: string | null;
  /** True where the viewer said it: whoever proposes does not accept. */
  readonly isOwn: boolean;
  readonly reason: string;
  readonly edits: readonly RuleEdit[];
  /** The new title of the whole; null where it stays. */
  readonly title: string | null;
  readonly loosenings: readonly Loosening[];
  readonly brokenCases: readonly string[];
  /** True where a rule has been changed since, so that it can only be refused or taken back. */
  readonly isOvertaken: boolean;
}

/** One version of the policy, and what led to it. */
export interface PolicyVersionRow {
  readonly version: string;
  readonly title: string;
  readonly since: number;
  /** shipped: it comes with the product; file: written in the policy file; page: changed here, or by command. */
  readonly origin: 'shipped' | 'file' | 'page';
  /** Null where a file or the product did it, or the account is gone. */
  readonly byName: string | null;
  readonly reason: string | null;
  /** The senior leader who allowed it, where it says less; null where nobody had to, or nobody did. */
  readonly authorised: { readonly byName: string | null; readonly at: number; readonly reason: string } | null;
  /** True where it says less than the one before. */
  readonly loosens: boolean;
  readonly brokenCases: readonly string[];
  /** From the version before; none for the first. */
  readonly edits: readonly RuleEdit[];
}

/** A change that a senior leader refused, or that its author took back. */
export interface ClosedProposal {
  readonly id: string;
  readonly at: number;
  readonly byName: string | null;
  readonly reason: string;
  readonly edits: readonly RuleEdit[];
  readonly outcome: 'refused' | 'withdrawn';
  readonly decided: { readonly byName: string | null; readonly at: number; readonly reason: string };
}

export interface PolicyHistory {
  /** The newest first. */
  readonly versions: readonly PolicyVersionRow[];
  readonly closed: readonly ClosedProposal[];
}

/** What of a rule can be said on the page. */
export type RuleSay = Omit<Rule, 'id' | 'decidedBy' | 'decidedOn'>;

/** A change that somebody wants to make. */
export interface PolicyChangeSay {
  /** The version that the person saw: what somebody else changed since is not overwritten. */
  readonly basedOn: string;
  /** Null for a new rule. */
  readonly ruleId: string | null;
  /** Null to take the rule off. */
  readonly rule: RuleSay | null;
  readonly reason: string;
  /** True to go on although a case of the school's does not come out any more. */
  readonly despiteCases: boolean;
}

/**
 * `same`: nothing would change; `changed`: somebody else was quicker; `not_possible`: the sentences say why; `breaks_cases`: cases of
 * the school's do not come out any more.
 */
export type PolicyChangeResult =
  | { readonly kind: 'in_force'; readonly version: string }
  | { readonly kind: 'waiting'; readonly id: string; readonly loosenings: readonly Loosening[] }
  | { readonly kind: 'not_possible'; readonly sentences: readonly string[] }
  | { readonly kind: 'breaks_cases'; readonly sentences: readonly string[] }
  | { readonly kind: 'same' | 'changed' | 'no_reason' | 'gone' | 'not_yours' };

/** What a senior leader says to a proposal, or its author. */
export interface ProposalDecision {
  readonly what: 'accept' | 'refuse' | 'withdraw';
  readonly reason: string;
}

export type DecideProposalResult =
  | { readonly kind: 'in_force'; readonly version: string }
  | { readonly kind: 'not_possible'; readonly sentences: readonly string[] }
  | { readonly kind: 'closed' | 'changed' | 'no_reason' | 'gone' | 'not_yours' };

/** What a change of the policy would have changed in the last two weeks. */
export type PolicyPreviewAnswer =
  | {
      readonly kind: 'counted';
      /** From when on the log was looked at. Equal to `to` where nothing was. */
      readonly from: number;
      readonly to: number;
      /** False where time ran out before all was looked at, or there was too much. */
      readonly isComplete: boolean;
      readonly added: { readonly requests: number; readonly people: number };
      readonly removed: {
        readonly requests: number;
        readonly people: number;
        readonly incidents: number;
        /** Of the requests, how many were flagged because somebody may need help or protection. */
        readonly needingCare: number;
      };
      readonly moreSerious: { readonly requests: number; readonly people: number };
      readonly lessSerious: { readonly requests: number; readonly people: number };
      /** In which ways it says less; none where no senior leader has to allow it. */
      readonly loosenings: readonly Loosening[];
      readonly brokenCases: readonly string[];
      /** True where what concerns staff is not counted, because the viewer does not see it. */
      readonly withoutStaff: boolean;
    }
  | { readonly kind: 'unclear' };

export interface PolicyAnswers<Viewer> {
  policyBook(viewer: Viewer): Promise<PolicyBook>;
  policyHistory(viewer: Viewer): Promise<PolicyHistory>;
  /** Null where there never was such a version. */
  policyVersion(viewer: Viewer, version: string): Promise<Policy | null>;
  changePolicy(viewer: Viewer, say: PolicyChangeSay): Promise<PolicyChangeResult>;
  decideProposal(viewer: Viewer, id: string, decision: ProposalDecision): Promise<DecideProposalResult>;
  /** Nothing is changed. */
  previewPolicy(viewer: Viewer, say: PolicyChangeSay): Promise<PolicyPreviewAnswer>;
}
