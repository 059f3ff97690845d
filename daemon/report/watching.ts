/** Of a report: what the logs could show, what the school did about it, and what it must decide. */
import type { Resolution } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';
import type { Compared, Share } from './report.ts';

/** How much of what happened these logs could show. */
export interface Coverage {
  readonly sources: readonly SourceCoverage[];
  /** Among all lines: those that were not understood. */
  readonly notUnderstood: Share;
  readonly tiedToPerson: Share;
  /** Where the log tells the site, and not the page. */
  readonly hostOnly: Share;
  readonly cannotSee: readonly CannotSee[];
}

/** encrypted_dns, mobile_data: with any log; the others as these logs are. */
export type CannotSee =
  | 'paths_in_https'
  | 'encrypted_dns'
  | 'mobile_data'
  | 'no_user_names'
  | 'no_searches'
  | 'dns_only';

export interface SourceCoverage {
  readonly title: string;
  readonly lines: number;
  /** Hours of school in which nothing came. */
  readonly silentHours: number;
  readonly schoolHours: number;
  readonly notUnderstood: Share;
  readonly withUserName: Share;
}

export interface Review {
  readonly raised: Compared;
  /** Of the raised, those whose severity was critical. */
  readonly urgent: number;
  readonly closed: Compared;
  readonly openNow: number;
  readonly oldestOpenSince: number | null;
  /** From being raised to being closed, of those closed in the period. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly outcomes: readonly { readonly resolution: Resolution; readonly incidents: number }[];
  readonly byRule: readonly RuleReview[];
  /** How often help was looked for: a count, and in no other figure. */
  readonly lookedForHelp: number;
}

export interface RuleReview {
  readonly ruleId: RuleId;
  readonly title: string;
  readonly closed: number;
  readonly falseAlarms: number;
  /** So many of them are false that the rule should be looked at. */
  readonly shouldTune: boolean;
}

export interface ActionFigures {
  readonly outstanding: number;
  /** Past the day by which they were to be done. */
  readonly overdue: number;
  readonly settled: number;
}

/** Who looked, as counts. */
export interface AccessFigures {
  readonly people: number;
  readonly incidentsOpened: number;
  readonly namesShown: number;
  readonly logSearches: number;
  readonly exports: number;
}

export interface CheckFigures {
  readonly planned: number;
  readonly made: number;
  readonly passed: number;
  readonly failed: number;
  readonly notClear: number;
  readonly byHand: number;
  /** What stands at the end of the period. `address` is one that the school chose to test with. */
  readonly openFailures: readonly { readonly title: string; readonly profile: string; readonly since: number }[];
  readonly byProfile: readonly {
    readonly profile: string;
    readonly passed: number;
    readonly failed: number;
    readonly notMade: number;
  }[];
}

/** Each says what to decide, with the figures that it rests on. */
export type Decision =
  | { readonly kind: 'source_silent'; readonly titles: readonly string[]; readonly hours: number }
  | { readonly kind: 'check_failed'; readonly failures: number }
  | { readonly kind: 'no_checks' }
  | { readonly kind: 'checks_not_made' }
  | { readonly kind: 'gap'; readonly host: string; readonly title: string; readonly people: number }
  | { readonly kind: 'over_block'; readonly host: string; readonly people: number }
  | { readonly kind: 'unblock_waiting'; readonly requests: number }
  | { readonly kind: 'tune_rule'; readonly title: string; readonly falseAlarms: number; readonly closed: number }
  | { readonly kind: 'review_behind'; readonly open: number; readonly oldestSince: number }
  | { readonly kind: 'actions_overdue'; readonly actions: number }
  | { readonly kind: 'few_names'; readonly share: number }
  | { readonly kind: 'lines_not_understood'; readonly share: number }
  | { readonly kind: 'policy_waiting'; readonly changes: number };
