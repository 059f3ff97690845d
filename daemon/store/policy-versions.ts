import type { Kysely, Transaction } from 'kysely';
import type { CategoryId } from '../../categories/category.ts';
import type { Policy, RuleId } from '../policy/policy.ts';
import type { RuleEdit } from '../policy/policy-content.ts';
import type { Database } from './database.ts';
import { acceptedRow, type Decision, type NewChange, newChangeRow } from './policy-changes.ts';
import { readPolicy } from './rows.ts';
import type { Schema } from './schema.ts';

/** shipped: a preset; file: the school's policy file; page: somebody changed it here or by command. */
export const POLICY_ORIGINS = ['shipped', 'file', 'page'] as const;
export type PolicyOrigin = (typeof POLICY_ORIGINS)[number];

/** One version of the policy, among those before and after it. */
export interface PolicyVersion {
  readonly policy: Policy;
  /** From 1; the highest is in force. */
  readonly sequence: number;
  readonly origin: PolicyOrigin;
  /** Epoch milliseconds. */
  readonly since: number;
  /** The change that made it; null where a file or a preset did. */
  readonly changeId: string | null;
  /** True where it says less than the one before. */
  readonly loosens: boolean;
}

export interface NewVersion {
  readonly policy: Policy;
  /** The version that it follows, which must be the newest; null for the first. */
  readonly follows: string | null;
  readonly origin: PolicyOrigin;
  readonly loosens: boolean;
  readonly at: number;
  /** A change that is in force at once, or one that waited and is allowed now; null where a file or a preset made it. */
  readonly change: { readonly kind: 'new'; readonly change: NewChange } | WaitedChange | null;
}

/** One that waited; its edits name whoever allowed it. */
export interface WaitedChange {
  readonly kind: 'waited';
  readonly id: string;
  readonly edits: readonly RuleEdit[];
  readonly decision: Decision;
}

export interface PolicyVersions {
  latest(): Promise<PolicyVersion | null>;
  /** The newest first, at most so many. */
  versions(most: number): Promise<readonly PolicyVersion[]>;
  /** Every version there is, by its name. */
  names(): Promise<ReadonlySet<string>>;
  /** Puts a version on top; false where somebody was quicker, and then nothing is changed. */
  put(version: NewVersion): Promise<boolean>;
  /** Which category each rule id has ever meant. */
  rulesEver(): Promise<ReadonlyMap<RuleId, CategoryId>>;
}

export function createPolicyVersions({ reader, writer }: Database, siteId: string): PolicyVersions {
  const newestFirst = (most: number) =>
    reader
      .selectFrom('policies')
      .selectAll()
      .where('site_id', '=', siteId)
      .orderBy('sequence', 'desc')
      .limit(most)
      .execute();
  return {
    latest: async () => (await newestFirst(1)).map(readVersion)[0] ?? null,
    versions: async (most) => (await newestFirst(most)).map(readVersion),
    async names() {
      const rows = await reader.selectFrom('policies').select('version').where('site_id', '=', siteId).execute();
      return new Set(rows.map(({ version }) => version));
    },
    put: (version) =>
      writer
        .transaction()
        .execute((transaction) => put(transaction, siteId, version))
        .catch((error: unknown) => {
          if (error instanceof SomebodyWasQuicker) return false;
          throw error;
        }),
    async rulesEver() {
      const rows = await reader
        .selectFrom('policies')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('sequence')
        .execute();
      return new Map(rows.flatMap((row) => readPolicy(row).rules.map(({ id, category }) => [id, category] as const)));
    },
  };
}

/** Takes the transaction back. */
class SomebodyWasQuicker extends Error {}

async function put(transaction: Transaction<Schema>, siteId: string, version: NewVersion): Promise<boolean> {
  const { policy, follows, origin, at, change, loosens } = version;
  // The first statement writes, so that another program's transaction is waited for.
  const row = { site_id: siteId, version: policy.version, title: policy.title, rules: JSON.stringify(policy.rules) };
  const changeId = change === null ? null : change.kind === 'new' ? change.change.id : change.id;
  const inserted = await transaction
    .insertInto('policies')
    .values((values) => ({
      ...row,
      first_used_at: at,
      sequence: follows === null ? 1 : values.selectFrom(placeOf(transaction, siteId, follows)).select('next'),
      origin,
      change_id: changeId,
      loosens: Number(loosens),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) throw new SomebodyWasQuicker();
  await keepChange(transaction, siteId, version);
  return true;
}

function placeOf(transaction: Transaction<Schema>, siteId: string, version: string) {
  return transaction
    .selectFrom('policies')
    .select(({ eb }) => eb('sequence', '+', 1).as('next'))
    .where('site_id', '=', siteId)
    .where('version', '=', version)
    .as('place');
}

async function keepChange(db: Kysely<Schema>, siteId: string, { change, policy }: NewVersion): Promise<void> {
  if (change === null) return;
  const { sequence } = await db
    .selectFrom('policies')
    .select('sequence')
    .where('site_id', '=', siteId)
    .where('version', '=', policy.version)
    .executeTakeFirstOrThrow();
  if (change.kind === 'new') {
    const row = { ...newChangeRow(siteId, change.change), state: 'in_force', sequence };
    await db.insertInto('policy_changes').values(row).execute();
    return;
  }
  const accepted = await db
    .updateTable('policy_changes')
    .set({ ...acceptedRow(change.decision), edits: JSON.stringify(change.edits), state: 'in_force', sequence })
    .where('id', '=', change.id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (accepted.numUpdatedRows !== 1n) throw new SomebodyWasQuicker();
}

function readVersion(row: Schema['policies']): PolicyVersion {
  return {
    policy: readPolicy(row),
    sequence: row.sequence ?? 0,
    origin: POLICY_ORIGINS.find((one) => one === row.origin) ?? 'shipped',
    since: row.first_used_at,
    changeId: row.change_id,
    loosens: row.loosens === 1,
  };
}
