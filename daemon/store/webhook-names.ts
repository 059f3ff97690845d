import type { Transaction } from 'kysely';
import { webhookRowId } from '../incidents/webhook-row.ts';
import { queueEffect } from './queue-effect.ts';
import type { Schema } from './schema.ts';

/** Which webhooks the settings name, as a JSON list: the daemon keeps it when it starts, so that every program that queues an alert knows. */
export const WEBHOOK_NAMES = 'webhook_names';

interface Told {
  readonly siteId: string;
  /** The id of the alert's own row, or of the step of its escalation. */
  readonly aboutId: string;
  readonly incidentId: string;
  readonly now: number;
}

/** One row for each webhook, in the transaction of what it tells of. */
export async function queueWebhooks(
  transaction: Transaction<Schema>,
  { siteId, aboutId, incidentId, now }: Told,
): Promise<void> {
  for (const name of await namesIn(transaction, siteId)) {
    const id = webhookRowId(name, aboutId);
    await queueEffect(transaction, { id, siteId, kind: 'webhook', subjectId: incidentId, now });
  }
}

async function namesIn(transaction: Transaction<Schema>, siteId: string): Promise<readonly string[]> {
  const row = await transaction
    .selectFrom('settings')
    .select('value')
    .where('site_id', '=', siteId)
    .where('key', '=', WEBHOOK_NAMES)
    .executeTakeFirst();
  const names: unknown = JSON.parse(row?.value ?? '[]');
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
