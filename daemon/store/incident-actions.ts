import type { Kysely, Transaction } from 'kysely';
import type { ActionState, RecordedAction, RowChoice } from '../incidents/actions.ts';
import { ACTION_STATES } from '../incidents/actions.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import { RESPONSE_ACTIONS, type ResponseAction } from '../incidents/response-matrix.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** An action as it is kept: nobody has said anything of it while its version is 0. */
export type StoredAction = Omit<RecordedAction, 'by' | 'at'> & {
  readonly by: StaffId | null;
  readonly at: number | null;
  readonly isPrescribed: boolean;
};

export interface StoredResponses {
  /** True where the incident was closed before actions were recorded, and nobody has opened it since. */
  readonly beforeVersion: number | null;
  readonly choice: RowChoice | null;
  readonly choiceVersion: number;
  readonly mustChoose: boolean;
  readonly actions: readonly StoredAction[];
}

/** What applies to an incident after a finding, and what the review itself has done of it. */
export interface Settling {
  readonly id: IncidentId;
  /** The incident's, by which this was worked out. */
  readonly version: number;
  readonly mustChoose: boolean;
  readonly actions: readonly ResponseAction[];
  readonly done: readonly ResponseAction[];
  readonly by: StaffId;
  readonly at: number;
}

interface Said {
  readonly id: IncidentId;
  /** The version that whoever says it has seen. */
  readonly seen: number;
  readonly note: string;
  readonly by: StaffId;
  readonly at: number;
}
export type SaidChoice = Said & { readonly rows: readonly string[]; readonly detail: string };
export type SaidAction = Said & { readonly action: ResponseAction; readonly state: ActionState };

export interface IncidentActions {
  of(id: IncidentId): Promise<StoredResponses>;
  settle(settling: Settling): Promise<void>;
  /** False where somebody else was quicker. Stands in the incident's history. */
  choose(said: SaidChoice): Promise<boolean>;
  record(said: SaidAction): Promise<boolean>;
}

const NOTHING: StoredResponses = {
  beforeVersion: null,
  choice: null,
  choiceVersion: 0,
  mustChoose: false,
  actions: [],
};

export function createIncidentActions({ reader, writer }: Database, siteId: string): IncidentActions {
  return {
    of: (id) => responsesOf(reader, id),
    settle: (settling) => writer.transaction().execute((transaction) => settle(transaction, siteId, settling)),
    choose: (said) => writer.transaction().execute((transaction) => choose(transaction, siteId, said)),
    record: (said) => writer.transaction().execute((transaction) => recordAction(transaction, siteId, said)),
  };
}

async function responsesOf(reader: Kysely<Schema>, id: IncidentId): Promise<StoredResponses> {
  const [row, actions] = await Promise.all([
    reader.selectFrom('incident_responses').selectAll().where('incident_id', '=', id).executeTakeFirst(),
    reader.selectFrom('incident_actions').selectAll().where('incident_id', '=', id).execute(),
  ]);
  const stored = actions.flatMap(readAction);
  if (row === undefined) return { ...NOTHING, actions: stored };
  return {
    beforeVersion: row.before_version,
    choice: choiceOf(row),
    choiceVersion: row.choice_version,
    mustChoose: row.must_choose === 1,
    actions: stored,
  };
}

type ResponseRow = Pick<Schema['incident_responses'], 'chosen' | 'chosen_by' | 'chosen_at'> & {
  readonly chosen_note: string;
};

function choiceOf({ chosen, chosen_by, chosen_at, chosen_note }: ResponseRow): RowChoice | null {
  if (chosen === null || chosen_by === null || chosen_at === null) return null;
  return { rows: JSON.parse(chosen) as readonly string[], by: chosen_by as StaffId, at: chosen_at, note: chosen_note };
}

interface ActionRow {
  readonly action: string;
  readonly is_prescribed: number;
  readonly state: string;
  readonly by_staff: string | null;
  readonly at: number | null;
  readonly note: string;
  readonly version: number;
}

/** An action that no policy names any more is left out. */
function readAction(row: ActionRow): readonly StoredAction[] {
  const action = RESPONSE_ACTIONS.find((one) => one === row.action);
  if (action === undefined) return [];
  const { at, note, version } = row;
  const state = ACTION_STATES.find((one) => one === row.state) ?? 'to_do';
  return [
    { action, state, at, note, version, by: row.by_staff as StaffId | null, isPrescribed: row.is_prescribed === 1 },
  ];
}

async function settle(transaction: Transaction<Schema>, siteId: string, settling: Settling): Promise<void> {
  const { id, version, mustChoose, actions } = settling;
  const settled = { settled_version: version, must_choose: mustChoose ? 1 : 0 };
  await transaction
    .insertInto('incident_responses')
    .values({ incident_id: id, site_id: siteId, ...settled })
    .onConflict((conflict) => conflict.column('incident_id').doUpdateSet(settled))
    .execute();
  await transaction.updateTable('incident_actions').set({ is_prescribed: 0 }).where('incident_id', '=', id).execute();
  for (const action of actions) {
    await transaction
      .insertInto('incident_actions')
      .values({ incident_id: id, site_id: siteId, action, is_prescribed: 1, state: 'to_do', by_staff: null, at: null })
      .onConflict((conflict) => conflict.columns(['incident_id', 'action']).doUpdateSet({ is_prescribed: 1 }))
      .execute();
  }
  for (const action of settling.done) await doneByReview(transaction, siteId, { ...settling, action });
}

/** Only where nobody has said anything of it yet: what somebody took back stays to do. */
async function doneByReview(
  transaction: Transaction<Schema>,
  siteId: string,
  { id, action, by, at }: Settling & { readonly action: ResponseAction },
): Promise<void> {
  const said: SaidAction = { id, action, by, at, seen: 0, note: '', state: 'done' };
  await recordAction(transaction, siteId, said);
}

async function choose(transaction: Transaction<Schema>, siteId: string, said: SaidChoice): Promise<boolean> {
  const { id, seen, rows, note, by, at } = said;
  const chosen = {
    chosen: JSON.stringify(rows),
    chosen_by: by,
    chosen_at: at,
    chosen_note: note,
    choice_version: seen + 1,
  };
  const changed = await transaction
    .updateTable('incident_responses')
    .set(chosen)
    .where('incident_id', '=', id)
    .where('choice_version', '=', seen)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  await tell(transaction, siteId, { id, by, at, kind: 'response_chosen', detail: withNote(said.detail, note) });
  return true;
}

async function recordAction(transaction: Transaction<Schema>, siteId: string, said: SaidAction): Promise<boolean> {
  const { id, action, seen, state, note, by, at } = said;
  const values = { state, by_staff: by, at, note, version: seen + 1 };
  const changed = await transaction
    .updateTable('incident_actions')
    .set(values)
    .where('incident_id', '=', id)
    .where('action', '=', action)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n && !(await addAction(transaction, siteId, said))) return false;
  await tell(transaction, siteId, { id, by, at, kind: KINDS[state], detail: withNote(action, note) });
  return true;
}

/** What the policy did not ask for can be done as well. */
async function addAction(transaction: Transaction<Schema>, siteId: string, said: SaidAction): Promise<boolean> {
  const { id, action, seen, state, note, by, at } = said;
  if (seen !== 0) return false;
  const added = await transaction
    .insertInto('incident_actions')
    .values({ incident_id: id, site_id: siteId, action, is_prescribed: 0, state, by_staff: by, at, note, version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

const KINDS: Readonly<Record<ActionState, string>> = {
  to_do: 'action_taken_back',
  done: 'action_done',
  not_applicable: 'action_not_applicable',
};

function withNote(what: string, note: string): string {
  return note === '' ? what : `${what}: ${note}`;
}

interface Told {
  readonly id: IncidentId;
  readonly by: StaffId;
  readonly at: number;
  readonly kind: string;
  readonly detail: string;
}

async function tell(transaction: Transaction<Schema>, siteId: string, told: Told): Promise<void> {
  const { id, by, at, kind, detail } = told;
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: id, at, kind, by_staff: by, detail })
    .execute();
}
