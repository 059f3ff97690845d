/** One incident, of which some requests turned out to be somebody else's. */
import type { Selectable, Transaction } from 'kysely';
import type { Identity } from '../identity/identity.ts';
import { personOfSubject, subjectKeyOf } from '../identity/subject-key.ts';
import { fingerprintOf } from '../incidents/fingerprint.ts';
import type { IncidentChange } from '../incidents/group.ts';
import type { EventId, FlaggedEvent, IncidentId } from '../incidents/incident.ts';
import type { Lane, RuleId } from '../policy/policy.ts';
import type { Reason } from '../policy/verdict.ts';
import { recount } from './cluster-changes.ts';
import { tell } from './cluster-places.ts';
import { queueAlerts, standsAlone } from './commit-alerts.ts';
import { keepClusters } from './commit-clusters.ts';
import type { Corrected, CorrectionCommit, EventCorrection } from './commit-correction.ts';
import { keepWithoutAlerts, type RaisedAs } from './commit-incidents.ts';
import { recountItem } from './incident-merges.ts';
import { joinOpen } from './join-open.ts';
import { groupNameOf, readEvent, readIdentity, readIncident, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

type EventRow = Selectable<Schema['events']>;

export interface Correcting {
  readonly transaction: Transaction<Schema>;
  readonly commit: CorrectionCommit;
  readonly wanted: ReadonlyMap<string, EventCorrection>;
}

/** The incident stays with those of its requests that stay, or with whoever made the first; what others did becomes theirs. */
export async function correctIncident(correcting: Correcting, incidentId: string): Promise<Corrected> {
  const { transaction, wanted } = correcting;
  const rows = await transaction
    .selectFrom('events')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const bySubject = Map.groupBy(rows, (row) =>
    subjectKeyOf(wanted.get(row.id)?.identity ?? readIdentity(row.identity)),
  );
  const staying = [...bySubject].find(([, some]) => some.some(({ id }) => !wanted.has(id)));
  const [keeper] = staying ?? [...bySubject.keys()];
  const leaving = [...bySubject].filter(([key]) => key !== keeper).map(([, some]) => some);
  const moved: IncidentChange[] = [];
  for (const some of leaving) moved.push(...(await moveAway(correcting, some)));
  const own = rows.filter((row) => !leaving.some((some) => some.includes(row)));
  const before = await storedOf(transaction, incidentId);
  await correctOwn(correcting, incidentId, own, leaving.flat().length);
  if (before !== null) await recountItem(transaction, before);
  const alone = before === null ? [] : await outOfClass(correcting, before);
  const joined = before === null ? [] : await joinOpen(transaction, correcting.commit, before);
  const causes = await keepClusters(transaction, correcting.commit, moved);
  const changes = [...alone.map(standsAlone), ...joined, ...causes.changes];
  const alerts = await queueAlerts(transaction, correcting.commit, { ...causes, changes });
  const touched = [...moved, ...joined].map(({ incident }) => incident.id);
  return { incidents: [...new Set([incidentId as IncidentId, ...touched])], alerts };
}

async function storedOf(transaction: Correcting['transaction'], id: string): Promise<StoredIncident | null> {
  const row = await transaction.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : readIncident(row);
}

/** Whoever it turned out to be was not counted in with that class, and must not be hidden there, or shown to whoever may see the class. */
async function outOfClass(
  { transaction, commit }: Correcting,
  before: StoredIncident,
): Promise<readonly StoredIncident[]> {
  const now = await storedOf(transaction, before.id);
  if (now === null || before.cluster.id === null || now.cluster.role === 'whole_class') return [];
  if (subjectKeyOf(now.subject) === subjectKeyOf(before.subject)) return [];
  await transaction
    .updateTable('incidents')
    .set({ cluster_role: 'none', cluster_id: null, cluster_why: null })
    .where('id', '=', before.id)
    .execute();
  if (before.cluster.role !== 'member') return [];
  await tell(transaction, commit, before.id, 'left_class');
  await recount(transaction, before.cluster.id);
  return now.state.status === 'resolved' ? [] : [now];
}

/** These requests go into the incident of whoever made them; answers which those are. */
async function moveAway(correcting: Correcting, rows: readonly EventRow[]): Promise<readonly IncidentChange[]> {
  const { transaction, commit, wanted } = correcting;
  const [first] = rows;
  if (first === undefined) return [];
  const ids = rows.map(({ id }) => id);
  await transaction.deleteFrom('events').where('id', 'in', ids).execute();
  const stands = new Map<EventId, RaisedAs>();
  const events = rows.map((row) => {
    const event = eventOf(row, wanted.get(row.id));
    const audience = wanted.get(row.id)?.audience ?? 'unknown';
    stands.set(event.id, { audience, fileId: row.file_id ?? '', offset: row.line_offset ?? 0 });
    return event;
  });
  const lane = await laneOf(transaction, first.incident_id);
  const as = { ...commit, listVersion: first.list_version, lane };
  const changes = await keepWithoutAlerts(transaction, as, events, stands);
  for (const { incident } of changes) {
    await note(correcting, incident.id, sentenceOf(first, wanted.get(first.id)));
    await holdToo(correcting, first.incident_id, incident.id);
  }
  return changes;
}

async function laneOf(transaction: Transaction<Schema>, incidentId: string): Promise<Lane> {
  const row = await transaction.selectFrom('incidents').select('lane').where('id', '=', incidentId).executeTakeFirst();
  return row?.lane === 'support' ? 'support' : 'review';
}

/** What is under a legal hold stays under it, whose ever it turns out to be. */
export async function holdToo(
  { transaction, commit }: { readonly transaction: Transaction<Schema>; readonly commit: { readonly now: number } },
  from: string,
  incidentId: string,
): Promise<void> {
  const active = (id: string) =>
    transaction.selectFrom('legal_holds').selectAll().where('incident_id', '=', id).where('lifted_at', 'is', null);
  const hold = await active(from).executeTakeFirst();
  if (hold === undefined || (await active(incidentId).executeTakeFirst()) !== undefined) return;
  const copy = { ...hold, id: `${hold.id}-${incidentId}`, incident_id: incidentId, placed_at: commit.now };
  await transaction.insertInto('legal_holds').values(copy).execute();
}

/** The requests that the incident keeps: whose they are, and what they come to. */
async function correctOwn(
  correcting: Correcting,
  incidentId: string,
  rows: readonly EventRow[],
  gone: number,
): Promise<void> {
  const { transaction, commit, wanted } = correcting;
  const corrected = rows.flatMap((row) => wanted.get(row.id) ?? []);
  for (const row of rows) {
    const correction = wanted.get(row.id);
    if (correction === undefined) continue;
    const { identity, verdict } = eventOf(row, correction);
    const set = { identity: JSON.stringify(identity), reasons: JSON.stringify(verdict.reasons) };
    await transaction.updateTable('events').set(set).where('id', '=', row.id).execute();
  }
  const stored = await transaction.selectFrom('incidents').selectAll().where('id', '=', incidentId).executeTakeFirst();
  if (stored === undefined) return;
  const [now] = corrected;
  const [first] = rows;
  if (now !== undefined && first !== undefined) {
    await giveSubject(correcting, stored, now);
    await note(correcting, incidentId, sentenceOf(first, now, corrected));
  }
  if (gone > 0) await note(correcting, incidentId, goneSentence(gone));
  await transaction.updateTable('incidents').set(sumsOf(rows)).where('id', '=', incidentId).execute();
  // Whoever is writing a finding about somebody else must be told.
  await transaction
    .updateTable('incidents')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', incidentId)
    .where('site_id', '=', commit.siteId)
    .execute();
}

async function giveSubject(
  { transaction, commit }: Correcting,
  stored: Selectable<Schema['incidents']>,
  { identity, audience }: EventCorrection,
): Promise<void> {
  const { ruleId, firstSeen } = readIncident(stored);
  const { siteId, schoolDayOf, taught } = commit;
  const class_key = taught.classOf(identity)?.key ?? null;
  const fingerprint = fingerprintOf({ siteId, identity, ruleId, schoolDay: schoolDayOf(firstSeen) });
  const subject = JSON.stringify(identity);
  const group_name = groupNameOf(identity);
  const subject_person = personOfSubject(identity);
  if (fingerprint === stored.fingerprint) {
    await transaction
      .updateTable('incidents')
      .set({ subject, subject_person, audience, group_name })
      .where('id', '=', stored.id)
      .execute();
    return;
  }
  const last = await transaction
    .selectFrom('incidents')
    .select(({ fn }) => fn.max<number | null>('sequence').as('sequence'))
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  const sequence = (last?.sequence ?? 0) + 1;
  await transaction
    .updateTable('incidents')
    .set({ subject, subject_person, audience, group_name, fingerprint, sequence, class_key })
    .where('id', '=', stored.id)
    .execute();
}

/** What requests come to. */
export function sumsOf(rows: readonly EventRow[]) {
  const records = rows.map((row) => eventOf(row, undefined).record);
  return {
    event_count: rows.length,
    blocked_count: records.filter(({ disposition }) => disposition === 'blocked').length,
    same_attempt_count: rows.filter((row) => row.same_attempt === 1).length,
    search_count: records.filter(({ searchTerms }) => searchTerms !== null).length,
    look_up_count: records.filter(({ kind }) => kind === 'dns').length,
    first_seen: Math.min(...rows.map(({ at }) => at)),
    last_seen: Math.max(...rows.map(({ at }) => at)),
    severity: Math.max(...rows.map(({ severity }) => severity)),
  };
}

async function note({ transaction, commit }: Correcting, incidentId: string, detail: string): Promise<void> {
  const row = { site_id: commit.siteId, incident_id: incidentId, at: commit.now, kind: 'identity_corrected' };
  await transaction
    .insertInto('incident_history')
    .values({ ...row, by_staff: null, detail })
    .execute();
}

function goneSentence(gone: number): string {
  return gone === 1
    ? 'One request was somebody else’s, and is in an incident of its own now.'
    : `${gone} requests were somebody else’s, and are in incidents of their own now.`;
}

/** Before and after, and why. */
function sentenceOf(row: EventRow, now: EventCorrection | undefined, all: readonly EventCorrection[] = []): string {
  if (now === undefined) return 'It was somebody else.';
  const earlier = readIdentity(row.identity);
  // Whoever it was not must not stand in somebody else's incident for years.
  const before = earlier.kind === 'person' ? 'another account' : whoOf(earlier);
  const why = now.because === null ? '' : ` ${now.because.sentence}`;
  const isFree = all.length > 0 && all.every(({ wouldBeFlagged }) => !wouldBeFlagged);
  const free = isFree ? ' By the rules for this person it would not have been flagged.' : '';
  return `before: ${before}; now: ${whoOf(now.identity)}.${why}${free}`;
}

function whoOf(identity: Identity): string {
  switch (identity.kind) {
    case 'person':
      return identity.personId;
    case 'shared':
      return identity.account;
    case 'device':
      return identity.deviceName;
    case 'unknown':
      return identity.account ?? identity.address ?? 'nobody known';
  }
}

function eventOf(row: EventRow, correction: EventCorrection | undefined): FlaggedEvent {
  const { record, matches, initiator, reasons, severity } = readEvent(row);
  return {
    id: row.id as EventId,
    siteId: row.site_id,
    sourceId: row.source_id,
    record,
    identity: correction?.identity ?? readIdentity(row.identity),
    matches,
    initiator,
    flaggedAt: row.flagged_at,
    verdict: {
      outcome: 'flag',
      policyVersion: row.policy_version,
      ruleId: row.rule_id as RuleId,
      severity,
      reasons: correction === undefined ? reasons : withBecause(reasons, correction.because),
      ...(row.same_attempt === 1 ? { isSameAttempt: true as const } : {}),
    },
  };
}

/** What was said of who it was is said anew; the other reasons stay. */
function withBecause(reasons: readonly Reason[], because: Reason | null): readonly Reason[] {
  const others = reasons.filter(({ kind }) => kind !== 'audience');
  return because === null ? others : [...others, because];
}
