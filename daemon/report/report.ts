/**
 * What a report says, as plain values: every form of it (page, PDF, mail, CSV, JSON) is made from this and from nothing else. It holds no
 * name, no account, no address of a device and no search; sites that nobody may be shown are not in it.
 */
import type { CategoryId } from '../../categories/category.ts';
import type { GroupName } from '../policy/policy.ts';
import type { AccessFigures, ActionFigures, CheckFigures, Coverage, Decision, Review } from './watching.ts';

export const REPORT_PERIODS = ['week', 'term', 'year'] as const;
export type ReportPeriodKind = (typeof REPORT_PERIODS)[number];

/** The time that a report is about, by the school's clock. */
export interface ReportPeriod {
  readonly kind: ReportPeriodKind;
  /** '2026-W47' (ISO 8601), 'term-2026-09-02' (its first day), 'year-2026' (the school year that begins in 2026). Safe in an address. */
  readonly id: string;
  /** From inclusive, to exclusive: epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** ISO dates, both within it. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** As the calendar has them. */
  readonly schoolDays: number;
  /** What the calendar calls the days off: 'half-term'. */
  readonly daysOff: readonly string[];
}

/** So many of so many. The interval is Wilson's at 95 %; null where there is nothing to count. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** A figure that cannot always be had. */
export type Known<Value> =
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly why: WhyUnknown };

/** archive: it could not be asked; kept: the log of that time is no longer kept; not_counted: counted only since an upgrade; none: nothing of the kind is set up. */
export type WhyUnknown = 'archive' | 'kept' | 'not_counted' | 'none';

/** Beside the week before, and the week of the term before that has the same number in its term; null where there is none, or nothing was counted. */
export interface Compared {
  readonly now: number;
  readonly before: number | null;
  readonly lastTerm: number | null;
}

export interface Report {
  /** Raised when a field changes its meaning: a kept report is read as what it was. */
  readonly form: 1;
  readonly period: ReportPeriod;
  readonly school: string;
  readonly madeAt: number;
  /** Of the program. */
  readonly version: string;
  readonly policyVersion: string;
  readonly demonstration: boolean;
  readonly standing: ReportStanding;
  readonly traffic: Traffic;
  readonly effectiveness: Effectiveness;
  readonly gaps: Gaps;
  readonly overBlocking: OverBlocking;
  readonly bypass: Bypass;
  readonly unknownSites: UnknownSites;
  readonly coverage: Coverage;
  readonly review: Review;
  readonly actions: ActionFigures;
  readonly access: AccessFigures;
  /** Null where the school has set up no filter checks, and recorded none by hand. */
  readonly checks: CheckFigures | null;
  /** What the school must decide, the most pressing first. */
  readonly decisions: readonly Decision[];
}

/** What must be known before any figure is read. */
export interface ReportStanding {
  /** no_source: no log is set up; silent: none brought a line; holiday: no school day lay within; first: the logs begin within it; ordinary: none of these. */
  readonly kind: 'no_source' | 'silent' | 'holiday' | 'first' | 'ordinary';
  /** Of the oldest record that was ever counted. */
  readonly countedSince: number | null;
  /** The period is not over yet. */
  readonly isUnfinished: boolean;
}

export interface Traffic {
  /** Everything that the logs brought and that was understood. */
  readonly requests: Compared;
  /** Among them those that a person very probably made. */
  readonly byPersons: Compared;
  readonly blocked: Share;
  /** Devices or people that asked for anything, each counted once. */
  readonly activeDevices: Known<Compared>;
  /** For each hundred active devices. */
  readonly per100: Known<{
    readonly blocked: Compared;
    readonly unacceptable: Compared;
    readonly gotThrough: Compared;
  }>;
  /** Each day of a week; each week of a longer period, by its Monday. */
  readonly steps: readonly TrafficStep[];
}

export interface TrafficStep {
  /** ISO date. */
  readonly day: string;
  readonly isSchoolDay: boolean;
  readonly requests: number;
  readonly blocked: number;
  readonly flagged: number;
}

/** Blocked among what a person asked for and the policy calls unacceptable. */
export interface Effectiveness {
  readonly overall: Share;
  readonly before: Share | null;
  readonly lastTerm: Share | null;
  readonly byCategory: readonly (EffectRow & {
    readonly category: CategoryId;
    readonly title: string;
    readonly theme: string;
  })[];
  /** '' is whoever belongs to no group; groups of fewer than five active people are together in `OTHER_GROUPS`. */
  readonly byGroup: readonly (EffectRow & { readonly group: GroupName })[];
  /** Neither blocked nor allowed, as far as the log says: in no share. */
  readonly undecided: number;
  /** Searches of persons with words that the policy calls unacceptable: stopped of all. Never about what somebody may need help with; in no other share. */
  readonly searches: Share;
  /** What the school has quietened: in no share. */
  readonly quietened: number;
}

export interface EffectRow {
  readonly share: Share;
  readonly before: Share | null;
}

/** What got through. */
export interface Gaps {
  readonly requests: Compared;
  /** People, or devices where nobody is known, each counted once. */
  readonly people: number;
  readonly hosts: number;
  /** By people, then by requests: the most first. */
  readonly top: readonly GapRow[];
}

export interface GapRow {
  readonly host: string;
  readonly category: CategoryId;
  readonly title: string;
  readonly people: number;
  readonly requests: number;
  /** Nothing of it got through in the four weeks before. */
  readonly isNew: boolean;
  readonly firstAt: number;
  /** From the first that got through until the filter blocked the first; null while it has not. */
  readonly blockedAfterMs: number | null;
}

/** Blocked by the filter though the policy allows it, of what a person asked for and something is known about. */
export interface OverBlocking {
  readonly requests: Compared;
  /** Of all that persons asked for and the policy allows. */
  readonly share: Share;
  /** Those whose category is for teaching and learning. */
  readonly educational: number;
  readonly byCategory: readonly {
    readonly category: CategoryId;
    readonly title: string;
    readonly requests: number;
    readonly isEducational: boolean;
  }[];
  /** Blocked, and nothing is known of what it is: in no share. */
  readonly notKnown: number;
  readonly top: Known<readonly OverBlockRow[]>;
  /** What people asked to have unblocked, within the period. */
  readonly unblock: {
    readonly asked: number;
    readonly settled: number;
    readonly waiting: number;
    readonly medianMs: number | null;
  };
}

export interface OverBlockRow {
  readonly host: string;
  readonly title: string;
  readonly isEducational: boolean;
  readonly requests: number;
  readonly people: number;
  readonly request: 'none' | 'waiting' | 'settled';
}

/**
 * Attempts of persons to get past the filter: sites of VPNs and proxies, hidden look-ups of names, remote control of other computers. That
 * an account is used by others is a behaviour, and stands in `review.byRule`.
 */
export interface Bypass {
  readonly attempts: Compared;
  readonly people: number;
  readonly gotThrough: number;
  readonly byCategory: readonly {
    readonly category: CategoryId;
    readonly title: string;
    readonly blocked: number;
    readonly allowed: number;
  }[];
}

export interface UnknownSites {
  /** Requests of persons that no list, and no name of the filter, says anything about. */
  readonly requests: Share;
  readonly hosts: Known<Share>;
  /** Names of categories of the filter that nobody has said the meaning of. */
  readonly labels: number;
}
