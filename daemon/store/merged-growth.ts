/** What comes in for a part of an item comes in for the item: its counts, its severity, its alerts. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { IncidentChange } from '../incidents/group.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { readIncident, type StoredIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** What an incident comes to. */
export interface Amounts {
  readonly events: number;
  readonly blocked: number;
  readonly sameAttempts: number;
  readonly searches: number;
  readonly lookUps: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly severity: number;
}

/** Adds to what is there, so that it never matters what else grew in the same batch. */
export async function addAmounts(transaction: Transaction<Schema>, id: string, more: Amounts): Promise<void> {
  const { events, blocked, sameAttempts, searches, lookUps, firstSeen, lastSeen, severity } = more;
  await transaction
    .updateTable('incidents')
    .set({
      event_count: sql<number>`event_count + ${events}`,
      blocked_count: sql<number>`blocked_count + ${blocked}`,
      same_attempt_count: sql<number>`same_attempt_count + ${sameAttempts}`,
      search_count: sql<number>`search_count + ${searches}`,
      look_up_count: sql<number>`look_up_count + ${lookUps}`,
      first_seen: sql<number>`case when first_seen > ${firstSeen} then ${firstSeen} else first_seen end`,
      last_seen: sql<number>`case when last_seen < ${lastSeen} then ${lastSeen} else last_seen end`,
      severity: sql<number>`case when severity < ${severity} then ${severity} else severity end`,
    })
    .where('id', '=', id)
    .execute();
}

/** The item that a part shows on, while that is open; null where what comes now is a new incident. */
export async function openTopOf(
  transaction: Transaction<Schema>,
  { merged }: StoredIncident,
): Promise<StoredIncident | null> {
  if (merged === null) return null;
  const top = await storedOf(transaction, merged.top);
  return top === null || top.state.status === 'resolved' ? null : top;
}

/** Carries on to the item what has come in for one of its parts; answers what that made of the item. */
export async function growTop(
  transaction: Transaction<Schema>,
  part: StoredIncident,
  more: Amounts,
  change: Extract<IncidentChange, { kind: 'grown' }>,
): Promise<IncidentChange> {
  if (part.merged === null) return change;
  const before = await storedOf(transaction, part.merged.top);
  for (let id: IncidentId | null = part.merged.into; id !== null; ) {
    await addAmounts(transaction, id, more);
    id = (await storedOf(transaction, id))?.merged?.into ?? null;
  }
  const incident = await storedOf(transaction, part.merged.top);
  if (before === null || incident === null) throw new Error(`Incident ${part.id} is part of one that there is not.`);
  return { kind: 'grown', before, incident, sequence: incident.sequence, events: change.events };
}

/** One incident as it stands now. */
export async function storedOf(transaction: Transaction<Schema>, id: string): Promise<StoredIncident | null> {
  const row = await transaction.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : readIncident(row);
}

/** What a batch adds to an incident. */
export function amountsIn(
  { incident, events }: Pick<IncidentChange, 'incident' | 'events'>,
  kinds: Pick<Amounts, 'blocked' | 'sameAttempts' | 'searches' | 'lookUps'>,
): Amounts {
  const { firstSeen, lastSeen } = incident;
  return { events: events.length, ...kinds, firstSeen, lastSeen, severity: severityRank(incident.severity) };
}

/** Frees what was part of an incident that is deleted, and takes it out of what it was part of itself. */
export async function forgetMerged(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction
    .updateTable('incidents')
    .set({ merged_into: null, merged_top: null })
    .where((table) => table.or([table('merged_into', '=', id), table('merged_top', '=', id)]))
    .execute();
}

/** Of an item: the ids of all that was put together into it. */
export function partsOf(reader: Kysely<Schema>, id: string) {
  return reader.selectFrom('incidents').select('id').where('merged_top', '=', id);
}
