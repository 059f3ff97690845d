import type { CategoryId, EvidenceKind } from '../../../categories/category.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import type { Initiator } from '../../activity/initiator.ts';
import type { GroupName, Period, Severity } from '../policy.ts';
import type { Weekday } from '../timetable-week.ts';

/*
 * A case is how a school says in its own words what its policy must do: given who, when and what, expect this. Cases are run before a
 * change of the policy is used, so that nobody finds out from an incident what a changed row meant.
 */

/** Somebody unknown is held to the rules for pupils. */
export const CASE_PEOPLE = ['pupil', 'staff', 'unknown'] as const;
export type CasePerson = (typeof CASE_PEOPLE)[number];

/** What is asked for. Sites and searches are looked up as those of the log are; categories are taken as found. */
export type CaseAsks =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'search'; readonly search: string }
  | {
      readonly kind: 'categories';
      readonly categories: readonly CategoryId[];
      readonly shownBy: EvidenceKind;
      readonly isUnconfirmed: boolean;
    };

export type CaseMoment =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'time'; readonly weekday: Weekday; readonly time: string };

export interface CaseGiven {
  readonly who: CasePerson;
  /** Groups of the policy that they are in besides: 'nominated pupils'. */
  readonly groups: readonly GroupName[];
  readonly when: CaseMoment;
  readonly asks: CaseAsks;
  readonly filter: LogRecord['disposition'];
  /** Which attempt of the day it is that the filter stopped, from 1. */
  readonly attempt: number;
  readonly opened: Initiator;
  /** What kind of log saw it. */
  readonly seenIn: LogRecord['kind'];
}

/** Null is what the case leaves open. */
export type CaseExpectation =
  | { readonly verdict: 'pass' }
  | {
      readonly verdict: 'flag';
      /** A rule's id. */
      readonly rule: string | null;
      readonly severity: Severity | null;
      /** Words that one of the reasons must hold. */
      readonly because: string | null;
    };

export interface PolicyCase {
  readonly title: string;
  readonly given: CaseGiven;
  readonly expect: CaseExpectation;
}
