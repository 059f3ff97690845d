import type { Transaction } from 'kysely';
import type { EffectKind } from './outbox-rows.ts';
import type { Schema } from './schema.ts';

/** What must happen because of what this transaction writes. */
export interface NewEffect {
  /** Made from its purpose, so that one purpose has one row. */
  readonly id: string;
  readonly siteId: string;
  readonly kind: EffectKind;
  readonly subjectId: string;
  readonly now: number;
  /** For what is meant for later. */
  readonly notBefore?: number;
  /** Mail addresses, where the others have the mail. */
  readonly onlyTo?: readonly string[];
}

/** Writes an effect down in the transaction of its cause; one that is there already stays as it is. */
export async function queueEffect(
  transaction: Transaction<Schema>,
  { id, siteId, kind, subjectId, now, notBefore, onlyTo }: NewEffect,
): Promise<void> {
  const times = { created_at: now, next_attempt_at: notBefore ?? now, not_before: notBefore ?? null };
  const only_to = onlyTo === undefined ? null : JSON.stringify(onlyTo);
  const row = { id, site_id: siteId, kind, subject_id: subjectId, attempts: 0, only_to, ...times };
  await transaction
    .insertInto('outbox')
    .values({ ...row, last_error: null, closed_at: null, outcome: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
