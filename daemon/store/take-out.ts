/**
 * Single requests that turned out not to belong to an incident become an incident of their own. They are moved and never copied, so
 * that each stands in one incident; what both come to is counted anew. While nobody has done anything with them, they can be put back.
 */
import type { Selectable, Transaction } from 'kysely';
import type { Identity } from '../identity/identity.ts';
import { personOfSubject } from '../identity/subject-key.ts';
import { incidentIdOf } from '../incidents/fingerprint.ts';
import type { IncidentId, IncidentState, StaffId } from '../incidents/incident.ts';
import { subjectOfTaken, type TakenAs, takenFingerprint } from '../incidents/taking-out.ts';
import { UNDO_WITHIN_MS } from '../incidents/triage.ts';
import { recount } from './cluster-changes.ts';
import { holdToo, sumsOf } from './correct-incident.ts';
import type { Database } from './database.ts';
import { recountItem, touchOpen, type VersionRead } from './incident-merges.ts';
import { storedOf } from './merged-growth.ts';
import { groupNameOf, readEvent, readIdentity, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

export interface Taking extends VersionRead {
  /** The ids of the requests. */
  readonly requests: readonly string[];
  readonly as: TakenAs;
  readonly reason: string;
  /** Of the incident, for the history of what is taken out of it. */
  readonly title: string;
  readonly at: number;
  readonly by: StaffId;
}

/** `changed`: somebody has changed the incident since, or its requests are elsewhere; `none_left`: it would be empty. */
export type Taken = { readonly kind: 'taken'; readonly id: IncidentId } | { readonly kind: 'changed' | 'none_left' };

type IncidentRow = Selectable<Schema['incidents']>;
type EventRow = Selectable<Schema['events']>;

export async function takeOut({ writer }: Database, siteId: string, taking: Taking): Promise<Taken> {
  try {
    return await writer.transaction().execute((transaction) => take(transaction, siteId, taking));
  } catch (error) {
    if (error instanceof NotTaken) return { kind: error.kind };
    throw error;
  }
}

/** Takes everything back that the transaction has done so far. */
class NotTaken extends Error {
  readonly kind: Exclude<Taken['kind'], 'taken'>;
  constructor(kind: Exclude<Taken['kind'], 'taken'>) {
    super(kind);
    this.kind = kind;
  }
}

async function take(transaction: Transaction<Schema>, siteId: string, taking: Taking): Promise<Taken> {
  const { id, at, by, reason, title } = taking;
  // Whoever is writing a finding about the incident must be told that it has become less.
  if (!(await touchOpen(transaction, siteId, taking))) throw new NotTaken('changed');
  const rows = await eventsOf(transaction, id);
  const wanted = new Set(taking.requests);
  const chosen = rows.filter((row) => wanted.has(row.id));
  if (chosen.length === 0 || chosen.length < wanted.size) throw new NotTaken('changed');
  if (chosen.length === rows.length) throw new NotTaken('none_left');
  const madeId = await insertTaken(transaction, taking, chosen);
  await moveTo(transaction, chosen, madeId);
  await recountAll(transaction, id);
  await holdToo({ transaction, commit: { now: at } }, id, madeId);
  const told = { siteId, at, by };
  const many = chosen.length === 1 ? '1 request' : `${chosen.length} requests`;
  await tell(transaction, told, { id, kind: 'taken_out', detail: `${many}: ${reason}` });
  await tell(transaction, told, { id: madeId, kind: 'taken_from', detail: `${title}: ${reason}` });
  return { kind: 'taken', id: madeId };
}

function eventsOf(transaction: Transaction<Schema>, id: string): Promise<readonly EventRow[]> {
  return transaction
    .selectFrom('events')
    .selectAll()
    .where('incident_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

async function insertTaken(
  transaction: Transaction<Schema>,
  { id, as, reason, at, by }: Taking,
  chosen: readonly EventRow[],
): Promise<IncidentId> {
  const row = await transaction.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  if (row.whole_class !== null) throw new NotTaken('changed');
  const subject = subjectOfTaken(
    as,
    readIdentity(row.subject),
    chosen.map((event) => readEvent(event).record.clientIp),
  );
  const madeFrom = { siteId: row.site_id, subject, ruleId: row.rule_id as StoredIncident['ruleId'] };
  const fingerprint = takenFingerprint({ ...madeFrom, schoolDay: row.school_day ?? '' }, chosen[0]?.id ?? '');
  const made = incidentIdOf(fingerprint, 1);
  const { queue: _queue, ...kept } = row;
  await transaction
    .insertInto('incidents')
    .values({
      ...kept,
      ...{ id: made, fingerprint, sequence: 1, taken_from: id, version: 1, raised_at: at, origin: 'log' },
      ...subjectColumns(row, subject),
      ...sumsOf(chosen),
      ...stateColumns(as === 'background' ? closedAs(reason, at, by) : { status: 'new' }),
      ...{ hold_until: null, is_back: 0, assignee: null, care: null, merged_into: null, merged_top: null },
      ...{ cluster_role: 'none', cluster_id: null, cluster_why: null, whole_class: null },
    })
    .execute();
  return made;
}

function subjectColumns(row: IncidentRow, subject: Identity) {
  const isSame = JSON.stringify(subject) === JSON.stringify(readIdentity(row.subject));
  if (isSame) return {};
  const columns = { subject: JSON.stringify(subject), subject_person: personOfSubject(subject) };
  return { ...columns, group_name: groupNameOf(subject), class_key: null };
}

/** A page or a program opened it by itself: it should not have been flagged. */
function closedAs(reason: string, at: number, by: StaffId): IncidentState {
  const finding = { resolution: 'false_alarm', intent: 'unclear', note: reason, caseReference: null } as const;
  return { status: 'resolved', ...finding, by, at };
}

function stateColumns(state: IncidentState) {
  const isClosed = state.status === 'resolved';
  return {
    ...{ state: JSON.stringify(state), status: state.status },
    state_before: isClosed ? JSON.stringify({ status: 'new' }) : null,
    closed_at: isClosed ? state.at : null,
    resolution: isClosed ? state.resolution : null,
  };
}

async function moveTo(transaction: Transaction<Schema>, rows: readonly EventRow[], id: string): Promise<void> {
  for (const { id: event } of rows)
    await transaction.updateTable('events').set({ incident_id: id }).where('id', '=', event).execute();
}

/** What its requests come to now, with those of its parts; and what its class comes to. */
async function recountAll(transaction: Transaction<Schema>, id: string): Promise<void> {
  const before = await storedOf(transaction, id);
  if (before === null) return;
  await transaction
    .updateTable('incidents')
    .set(sumsOf(await eventsOf(transaction, id)))
    .where('id', '=', id)
    .execute();
  await recountItem(transaction, before);
  if (before.cluster.role === 'member' && before.cluster.id !== null) await recount(transaction, before.cluster.id);
}

async function tell(
  transaction: Transaction<Schema>,
  { siteId, at, by }: { readonly siteId: string; readonly at: number; readonly by: StaffId },
  { id, kind, detail }: { readonly id: string; readonly kind: string; readonly detail: string },
): Promise<void> {
  const row = { site_id: siteId, incident_id: id, at, kind, by_staff: by, detail };
  await transaction.insertInto('incident_history').values(row).execute();
}

/** `late`: the ten minutes are over, or somebody has done something with either of the two since. */
export type PutBack = { readonly kind: 'done'; readonly id: IncidentId } | { readonly kind: 'late' };

export interface PuttingBack {
  /** What was made of the requests that were taken out. */
  readonly id: IncidentId;
  readonly at: number;
  readonly by: StaffId;
}

/** Puts requests back where they were taken from, and takes away the incident that was made of them. */
export function putBack({ writer }: Database, siteId: string, putting: PuttingBack): Promise<PutBack> {
  return writer.transaction().execute(async (transaction) => {
    const { id, at, by } = putting;
    // The first statement writes, so that nobody changes it before the transaction ends.
    await transaction
      .updateTable('incidents')
      .set({ version: 1 })
      .where('id', '=', id)
      .where('version', '=', 1)
      .execute();
    const made = await storedOf(transaction, id);
    if (made === null || made.takenFrom === null) return { kind: 'late' };
    const into = await storedOf(transaction, made.takenFrom);
    if (into === null || into.state.status === 'resolved') return { kind: 'late' };
    if (!(await isUntouched(transaction, made, putting))) return { kind: 'late' };
    const rows = await eventsOf(transaction, id);
    await moveTo(transaction, rows, into.id);
    await recountAll(transaction, into.id);
    await transaction
      .updateTable('incidents')
      .set({ version: into.version + 1 })
      .where('id', '=', into.id)
      .execute();
    await forget(transaction, id, into.id);
    const many = rows.length === 1 ? '1 request' : `${rows.length} requests`;
    await tell(transaction, { siteId, at, by }, { id: into.id, kind: 'put_back', detail: many });
    return { kind: 'done', id: into.id };
  });
}

/** Whatever a person does with an incident stands in its history, or changes its version. */
async function isUntouched(
  transaction: Transaction<Schema>,
  { id, version, raisedAt, siteId }: StoredIncident,
  { at, by }: PuttingBack,
): Promise<boolean> {
  if (version !== 1 || at - raisedAt > UNDO_WITHIN_MS) return false;
  const history = await transaction.selectFrom('incident_history').selectAll().where('incident_id', '=', id).execute();
  const [only, ...others] = history;
  if (only?.kind !== 'taken_from' || only.by_staff !== by || only.site_id !== siteId || others.length > 0) return false;
  for (const table of ['incident_referrals', 'report_incidents', 'incident_actions', 'incident_letters'] as const) {
    const one = await transaction
      .selectFrom(table)
      .select('incident_id')
      .where('incident_id', '=', id)
      .executeTakeFirst();
    if (one !== undefined) return false;
  }
  return true;
}

async function forget(transaction: Transaction<Schema>, id: string, into: string): Promise<void> {
  await transaction.updateTable('filter_requests').set({ incident_id: into }).where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_history').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_contexts').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('legal_holds').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incidents').where('id', '=', id).execute();
}
