/**
 * Everything that a page or a script can ask of the daemon. The dashboard and the JSON API are handed one `DaemonApi`;
 * what a page shows, a script can fetch. Models are facts, not words: the dashboard words them.
 * All times are epoch milliseconds, UTC.
 */
import type { CategoryMatch } from '../../categories/category.ts';
import type { ParseResult } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Identity } from '../identity/identity.ts';
import { ROLES, type Role } from '../identity/role.ts';
import type { IncidentId, IncidentState, Intent, Resolution, StaffId } from '../incidents/incident.ts';
import type { IncidentFilter } from '../incidents/queue-filter.ts';
import type { Period, Policy, Rule, Severity } from '../policy/policy.ts';
import type { Reason, Verdict } from '../policy/verdict.ts';

export type { IncidentFilter };
export { ROLES, type Role };

/** A member of staff who has signed in. */
export interface Viewer {
  readonly staffId: StaffId;
  readonly name: string;
  readonly role: Role;
}

/** What every page needs to tell the truth in its frame. */
export interface Frame {
  readonly schoolName: string;
  readonly zone: string;
  readonly now: number;
  /** True while a shipped demonstration day is replayed: no real pupil is in it, and every page says so. */
  readonly demonstration: boolean;
  readonly setUpDone: boolean;
  /** Red banner on every page: nothing is being checked, and why. */
  readonly alarms: readonly Alarm[];
  readonly openIncidents: number;
}

export type Alarm =
  | { readonly kind: 'source_silent'; readonly sourceTitle: string; readonly since: number }
  | { readonly kind: 'source_waiting'; readonly sourceTitle: string; readonly since: number; readonly message: string }
  | { readonly kind: 'store_failing'; readonly since: number; readonly message: string }
  | { readonly kind: 'mail_failing'; readonly since: number; readonly waiting: number; readonly message: string }
  | { readonly kind: 'jobs_failing'; readonly since: number; readonly message: string }
  | {
      readonly kind: 'not_understood';
      readonly sourceTitle: string;
      readonly malformed: number;
      readonly lines: number;
    };

/** Who an incident is about, as far as is known. */
export type Who =
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly role: 'pupil' | 'staff';
      readonly group: string;
      readonly account: string;
      readonly via: 'log' | 'lease' | 'login';
      readonly classTeacher: string | null;
    }
  | { readonly kind: 'shared'; readonly account: string; readonly group: string }
  | { readonly kind: 'device'; readonly deviceName: string }
  | { readonly kind: 'unknown'; readonly account: string | null; readonly address: string | null };

export interface IncidentRow {
  readonly id: IncidentId;
  /** The rule's title: 'Searches about self-harm'. */
  readonly title: string;
  readonly severity: Severity;
  readonly welfare: boolean;
  readonly status: IncidentState['status'];
  readonly who: Who;
  readonly eventCount: number;
  readonly blockedCount: number;
  readonly searchCount: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly assigneeName: string | null;
  readonly resolution: Resolution | null;
}

/** One flagged request of an incident. The address is text; it is null where it must not be shown. */
export interface FlaggedRequest {
  readonly at: number;
  readonly kind: 'web' | 'tls' | 'dns';
  readonly address: string | null;
  readonly addressWithheld: boolean;
  readonly searchTerms: string | null;
  readonly disposition: 'allowed' | 'blocked' | 'unknown';
  readonly initiator: Initiator;
  readonly clientIp: string | null;
  readonly deviceName: string | null;
  readonly userAgent: string | null;
  readonly matches: readonly CategoryMatch[];
}

/** One thing that happened to an incident. */
export interface HistoryEntry {
  readonly at: number;
  readonly kind:
    | 'raised'
    | 'severity_raised'
    | 'alert_queued'
    | 'alert_sent'
    | 'claimed'
    | 'released'
    | 'resolved'
    | 'undone'
    | 'viewed';
  readonly byName: string | null;
  /** A severity, a resolution or a note, according to kind. */
  readonly detail: string | null;
}

export interface IncidentDetail extends IncidentRow {
  readonly state: IncidentState;
  /** Raised by each change; sent back with a change, so that two people never overwrite each other. */
  readonly version: number;
  readonly rule: Rule;
  readonly policyVersion: string;
  readonly policyTitle: string;
  /** What a teacher reads about the category. */
  readonly categorySentence: string;
  readonly falseAlarms: readonly string[];
  /** Why the most serious of its requests was flagged. */
  readonly reasons: readonly Reason[];
  /** Newest 100, newest last. */
  readonly requests: readonly FlaggedRequest[];
  readonly history: readonly HistoryEntry[];
  /** Until when the finding can be undone; null when there is nothing to undo. */
  readonly undoUntil: number | null;
  /** Neighbours in the open queue, most serious first. */
  readonly previousId: IncidentId | null;
  readonly nextId: IncidentId | null;
}

export interface IncidentList {
  readonly rows: readonly IncidentRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: { readonly open: number; readonly mine: number; readonly waiting: number; readonly closed: number };
}

export interface SourceHealth {
  readonly id: string;
  readonly title: string;
  readonly format: string | null;
  readonly state:
    | { readonly kind: 'reading'; readonly behindBytes: number }
    | { readonly kind: 'waiting'; readonly since: number; readonly message: string }
    | { readonly kind: 'stopped' };
  readonly lastLineAt: number | null;
  /** Since midnight, school time. */
  readonly records: number;
  readonly skipped: readonly { readonly reason: string; readonly lines: number }[];
  readonly malformed: readonly { readonly reason: string; readonly lines: number; readonly sample: string }[];
  /** Records that carry a user name. */
  readonly withUserName: number;
  /** Records whose person the roster knows. */
  readonly withPerson: number;
}

export interface Today {
  readonly open: number;
  readonly urgent: number;
  readonly newest: readonly IncidentRow[];
  readonly requestsSinceMidnight: number;
  readonly lastLineAt: number | null;
  readonly sources: readonly SourceHealth[];
  readonly lastAlert: { readonly at: number; readonly delivered: boolean } | null;
  /** Since Monday, school time. */
  readonly week: { readonly raised: number; readonly reviewed: number };
}

export interface Health {
  readonly sources: readonly SourceHealth[];
  readonly store: {
    readonly ok: boolean;
    readonly message: string | null;
    readonly path: string;
    readonly bytes: number;
  };
  readonly mail: {
    readonly configured: boolean;
    readonly server: string | null;
    readonly recipients: number;
    readonly waiting: number;
    readonly lastSentAt: number | null;
    readonly lastError: string | null;
  };
  readonly jobs: { readonly runner: 'embedded' | 'redis'; readonly ok: boolean; readonly message: string | null };
  readonly categories: { readonly version: string; readonly hosts: number; readonly terms: number };
  readonly roster: { readonly configured: boolean; readonly people: number; readonly problems: readonly string[] };
  readonly policy: { readonly title: string; readonly version: string };
  /** What was refused because a bound was reached, by name of the bound. */
  readonly refused: readonly { readonly what: string; readonly count: number }[];
  /** What these logs cannot show, from the data of the last seven days. */
  readonly coverage: {
    readonly records: number;
    readonly hostOnly: number;
    readonly withUserName: number;
    readonly withPerson: number;
  };
}

/** Try it: what would happen to this line, address or search? */
export interface TryRequest {
  readonly text: string;
  readonly as: 'pupil' | 'staff';
  readonly period: Period;
}
export interface TryAnswer {
  readonly kind: 'line' | 'address' | 'search';
  /** For a line: the format that recognised it. */
  readonly format: string | null;
  readonly parsed: ParseResult | null;
  readonly identity: Identity | null;
  readonly initiator: Initiator | null;
  readonly matches: readonly {
    readonly match: CategoryMatch;
    readonly title: string;
    readonly sentence: string;
  }[];
  readonly verdict: Verdict | null;
  readonly ruleTitle: string | null;
  readonly policyVersion: string;
  readonly listVersion: string;
}

/** The finding that a person records. */
export interface Finding {
  readonly resolution: Resolution;
  readonly intent: Intent;
  readonly note: string;
  readonly caseReference: string | null;
}
/** `changed`: somebody else was quicker; `gone`: no such incident, or not for this viewer; `late`: past the undo time. */
export type ChangeResult =
  | { readonly kind: 'done'; readonly nextId: IncidentId | null }
  | { readonly kind: 'changed' }
  | { readonly kind: 'late' }
  | { readonly kind: 'gone' };

export type SignInResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer }
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly seconds: number };

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
export type SetUpResult =
  | { readonly kind: 'ok'; readonly viewer: Viewer }
  | { readonly kind: 'bad_token' }
  | { readonly kind: 'already_done' };

/** A few parsed lines, so that whoever sets up sees that the log is understood. */
export interface SourcePreview {
  readonly source: SourceHealth;
  readonly latest: readonly {
    readonly at: number;
    readonly domain: string;
    readonly disposition: string;
    readonly hasUserName: boolean;
    readonly category: string | null;
  }[];
}

export type TestAlertResult =
  | { readonly kind: 'sent'; readonly to: string }
  | { readonly kind: 'mail_not_set_up' }
  | { readonly kind: 'failed'; readonly message: string };

export interface DaemonApi {
  frame(): Promise<Frame>;
  isSetUpToken(token: string): Promise<boolean>;
  /** Names the school and makes the first account; the token works once. */
  setUp(token: string, schoolName: string, account: NewAccount): Promise<SetUpResult>;
  /** Ends the first run: the one who set up has seen the log, the policy and the alert step. */
  finishSetUp(viewer: Viewer): Promise<void>;
  sourcePreviews(viewer: Viewer): Promise<readonly SourcePreview[]>;
  signIn(email: string, password: string, address: string): Promise<SignInResult>;
  /** The account behind a session, or null when it is gone. */
  viewer(staffId: StaffId): Promise<Viewer | null>;
  today(viewer: Viewer): Promise<Today>;
  incidents(viewer: Viewer, filter: IncidentFilter): Promise<IncidentList>;
  /** Null when there is none, or it is not for this viewer. The view is audited. */
  incident(viewer: Viewer, id: IncidentId): Promise<IncidentDetail | null>;
  claim(viewer: Viewer, id: IncidentId, version: number): Promise<ChangeResult>;
  release(viewer: Viewer, id: IncidentId, version: number): Promise<ChangeResult>;
  resolve(viewer: Viewer, id: IncidentId, version: number, finding: Finding): Promise<ChangeResult>;
  /** Takes the finding back, within ten minutes. */
  undo(viewer: Viewer, id: IncidentId): Promise<ChangeResult>;
  /** Open incidents first seen after `since`, for "2 new incidents. Show them." */
  newSince(viewer: Viewer, since: number): Promise<number>;
  health(viewer: Viewer): Promise<Health>;
  sendTestAlert(viewer: Viewer): Promise<TestAlertResult>;
  policy(): Promise<Policy>;
  tryIt(viewer: Viewer, request: TryRequest): Promise<TryAnswer>;
}
