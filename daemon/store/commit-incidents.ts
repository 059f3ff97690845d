import type { Transaction } from 'kysely';
import type { RaisedEvent } from '../examine/tally.ts';
import type { Audience } from '../identity/identity.ts';
import {
  alertsFor,
  fingerprintOfEvent,
  groupEvents,
  type IncidentChange,
  type SequencedIncident,
} from '../incidents/group.ts';
import type { EventId, FlaggedEvent } from '../incidents/incident.ts';
import type { BatchCommit } from './commit.ts';
import { readIncident, type StoredIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** What is written beside an incident: when, and by which lists its requests were categorised. */
export type IncidentCommit = Pick<BatchCommit, 'now' | 'listVersion' | 'schoolDayOf'>;

/** Whose rules applied, and where the line of an event stands. */
export interface RaisedAs {
  readonly audience: Audience;
  readonly fileId: string;
  readonly offset: number;
}

/** Sorts new events into incidents and writes both, with the alerts that they call for; answers how many alerts. */
export async function keepIncidents(
  transaction: Transaction<Schema>,
  commit: BatchCommit,
  events: readonly FlaggedEvent[],
  raised: ReadonlyMap<EventId, RaisedEvent>,
): Promise<number> {
  const { fileId } = commit.cursorAfter;
  const stands = new Map([...raised].map(([id, { audience, offset }]) => [id, { audience, fileId, offset }]));
  return queueAlerts(transaction, commit, await keepWithoutAlerts(transaction, commit, events, stands));
}

/** The same without alerts: for what a person has just looked at. */
export async function keepWithoutAlerts(
  transaction: Transaction<Schema>,
  commit: IncidentCommit,
  events: readonly FlaggedEvent[],
  raised: ReadonlyMap<EventId, RaisedAs>,
): Promise<readonly IncidentChange[]> {
  const last = await newestByFingerprint(transaction, commit, events);
  const sequenced = new Map([...last].map(([fingerprint, stored]) => [fingerprint, asSequenced(stored)]));
  const { changes } = groupEvents(sequenced, events, commit.schoolDayOf);
  for (const change of changes) {
    if (change.kind === 'raised') await insertIncident(transaction, commit, change, raised);
    else await growIncident(transaction, change, last.get(change.incident.fingerprint));
    for (const event of change.events) {
      const as = raised.get(event.id) ?? null;
      await insertEvent(transaction, commit, change.incident.id, { event, as });
    }
    await note(transaction, commit, change);
  }
  return changes;
}

async function newestByFingerprint(
  transaction: Transaction<Schema>,
  { schoolDayOf }: IncidentCommit,
  events: readonly FlaggedEvent[],
): Promise<ReadonlyMap<string, StoredIncident>> {
  const newest = new Map<string, StoredIncident>();
  for (const fingerprint of new Set(events.map((event) => fingerprintOfEvent(event, schoolDayOf)))) {
    const row = await transaction
      .selectFrom('incidents')
      .selectAll()
      .where('fingerprint', '=', fingerprint)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row) newest.set(fingerprint, readIncident(row));
  }
  return newest;
}

function asSequenced(stored: StoredIncident): SequencedIncident {
  return { incident: stored, sequence: stored.sequence };
}

/** How many of these the filter stopped, how many were searches, and how many look-ups alone. */
function kindsOf(events: readonly FlaggedEvent[]): {
  readonly blocked: number;
  readonly searches: number;
  readonly lookUps: number;
} {
  return {
    blocked: events.filter((event) => event.record.disposition === 'blocked').length,
    searches: events.filter((event) => event.record.searchTerms !== null).length,
    lookUps: events.filter((event) => event.record.kind === 'dns').length,
  };
}

async function insertIncident(
  transaction: Transaction<Schema>,
  commit: IncidentCommit,
  { incident, sequence, events }: Extract<IncidentChange, { kind: 'raised' }>,
  raised: ReadonlyMap<EventId, RaisedAs>,
): Promise<void> {
  const [first] = events;
  const { blocked, searches, lookUps } = kindsOf(events);
  await transaction
    .insertInto('incidents')
    .values({
      id: incident.id,
      site_id: incident.siteId,
      fingerprint: incident.fingerprint,
      sequence,
      subject: JSON.stringify(incident.subject),
      audience: (first && raised.get(first.id)?.audience) ?? 'unknown',
      rule_id: incident.ruleId,
      policy_version: first?.verdict.policyVersion ?? '',
      severity: severityRank(incident.severity),
      first_seen: incident.firstSeen,
      last_seen: incident.lastSeen,
      event_count: incident.eventCount,
      blocked_count: blocked,
      search_count: searches,
      look_up_count: lookUps,
      status: incident.state.status,
      state: JSON.stringify(incident.state),
      state_before: null,
      assignee: null,
      version: 1,
      raised_at: commit.now,
      closed_at: null,
    })
    .execute();
}

/** Growing leaves `version` alone: more of the same must not refuse the finding that somebody is writing. */
async function growIncident(
  transaction: Transaction<Schema>,
  { incident, events }: IncidentChange,
  before: StoredIncident | undefined,
): Promise<void> {
  const { blocked, searches, lookUps } = kindsOf(events);
  await transaction
    .updateTable('incidents')
    .set({
      severity: severityRank(incident.severity),
      first_seen: incident.firstSeen,
      last_seen: incident.lastSeen,
      event_count: incident.eventCount,
      blocked_count: (before?.blockedCount ?? 0) + blocked,
      search_count: (before?.searchCount ?? 0) + searches,
      look_up_count: (before?.lookUpCount ?? 0) + lookUps,
    })
    .where('id', '=', incident.id)
    .execute();
}

async function insertEvent(
  transaction: Transaction<Schema>,
  commit: IncidentCommit,
  incidentId: string,
  { event, as }: { readonly event: FlaggedEvent; readonly as: RaisedAs | null },
): Promise<void> {
  await transaction
    .insertInto('events')
    .values({
      id: event.id,
      site_id: event.siteId,
      source_id: event.sourceId,
      incident_id: incidentId,
      at: event.record.timestamp,
      flagged_at: event.flaggedAt,
      rule_id: event.verdict.ruleId,
      severity: severityRank(event.verdict.severity),
      policy_version: event.verdict.policyVersion,
      list_version: commit.listVersion,
      initiator: event.initiator,
      identity: JSON.stringify(event.identity),
      record: JSON.stringify(event.record),
      matches: JSON.stringify(event.matches),
      reasons: JSON.stringify(event.verdict.reasons),
      file_id: as?.fileId ?? null,
      line_offset: as?.offset ?? null,
    })
    .execute();
}

async function note(transaction: Transaction<Schema>, commit: IncidentCommit, change: IncidentChange): Promise<void> {
  const { incident } = change;
  const isNews = change.kind === 'raised' || incident.severity !== change.before.severity;
  if (!isNews) return;
  await transaction
    .insertInto('incident_history')
    .values({
      site_id: incident.siteId,
      incident_id: incident.id,
      at: commit.now,
      kind: change.kind === 'raised' ? 'raised' : 'severity_raised',
      by_staff: null,
      detail: incident.severity,
    })
    .execute();
}

/** The outbox row is committed with its cause: what must be sent is never forgotten, and never asked for twice. */
export async function queueAlerts(
  transaction: Transaction<Schema>,
  commit: Pick<IncidentCommit, 'now'>,
  changes: readonly IncidentChange[],
): Promise<number> {
  const alerts = alertsFor(changes, commit.now);
  for (const { id, incident } of alerts) {
    await transaction
      .insertInto('outbox')
      .values({
        id,
        site_id: incident.siteId,
        kind: 'alert',
        subject_id: incident.id,
        created_at: commit.now,
        attempts: 0,
        next_attempt_at: commit.now,
        last_error: null,
        closed_at: null,
        outcome: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction
      .insertInto('incident_history')
      .values({
        site_id: incident.siteId,
        incident_id: incident.id,
        at: commit.now,
        kind: 'alert_queued',
        by_staff: null,
        detail: incident.severity,
      })
      .execute();
  }
  return alerts.length;
}
