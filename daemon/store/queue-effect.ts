import type { Transaction } from 'kysely';
import type { EffectKind } from './outbox.ts';
import type { Schema } from './schema.ts';

/** What must happen because of what this transaction writes. */
export interface NewEffect {
  /** Made from its purpose, so that one purpose has one row. */
  readonly id: string;
  readonly siteId: string;
  readonly kind: EffectKind;
  readonly subjectId: string;
  readonly now: number;
}

/** Writes an effect down in the transaction of its cause; one that is there already stays as it is. */
export async function queueEffect(
  transaction: Transaction<Schema>,
  { id, siteId, kind, subjectId, now }: NewEffect,
): Promise<void> {
  const row = { id, site_id: siteId, kind, subject_id: subjectId, created_at: now, attempts: 0, next_attempt_at: now };
  await transaction
    .insertInto('outbox')
    .values({ ...row, last_error: null, closed_at: null, outcome: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
