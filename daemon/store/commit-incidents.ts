import type { Transaction } from 'kysely';
import type { RaisedEvent } from '../examine/tally.ts';
import type { Audience } from '../identity/identity.ts';
import { personOfSubject } from '../identity/subject-key.ts';
import { fingerprintOfEvent, groupEvents, type IncidentChange, type SequencedIncident } from '../incidents/group.ts';
import type { EventId, FlaggedEvent } from '../incidents/incident.ts';
import type { Taught } from '../incidents/taught.ts';
import { topicsOf } from '../incidents/topic.ts';
import { speaksOfOneself } from '../policy/own-words.ts';
import type { Lane } from '../policy/policy.ts';
import { backWhenWorse } from './bring-back.ts';
import type { BatchCommit } from './commit.ts';
import { queueAlerts } from './commit-alerts.ts';
import { keepClusters } from './commit-clusters.ts';
import { addAmounts, amountsIn, growTop, openTopOf } from './merged-growth.ts';
import { groupNameOf, readIncident, type StoredIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** What is written beside an incident: when, by which lists its requests were categorised, and in which lane it stands. */
export interface IncidentCommit extends Pick<BatchCommit, 'now' | 'listVersion' | 'schoolDayOf'> {
  readonly taught: Taught;
  readonly lane: Lane;
}

/** Whose rules applied, and where the line of an event stands. */
export interface RaisedAs {
  readonly audience: Audience;
  readonly fileId: string;
  readonly offset: number;
}

/**
 * Sorts new events into incidents and writes both, puts together what a class did together, and queues the alerts that are called for;
 * answers how many alerts.
 */
export async function keepIncidents(
  transaction: Transaction<Schema>,
  commit: BatchCommit,
  events: readonly FlaggedEvent[],
  raised: ReadonlyMap<EventId, RaisedEvent>,
): Promise<number> {
  const changes = await keepWithoutAlerts(transaction, { ...commit, lane: 'review' }, events, standsOf(commit, raised));
  return queueAlerts(transaction, commit, await keepClusters(transaction, commit, changes));
}

/** Keeps who looked for help: nobody is alerted, and nothing of it counts as anything that anybody did wrong. */
export async function keepSupport(
  transaction: Transaction<Schema>,
  commit: BatchCommit,
  events: readonly FlaggedEvent[],
  raised: ReadonlyMap<EventId, RaisedEvent>,
): Promise<void> {
  await keepWithoutAlerts(transaction, { ...commit, lane: 'support' }, events, standsOf(commit, raised));
}

function standsOf({ cursorAfter }: BatchCommit, raised: ReadonlyMap<EventId, RaisedEvent>) {
  const { fileId } = cursorAfter;
  return new Map([...raised].map(([id, { audience, offset }]) => [id, { audience, fileId, offset }]));
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
  const made: IncidentChange[] = [];
  for (const change of changes) {
    if (change.kind === 'raised') await insertIncident(transaction, commit, change, raised);
    const shown =
      change.kind === 'raised'
        ? change
        : await growIncident(transaction, change, last.get(change.incident.fingerprint));
    made.push(shown);
    for (const event of change.events) {
      const as = raised.get(event.id) ?? null;
      await insertEvent(transaction, commit, change.incident.id, { event, as });
    }
    await note(transaction, commit, shown);
  }
  return made;
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
    if (row) newest.set(fingerprint, await asOpen(transaction, readIncident(row)));
  }
  return newest;
}

/** A part of an item that is open is as open as that. */
async function asOpen(transaction: Transaction<Schema>, stored: StoredIncident): Promise<StoredIncident> {
  const top = await openTopOf(transaction, stored);
  return top === null ? stored : { ...stored, state: { status: 'new' } };
}

function asSequenced(stored: StoredIncident): SequencedIncident {
  return { incident: stored, sequence: stored.sequence };
}

/** How many of these the filter stopped, how many were searches, and how many look-ups alone. */
function kindsOf(events: readonly FlaggedEvent[]): Parameters<typeof amountsIn>[1] {
  return {
    blocked: events.filter((event) => event.record.disposition === 'blocked').length,
    sameAttempts: events.filter((event) => event.verdict.isSameAttempt === true).length,
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
  const { blocked, sameAttempts, searches, lookUps } = kindsOf(events);
  await transaction
    .insertInto('incidents')
    .values({
      id: incident.id,
      site_id: incident.siteId,
      fingerprint: incident.fingerprint,
      sequence,
      subject: JSON.stringify(incident.subject),
      subject_person: personOfSubject(incident.subject),
      audience: (first && raised.get(first.id)?.audience) ?? 'unknown',
      rule_id: incident.ruleId,
      policy_version: first?.verdict.policyVersion ?? '',
      severity: severityRank(incident.severity),
      first_seen: incident.firstSeen,
      last_seen: incident.lastSeen,
      event_count: incident.eventCount,
      blocked_count: blocked,
      same_attempt_count: sameAttempts,
      search_count: searches,
      look_up_count: lookUps,
      status: incident.state.status,
      state: JSON.stringify(incident.state),
      state_before: null,
      assignee: null,
      version: 1,
      raised_at: commit.now,
      closed_at: null,
      lane: commit.lane,
      group_name: groupNameOf(incident.subject),
      school_day: commit.schoolDayOf(incident.firstSeen),
      class_key: commit.taught.classOf(incident.subject)?.key ?? null,
      cluster_role: 'none',
    })
    .execute();
}

/**
 * Growing leaves `version` alone: more of the same must not refuse the finding that somebody is writing. What grew for a part of an
 * item grew for the item, and is told as that.
 */
async function growIncident(
  transaction: Transaction<Schema>,
  change: Extract<IncidentChange, { kind: 'grown' }>,
  stored: StoredIncident | undefined,
): Promise<IncidentChange> {
  const more = amountsIn(change, kindsOf(change.events));
  await addAmounts(transaction, change.incident.id, more);
  return stored?.merged == null ? change : growTop(transaction, stored, more, change);
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
      same_attempt: event.verdict.isSameAttempt === true ? 1 : 0,
      ...lessonOf(event, commit.taught),
    })
    .execute();
}

/** By which a class is seen to do the same. */
function lessonOf({ record, matches, verdict, identity }: FlaggedEvent, taught: Taught) {
  const rule = taught.rule(verdict.ruleId);
  return {
    lesson: taught.lessonAt(record.timestamp, taught.classOf(identity))?.start ?? null,
    topics: rule === null ? null : JSON.stringify(topicsOf(matches, rule, record.searchTerms)),
    is_first_person: speaksOfOneself(record.searchTerms) ? 1 : 0,
  };
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
  if (change.kind === 'grown') await backWhenWorse(transaction, incident, commit.now);
}
