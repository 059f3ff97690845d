/**
 * Incidents that are one item to review. Each keeps its own requests, and with `merged_into` and `merged_top` says what it is a part
 * of; the item counts and shows the requests of all its parts. So nothing is lost, and each can be separated again.
 */
import { sql, type Transaction } from 'kysely';
import { type IncidentId, type IncidentState, ITSELF, type StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { type Amounts, addAmounts, storedOf } from './merged-growth.ts';
import { readIncident, type StoredIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

export interface VersionRead {
  readonly id: IncidentId;
  readonly version: number;
}

export interface Merging {
  readonly main: VersionRead;
  /** With the title that each has in the history of the item. */
  readonly parts: readonly (VersionRead & { readonly title: string })[];
  readonly mainTitle: string;
  readonly reason: string;
  readonly at: number;
  /** Null where nobody decided it: it follows from what became known. */
  readonly by: StaffId | null;
}

export interface Separating extends VersionRead {
  readonly title: string;
  readonly at: number;
  readonly by: StaffId;
}

/** Makes parts of an item of these; all of them or none. False where somebody has changed one of them since. */
export async function mergeIncidents({ writer }: Database, siteId: string, merging: Merging): Promise<boolean> {
  try {
    await writer.transaction().execute((transaction) => mergeWithin(transaction, siteId, merging));
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

/** The same as a part of something larger; throws where one of them has changed. */
export async function mergeWithin(transaction: Transaction<Schema>, siteId: string, merging: Merging): Promise<void> {
  await touch(transaction, siteId, merging.main);
  for (const part of merging.parts) await takeIn(transaction, siteId, merging, part);
}

/** Takes everything back that the transaction has done so far. */
class Overtaken extends Error {}

/** Whoever is writing a finding about the item must be told that it has become another. */
async function touch(transaction: Transaction<Schema>, siteId: string, read: VersionRead): Promise<void> {
  if (!(await touchOpen(transaction, siteId, read))) throw new Overtaken();
}

/** Counts an open incident, which is no part of another, as changed; false where it is no longer as it was read. */
export async function touchOpen(
  transaction: Transaction<Schema>,
  siteId: string,
  { id, version }: VersionRead,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('incidents')
    .set({ version: version + 1 })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '!=', 'resolved')
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function takeIn(
  transaction: Transaction<Schema>,
  siteId: string,
  { main, mainTitle, reason, at, by }: Merging,
  { id, version, title }: Merging['parts'][number],
): Promise<void> {
  await touch(transaction, siteId, { id, version });
  const state: IncidentState = {
    ...{ status: 'resolved', resolution: 'duplicate', intent: 'unclear' },
    ...{ by: by ?? ITSELF, at, note: reason, caseReference: null },
  };
  await transaction
    .updateTable('incidents')
    .set({
      state_before: sql<string>`state`,
      state: JSON.stringify(state),
      ...{ status: state.status, resolution: state.resolution, closed_at: at, assignee: null, hold_until: null },
      merged_into: main.id,
    })
    .where('id', '=', id)
    .execute();
  await transaction
    .updateTable('incidents')
    .set({ merged_top: main.id })
    .where((table) => table.or([table('id', '=', id), table('merged_top', '=', id)]))
    .execute();
  const part = await storedOf(transaction, id);
  if (part !== null) await addAmounts(transaction, main.id, amountsOfStored(part));
  const said = reason === '' ? '' : `: ${reason}`;
  await tell(transaction, siteId, { id, at, by, kind: 'merged', detail: `${mainTitle}${said}` });
  await tell(transaction, siteId, { id: main.id, at, by, kind: 'took_in', detail: `${title}${said}` });
}

function amountsOfStored(part: StoredIncident): Amounts {
  const { eventCount: events, blockedCount: blocked, sameAttemptCount: sameAttempts } = part;
  const { searchCount: searches, lookUpCount: lookUps } = part;
  const { firstSeen, lastSeen, severity } = part;
  const counts = { events, blocked, sameAttempts, searches, lookUps };
  return { ...counts, firstSeen, lastSeen, severity: severityRank(severity) };
}

/** Makes an item of its own again of a part; it is as it was before. False where somebody has changed it since. */
export function separateIncident({ writer }: Database, siteId: string, separating: Separating): Promise<boolean> {
  return writer.transaction().execute(async (transaction) => {
    const { id, version, title, at, by } = separating;
    const row = await transaction
      .selectFrom('incidents')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .where('version', '=', version)
      .where('merged_into', 'is not', null)
      .executeTakeFirst();
    if (row === undefined || row.merged_into === null) return false;
    const part = readIncident(row);
    const state = part.stateBefore ?? { status: 'new' };
    await standAlone(transaction, part, state);
    await leaveItem(transaction, siteId, part);
    for (const kind of ['separated', 'let_go'] as const) {
      const detail = kind === 'let_go' ? title : null;
      await tell(transaction, siteId, { id: kind === 'let_go' ? row.merged_into : id, at, by, kind, detail });
    }
    return true;
  });
}

async function standAlone(
  transaction: Transaction<Schema>,
  { id, version }: StoredIncident,
  state: IncidentState,
): Promise<void> {
  await transaction
    .updateTable('incidents')
    .set({
      ...{ state: JSON.stringify(state), status: state.status, state_before: null, version: version + 1 },
      hold_until: state.status === 'on_hold' ? state.until : null,
      is_back: 0,
      assignee: 'assignee' in state ? state.assignee : null,
      ...{ closed_at: null, resolution: null, merged_into: null, merged_top: null },
    })
    .where('id', '=', id)
    .execute();
}

/** What was part of the part stays with it; what it was part of counts without it. */
export async function leaveItem(transaction: Transaction<Schema>, siteId: string, part: StoredIncident): Promise<void> {
  if (part.merged === null) return;
  const { top } = part.merged;
  const rows = await transaction
    .selectFrom('incidents')
    .select(['id', 'merged_into'])
    .where('site_id', '=', siteId)
    .where('merged_top', '=', top)
    .execute();
  const into = new Map<string, string | null>(rows.map((row) => [row.id, row.merged_into]));
  const below = (root: string): readonly string[] =>
    rows.flatMap(({ id, merged_into }) => (merged_into === root ? [id, ...below(id)] : []));
  const own = below(part.id);
  if (own.length > 0)
    await transaction.updateTable('incidents').set({ merged_top: part.id }).where('id', 'in', own).execute();
  const lost = amountsOfStored(part);
  for (let above: string | null = part.merged.into; above !== null; above = into.get(above) ?? null) {
    await lose(
      transaction,
      above,
      lost,
      [above, ...below(above)].filter((id) => id !== part.id && !own.includes(id)),
    );
  }
  await transaction.updateTable('incidents').set({ version: sql<number>`version + 1` }).where('id', '=', top).execute();
}

async function lose(
  transaction: Transaction<Schema>,
  id: string,
  lost: Amounts,
  left: readonly string[],
): Promise<void> {
  const extremes = await transaction
    .selectFrom('events')
    .select(({ fn }) => [
      fn.min<number | null>('at').as('first_seen'),
      fn.max<number | null>('at').as('last_seen'),
      fn.max<number | null>('severity').as('severity'),
    ])
    .where('incident_id', 'in', left)
    .executeTakeFirstOrThrow();
  const { first_seen, last_seen, severity } = extremes;
  const known =
    first_seen === null || last_seen === null || severity === null ? {} : { first_seen, last_seen, severity };
  await transaction
    .updateTable('incidents')
    .set({
      event_count: sql<number>`event_count - ${lost.events}`,
      blocked_count: sql<number>`blocked_count - ${lost.blocked}`,
      same_attempt_count: sql<number>`same_attempt_count - ${lost.sameAttempts}`,
      search_count: sql<number>`search_count - ${lost.searches}`,
      look_up_count: sql<number>`look_up_count - ${lost.lookUps}`,
      ...known,
    })
    .where('id', '=', id)
    .execute();
}

async function tell(
  transaction: Transaction<Schema>,
  siteId: string,
  { id, at, by, kind, detail }: { id: string; at: number; by: StaffId | null; kind: string; detail: string | null },
): Promise<void> {
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: id, at, kind, by_staff: by, detail })
    .execute();
}

/** The incident counts its own requests alone: adds those of its parts, and tells what it is part of how it has changed. */
export async function recountItem(transaction: Transaction<Schema>, before: StoredIncident): Promise<void> {
  const parts = await transaction.selectFrom('incidents').selectAll().where('merged_into', '=', before.id).execute();
  for (const part of parts.map(readIncident)) await addAmounts(transaction, before.id, amountsOfStored(part));
  const now = await storedOf(transaction, before.id);
  if (now === null) return;
  const [was, is] = [amountsOfStored(before), amountsOfStored(now)];
  const more = {
    ...is,
    ...{ events: is.events - was.events, blocked: is.blocked - was.blocked },
    sameAttempts: is.sameAttempts - was.sameAttempts,
    ...{ searches: is.searches - was.searches, lookUps: is.lookUps - was.lookUps },
  };
  for (let id: string | null = before.merged?.into ?? null; id !== null; ) {
    await addAmounts(transaction, id, more);
    id = (await storedOf(transaction, id))?.merged?.into ?? null;
  }
}
