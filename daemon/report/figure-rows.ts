/** What the store counted, as the report takes it. Texts are as they were counted; nothing here names anybody. */
import type { Resolution } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';

/** From inclusive, to exclusive: epoch milliseconds. What was counted belongs to the hour, UTC, in which it was. */
export interface FigureWindow {
  readonly from: number;
  readonly to: number;
  /** The same as ISO dates, both within it. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Since when there is anything; null where there is nothing. */
export interface CountedSince {
  /** Epoch milliseconds: of the oldest hour with a record. */
  readonly records: number | null;
  /** Of the oldest hour in which it was counted what the filter did; never before `records`. */
  readonly filtered: number | null;
  /** ISO date of a Monday: since when it is counted who is active. */
  readonly activeWeek: string | null;
}

export interface TrafficTotals {
  readonly requests: number;
  readonly blocked: number;
  readonly flagged: number;
  readonly byPersons: number;
  /** Of those by persons: nothing is known of what they are. */
  readonly unknown: number;
}

export interface TrafficHour extends TrafficTotals {
  readonly hour: number;
}

/** What the filter did, by who asked and what it was. `kind` is of `FILTERED_KINDS`. */
export interface FilterRow {
  readonly group: string;
  readonly category: string;
  readonly kind: string;
  readonly records: number;
}

export interface ActiveRow {
  readonly group: string;
  readonly subjects: number;
}

export interface ActiveFigures {
  /** Each counted once. */
  readonly subjects: number;
  /** Whoever changed the group is in both. */
  readonly byGroup: readonly ActiveRow[];
}

/** One site of one category. */
export interface HostFigures {
  readonly host: string;
  readonly category: string;
  readonly records: number;
  readonly firstAt: number;
  /** Of the host, each counted once. */
  readonly people: number;
}

/** When a site was stopped, hour by hour. */
export interface StoppedHour {
  readonly host: string;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** Lines of one source by kind: record, malformed, skipped, with_user_name, with_person, host_only. */
export interface SourceLines {
  readonly sourceId: string;
  readonly kind: string;
  readonly lines: number;
}

/** An hour in which a source brought records. */
export interface SourceHour {
  readonly sourceId: string;
  readonly hour: number;
}

export interface ReviewRows {
  readonly raised: number;
  readonly urgent: number;
  /** Closed in the window. */
  readonly closed: readonly {
    readonly raisedAt: number;
    readonly closedAt: number;
    readonly resolution: Resolution;
    readonly ruleId: RuleId;
  }[];
  readonly lookedForHelp: number;
}

/** How the queue stands when the report is made. */
export interface QueueNow {
  readonly open: number;
  readonly oldestOpenSince: number | null;
}
