/** Rows of the store become typed values here, and nowhere else. What is in a JSON column was written by this version's own types. */
import type { Selectable } from 'kysely';
import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import type { OutlierReason } from '../incidents/cluster.ts';
import type { IncidentId, IncidentState } from '../incidents/incident.ts';
import type { Finding } from '../incidents/triage.ts';
import type { ClusterRole, WholeClass } from '../incidents/whole-class.ts';
import type { Lane, Policy, Rule, RuleId, Severity } from '../policy/policy.ts';
import { SEVERITIES } from '../policy/policy.ts';
import type { Reason } from '../policy/verdict.ts';
import type { Schema } from './schema.ts';

/** An incident as the store keeps it: what the review screens, the alerts and the next batch need. */
export interface StoredIncident {
  readonly id: IncidentId;
  readonly siteId: string;
  readonly fingerprint: string;
  readonly sequence: number;
  readonly subject: Identity;
  readonly audience: Audience;
  readonly ruleId: RuleId;
  readonly policyVersion: string;
  readonly severity: Severity;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly eventCount: number;
  readonly blockedCount: number;
  /** How many of the blocked are part of an attempt that was counted with an earlier request. */
  readonly sameAttemptCount: number;
  readonly searchCount: number;
  /** Names that were looked up, which is less than a visit. */
  readonly lookUpCount: number;
  readonly state: IncidentState;
  readonly stateBefore: IncidentState | null;
  readonly version: number;
  readonly raisedAt: number;
  readonly closedAt: number | null;
  readonly lane: Lane;
  /** Null for incidents from before this was kept. */
  readonly schoolDay: string | null;
  readonly cluster: StoredCluster;
  /** What was done for somebody who looked for help. */
  readonly care: string | null;
  /** It waited, and is back in the queue. */
  readonly isBack: boolean;
  /** What it was made a part of, and the item that it shows on; null where it stands by itself. */
  readonly merged: { readonly into: IncidentId; readonly top: IncidentId } | null;
  /** The incident whose requests it was made of. */
  readonly takenFrom: IncidentId | null;
  /** Where it comes from; only what a log shows has events. */
  readonly origin: IncidentOrigin;
}

export type IncidentOrigin = 'log' | 'hand' | 'report';

/** How an incident stands to what a whole class did. */
export interface StoredCluster {
  readonly role: ClusterRole;
  /** Of the whole class that it belongs to, or stands out from. */
  readonly id: IncidentId | null;
  readonly why: readonly OutlierReason[];
  /** What the class did together; of a whole class alone. */
  readonly wholeClass: WholeClass | null;
}

export interface StoredEvent {
  readonly at: number;
  readonly record: LogRecord;
  readonly matches: readonly CategoryMatch[];
  readonly initiator: Initiator;
  readonly reasons: readonly Reason[];
  readonly severity: Severity;
}

export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

export function severityOf(rank: number): Severity {
  return SEVERITIES[rank] ?? 'critical';
}

export function readIncident(row: Selectable<Schema['incidents']>): StoredIncident {
  return {
    id: row.id as IncidentId,
    siteId: row.site_id,
    fingerprint: row.fingerprint,
    sequence: row.sequence,
    subject: readIdentity(row.subject),
    audience: row.audience as Audience,
    ruleId: row.rule_id as RuleId,
    policyVersion: row.policy_version,
    severity: severityOf(row.severity),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    eventCount: row.event_count,
    blockedCount: row.blocked_count,
    sameAttemptCount: row.same_attempt_count,
    searchCount: row.search_count,
    lookUpCount: row.look_up_count,
    state: JSON.parse(row.state) as IncidentState,
    stateBefore: row.state_before === null ? null : (JSON.parse(row.state_before) as IncidentState),
    version: row.version,
    raisedAt: row.raised_at,
    closedAt: row.closed_at,
    lane: row.lane as Lane,
    schoolDay: row.school_day,
    cluster: readCluster(row),
    care: row.care,
    isBack: row.is_back === 1,
    merged:
      row.merged_into === null
        ? null
        : { into: row.merged_into as IncidentId, top: (row.merged_top ?? row.merged_into) as IncidentId },
    takenFrom: row.taken_from as IncidentId | null,
    origin: row.origin as IncidentOrigin,
  };
}

function readCluster(row: Selectable<Schema['incidents']>): StoredCluster {
  return {
    role: row.cluster_role as ClusterRole,
    id: row.cluster_id as IncidentId | null,
    why: row.cluster_why === null ? [] : (JSON.parse(row.cluster_why) as readonly OutlierReason[]),
    wholeClass: row.whole_class === null ? null : (JSON.parse(row.whole_class) as WholeClass),
  };
}

export function readEvent(
  row: Pick<Schema['events'], 'at' | 'record' | 'matches' | 'initiator' | 'reasons' | 'severity'>,
): StoredEvent {
  return {
    at: row.at,
    record: JSON.parse(row.record) as LogRecord,
    matches: JSON.parse(row.matches) as readonly CategoryMatch[],
    initiator: row.initiator as Initiator,
    reasons: JSON.parse(row.reasons) as readonly Reason[],
    severity: severityOf(row.severity),
  };
}

/** The finding of a state that was resolved. */
export function readFinding(text: string): Finding {
  const { resolution, intent, note, caseReference } = JSON.parse(text) as Finding;
  return { resolution, intent, note, caseReference };
}

export function readPolicy(row: Schema['policies']): Policy {
  return { version: row.version, title: row.title, rules: rulesOf(row.rules) };
}

/** Rules from before there were lanes were all for review. */
function rulesOf(text: string): readonly Rule[] {
  return (JSON.parse(text) as readonly (Omit<Rule, 'lane'> & Partial<Pick<Rule, 'lane'>>)[]).map((rule) => ({
    ...rule,
    lane: rule.lane ?? 'review',
  }));
}

/** The year or the group of a subject; '' where none is known. */
export function groupNameOf(subject: Identity): string {
  return 'group' in subject ? subject.group : '';
}

/** Devices from before the school had a list of them were in no group. */
export function readIdentity(text: string): Identity {
  const identity = JSON.parse(text) as Identity;
  return identity.kind === 'device' ? { ...identity, group: identity.group ?? '' } : identity;
}
