import type { CategoryId } from '../../categories/category.ts';

/** Least to most serious; the words of OCSF and Sigma. */
export const SEVERITIES = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Parts of the school day, in the school's own time zone. */
export const PERIODS = ['lessons', 'breaks', 'before_after_school', 'out_of_hours'] as const;
export type Period = (typeof PERIODS)[number];

/** A named group of people: 'staff', 'Year 5', 'social-media-team'. */
export type GroupName = string;

export type RuleId = string & { readonly __brand: 'RuleId' };

/** The five columns of a school's acceptable-use table. */
export type Ruling =
  | { readonly kind: 'acceptable' }
  | { readonly kind: 'acceptable_at'; readonly periods: readonly Period[] }
  | { readonly kind: 'acceptable_for'; readonly groups: readonly GroupName[] }
  | { readonly kind: 'unacceptable' }
  | { readonly kind: 'illegal' };

export const LANES = ['review', 'support'] as const;
export type Lane = (typeof LANES)[number];

/** One row of that table, for one category of sites or searches. */
export interface Rule {
  /** 'pupils-gambling'; never reused. */
  readonly id: RuleId;
  /** What a person reads as the incident's heading: 'Gambling'. */
  readonly title: string;
  /** The row of the school's own table that this rule carries out: 'gambling'. */
  readonly row: string;
  readonly category: CategoryId;
  readonly appliesTo: 'pupils' | 'staff' | 'everyone';
  readonly ruling: Ruling;
  /** review: somebody went against the policy; support: nobody did, and whoever looks after pupils should know. */
  readonly lane: Lane;
  readonly severity: Severity;
  /** Attempts stopped by the filter, in one school day, before we flag; 1 flags the first. Allowed requests always flag. */
  readonly attempts: number;
  /** Known innocent causes, shown beside every event. */
  readonly falseAlarms: readonly string[];
  /** DfE standard 1: decisions on what is blocked or allowed, and why, are documented. */
  readonly why: string;
  readonly decidedBy: string;
  /** ISO date. */
  readonly decidedOn: string;
}

/** The school's dated acceptable-use table. */
export interface Policy {
  /** '2026-09-01'; stamped on every verdict. */
  readonly version: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}
