/** Rows of the store become typed values here, and nowhere else. What is in a JSON column was written by this version's own types. */
import type { CategoryMatch } from '../../categories/category.ts';
import type { LogRecord } from '../../parsers/record.ts';
import type { Initiator } from '../activity/initiator.ts';
import type { Audience, Identity } from '../identity/identity.ts';
import type { IncidentId, IncidentState } from '../incidents/incident.ts';
import type { Policy, Rule, RuleId, Severity } from '../policy/policy.ts';
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
  readonly searchCount: number;
  /** Names that were looked up, which is less than a visit. */
  readonly lookUpCount: number;
  readonly state: IncidentState;
  readonly stateBefore: IncidentState | null;
  readonly version: number;
  readonly raisedAt: number;
  readonly closedAt: number | null;
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

export function readIncident(row: Schema['incidents']): StoredIncident {
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
    searchCount: row.search_count,
    lookUpCount: row.look_up_count,
    state: JSON.parse(row.state) as IncidentState,
    stateBefore: row.state_before === null ? null : (JSON.parse(row.state_before) as IncidentState),
    version: row.version,
    raisedAt: row.raised_at,
    closedAt: row.closed_at,
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

/** Devices from before the school had a list of them were in no group. */
export function readIdentity(text: string): Identity {
  const identity = JSON.parse(text) as Identity;
  return identity.kind === 'device' ? { ...identity, group: identity.group ?? '' } : identity;
}
