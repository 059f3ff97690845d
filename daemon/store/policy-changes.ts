import type { StaffId } from '../incidents/incident.ts';
import type { Loosening } from '../policy/loosening.ts';
import type { RuleEdit } from '../policy/policy-content.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** What somebody wants to change about the policy, and why. */
export interface NewChange {
  readonly id: string;
  readonly edits: readonly RuleEdit[];
  /** The new title of the whole; null where it stays. */
  readonly title: string | null;
  /** The version that its author saw. */
  readonly basedOn: string;
  /** In which ways it says less. */
  readonly loosenings: readonly Loosening[];
  /** The sentences of the school's cases that it breaks. */
  readonly brokenCases: readonly string[];
  /** Null for whoever has no account, such as a command; `byName` then says who. */
  readonly author: StaffId | null;
  readonly byName: string | null;
  readonly reason: string;
  readonly at: number;
}

/** What a senior leader said to it, or its author who took it back. */
export interface Decision {
  readonly by: StaffId;
  readonly at: number;
  readonly reason: string;
}

export const CHANGE_STATES = ['waiting', 'in_force', 'refused', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export interface StoredChange extends NewChange {
  readonly state: ChangeState;
  readonly decision: Decision | null;
  /** The number of the version that it made; null where it made none. */
  readonly sequence: number | null;
}

export interface PolicyChanges {
  propose(change: NewChange): Promise<void>;
  one(id: string): Promise<StoredChange | null>;
  /** Those that wait for a senior leader, the oldest first. */
  waiting(): Promise<readonly StoredChange[]>;
  /** Everything that was ever in force, in that order: put on top of a file, each rule is as it was said last. */
  inForce(): Promise<readonly StoredChange[]>;
  /** The newest decided or waiting first, at most so many. */
  newest(most: number): Promise<readonly StoredChange[]>;
  /** False where it does not wait any more. */
  close(id: string, state: 'refused' | 'withdrawn', decision: Decision): Promise<boolean>;
}

export function createPolicyChanges({ reader, writer }: Database, siteId: string): PolicyChanges {
  const all = () => reader.selectFrom('policy_changes').selectAll().where('site_id', '=', siteId);
  return {
    async propose(change) {
      await writer
        .insertInto('policy_changes')
        .values({ ...newChangeRow(siteId, change), state: 'waiting', sequence: null })
        .execute();
    },
    async one(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? readChange(row) : null;
    },
    waiting: async () => (await all().where('state', '=', 'waiting').orderBy('made_at').execute()).map(readChange),
    inForce: async () => (await all().where('state', '=', 'in_force').orderBy('sequence').execute()).map(readChange),
    newest: async (most) =>
      (await all().orderBy('made_at', 'desc').orderBy('id').limit(most).execute()).map(readChange),
    async close(id, state, decision) {
      const closed = await writer
        .updateTable('policy_changes')
        .set({ ...acceptedRow(decision), state })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return closed.numUpdatedRows === 1n;
    },
  };
}

export function newChangeRow(siteId: string, change: NewChange) {
  return {
    id: change.id,
    site_id: siteId,
    edits: JSON.stringify(change.edits),
    title: change.title,
    based_on: change.basedOn,
    loosenings: JSON.stringify(change.loosenings),
    broken_cases: JSON.stringify(change.brokenCases),
    author: change.author,
    by_name: change.byName,
    reason: change.reason,
    made_at: change.at,
    decided_by: null,
    decided_at: null,
    decided_reason: null,
  };
}

export function acceptedRow({ by, at, reason }: Decision) {
  return { decided_by: by, decided_at: at, decided_reason: reason };
}

function readChange(row: Schema['policy_changes']): StoredChange {
  return {
    id: row.id,
    edits: JSON.parse(row.edits) as readonly RuleEdit[],
    title: row.title,
    basedOn: row.based_on,
    loosenings: JSON.parse(row.loosenings) as readonly Loosening[],
    brokenCases: JSON.parse(row.broken_cases) as readonly string[],
    author: row.author as StaffId | null,
    byName: row.by_name,
    reason: row.reason,
    at: row.made_at,
    state: CHANGE_STATES.find((one) => one === row.state) ?? 'refused',
    decision: decisionOf(row),
    sequence: row.sequence,
  };
}

function decisionOf({ decided_by, decided_at, decided_reason }: Schema['policy_changes']): Decision | null {
  if (decided_by === null || decided_at === null) return null;
  return { by: decided_by as StaffId, at: decided_at, reason: decided_reason ?? '' };
}
