import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Identity } from '../identity/identity.ts';
import type { RuleId, Severity } from '../policy/policy.ts';
import type { FlagVerdict } from '../policy/verdict.ts';

export type EventId = string & { readonly __brand: 'EventId' };
export type IncidentId = string & { readonly __brand: 'IncidentId' };
export type StaffId = string & { readonly __brand: 'StaffId' };

/** Stands where a member of staff does, for what follows from facts and nobody decided. */
export const ITSELF = 'filterwatch' as StaffId;

/** A record that a rule flagged. */
export interface FlaggedEvent {
  /** Hash of source, offset and line: a line that is read again is the same event. */
  readonly id: EventId;
  readonly siteId: string;
  readonly sourceId: string;
  readonly record: LogRecord;
  readonly identity: Identity;
  readonly matches: readonly CategoryMatch[];
  readonly verdict: FlagVerdict;
  readonly initiator: Initiator;
  readonly flaggedAt: number;
}

export const RESOLUTIONS = ['concern', 'no_concern', 'false_alarm', 'duplicate', 'test'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];
export const INTENTS = ['deliberate', 'accidental', 'unclear'] as const;
export type Intent = (typeof INTENTS)[number];

export type IncidentState =
  | { readonly status: 'new' }
  | { readonly status: 'in_review'; readonly assignee: StaffId; readonly since: number }
  | { readonly status: 'on_hold'; readonly assignee: StaffId; readonly until: number; readonly waitingFor: string }
  | {
      readonly status: 'resolved';
      readonly resolution: Resolution;
      readonly intent: Intent;
      readonly by: StaffId;
      readonly at: number;
      readonly note: string;
      readonly caseReference: string | null;
    };

/** Related flagged events, as one item to review. */
export interface Incident {
  readonly id: IncidentId;
  readonly siteId: string;
  /** Subject, rule and school day; the way of making it is versioned. */
  readonly fingerprint: string;
  readonly subject: Identity;
  readonly ruleId: RuleId;
  /** The highest of its events. */
  readonly severity: Severity;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly eventCount: number;
  readonly state: IncidentState;
}
