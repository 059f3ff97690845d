/** How far the school's test requests came: each is noted in the transaction that stores the lines around it. */
import type { Transaction } from 'kysely';
import { CANARY_STAGES, type CanarySight, type CanaryStage } from '../health/canary.ts';
import type { Database } from './database.ts';
import { queueEffect } from './queue-effect.ts';
import type { Schema } from './schema.ts';

export interface StoredCanary {
  readonly id: string;
  readonly at: number;
  readonly stage: CanaryStage;
  readonly reason: string | null;
}

export interface Canaries {
  /** When one last came all the way; null where none did. */
  lastToldAt(): Promise<number | null>;
  /** The newest, however far it came. */
  newest(): Promise<StoredCanary | null>;
  /** The newest that was to be told of. */
  newestStored(): Promise<StoredCanary | null>;
  told(id: string, at: number): Promise<void>;
}

export function createCanaries({ reader, writer }: Database, siteId: string): Canaries {
  const all = () => reader.selectFrom('canaries').where('site_id', '=', siteId);
  const newest = () => all().selectAll().orderBy('seen_at', 'desc').orderBy('id').limit(1);
  return {
    async lastToldAt() {
      const row = await all()
        .select((select) => select.fn.max('told_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },
    async newest() {
      const row = await newest().executeTakeFirst();
      return row === undefined ? null : readCanary(row);
    },
    async newestStored() {
      const row = await newest().where('stage', 'in', ['stored', 'told']).executeTakeFirst();
      return row === undefined ? null : readCanary(row);
    },
    async told(id, at) {
      await writer
        .updateTable('canaries')
        .set({ stage: 'told', reason: null, told_at: at })
        .where('id', '=', id)
        .where('told_at', 'is', null)
        .execute();
    },
  };
}

/** One that was judged is stored by this, and what an alert needs is done for it; of others it is noted how far they came. */
export async function keepCanary(
  transaction: Transaction<Schema>,
  { siteId, sourceId, now }: { readonly siteId: string; readonly sourceId: string; readonly now: number },
  { id, stage, reason }: CanarySight,
): Promise<void> {
  const row = { id, site_id: siteId, source_id: sourceId, seen_at: now, reason, told_at: null };
  const kept = await transaction
    .insertInto('canaries')
    .values({ ...row, stage: stage === 'judged' ? 'stored' : stage })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (stage !== 'judged' || kept.numInsertedOrUpdatedRows === 0n) return;
  await queueEffect(transaction, { id: `canary-${id}`, siteId, kind: 'canary', subjectId: id, now });
}

function readCanary(row: {
  readonly id: string;
  readonly seen_at: number;
  readonly stage: string;
  readonly reason: string | null;
}): StoredCanary {
  const { id, seen_at: at, stage, reason } = row;
  return { id, at, stage: CANARY_STAGES.find((one) => one === stage) ?? 'arrived', reason };
}
