/** What of the outbox goes to other systems: a queue of its own, and how each of them is doing. */

import type { Kysely } from 'kysely';
import { webhookRowId } from '../incidents/webhook-row.ts';
import type { Database } from './database.ts';
import type { Outbox } from './outbox.ts';
import { readEffect, type StoredEffect } from './outbox-rows.ts';
import { severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

export interface WebhookRows extends Pick<Outbox, 'row' | 'close' | 'postpone' | 'wait'> {
  due(now: number, limit: number): Promise<readonly StoredEffect[]>;
  /** Brings what waits forward to `now`, but for what waits until a time of its own. */
  hurry(now: number): Promise<void>;
  /** How many requests one webhook has taken since then. */
  sentSince(webhook: string, since: number): Promise<number>;
  /** True for a request that was made, or never will be. */
  isClosed(id: string): Promise<boolean>;
  /** What was held back since the last request of this webhook that told of such. */
  heldUntold(webhook: string): Promise<HeldRequests>;
  state(webhook: string): Promise<WebhookState>;
}

export interface HeldRequests {
  readonly incidents: number;
  readonly urgent: number;
  /** When the first was held back; null where none was. */
  readonly since: number | null;
}

/** How one webhook is doing. */
export interface WebhookState {
  /** What is not told yet, be it that it waits for school hours. */
  readonly waiting: number;
  readonly lastSentAt: number | null;
  /** Why the newest request has not been taken; null where the last one was. */
  readonly lastError: string | null;
  /** Since when; null where the last one was. */
  readonly failingSince: number | null;
}

export function createWebhookRows({ reader, writer }: Database, siteId: string, outbox: Outbox): WebhookRows {
  const { row, close, postpone, wait } = outbox;
  return {
    ...{ row, close, postpone, wait },
    async due(now, limit) {
      const rows = await allOf(reader, siteId)
        .selectAll()
        .where('closed_at', 'is', null)
        .where('next_attempt_at', '<=', now)
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map(readEffect);
    },
    async hurry(now) {
      await writer
        .updateTable('outbox')
        .set({ next_attempt_at: now })
        .where('site_id', '=', siteId)
        .where('kind', '=', 'webhook')
        .where('closed_at', 'is', null)
        .where(({ or, eb }) => or([eb('not_before', 'is', null), eb('not_before', '<=', now)]))
        .where('next_attempt_at', '>', now)
        .execute();
    },
    async sentSince(webhook, since) {
      const counted = await ofWebhook(reader, siteId, webhook)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('closed_at', '>=', since)
        .where('outcome', '=', 'done')
        .executeTakeFirst();
      return Number(counted?.count ?? 0);
    },
    async isClosed(id) {
      const found = await reader.selectFrom('outbox').select('closed_at').where('id', '=', id).executeTakeFirst();
      return found !== undefined && found.closed_at !== null;
    },
    heldUntold: (webhook) => heldUntold(reader, siteId, webhook),
    state: (webhook) => stateOf(reader, siteId, webhook),
  };
}

function allOf(reader: Kysely<Schema>, siteId: string) {
  return reader.selectFrom('outbox').where('outbox.site_id', '=', siteId).where('outbox.kind', '=', 'webhook');
}

/** A name holds neither '%' nor '_', so that it means itself. */
function ofWebhook(reader: Kysely<Schema>, siteId: string, webhook: string) {
  return allOf(reader, siteId).where('outbox.id', 'like', `${webhookRowId(webhook, '')}%`);
}

/** By when it was held back: a storm's own request is queued with the first of them, and closed when all of them have been told of. */
async function heldUntold(reader: Kysely<Schema>, siteId: string, webhook: string): Promise<HeldRequests> {
  const told = await ofWebhook(reader, siteId, webhook)
    .select(({ fn }) => fn.max<number | null>('closed_at').as('at'))
    .where('outbox.id', 'like', `${webhookRowId(webhook, 'storm-')}%`)
    .executeTakeFirst();
  const rows = await ofWebhook(reader, siteId, webhook)
    .innerJoin('incidents', 'incidents.id', 'outbox.subject_id')
    .select(({ fn }) => ['incidents.id', 'incidents.severity', fn.min<number>('outbox.closed_at').as('at')])
    .where('outbox.outcome', '=', 'held')
    .where('outbox.closed_at', '>=', told?.at ?? 0)
    .where('incidents.status', '!=', 'resolved')
    .groupBy(['incidents.id', 'incidents.severity'])
    .execute();
  const urgent = rows.filter(({ severity }) => severity === severityRank('critical')).length;
  return { incidents: rows.length, urgent, since: rows.length === 0 ? null : Math.min(...rows.map(({ at }) => at)) };
}

async function stateOf(reader: Kysely<Schema>, siteId: string, webhook: string): Promise<WebhookState> {
  const open = ofWebhook(reader, siteId, webhook).where('closed_at', 'is', null);
  const [waiting, failing, sent, refused] = await Promise.all([
    open.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirst(),
    open
      .select(['last_error', 'created_at'])
      .where('last_error', 'is not', null)
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst(),
    newestOf(reader, siteId, { webhook, outcome: 'done' }),
    newestOf(reader, siteId, { webhook, outcome: 'never' }),
  ]);
  const lastSentAt = sent?.closed_at ?? null;
  const isRefused = refused !== undefined && (refused.closed_at ?? 0) > (lastSentAt ?? 0);
  const lastError = failing?.last_error ?? (isRefused ? refused.last_error : null);
  const failingSince = failing?.created_at ?? (isRefused ? refused.closed_at : null);
  return { waiting: Number(waiting?.count ?? 0), lastSentAt, lastError, failingSince };
}

function newestOf(
  reader: Kysely<Schema>,
  siteId: string,
  { webhook, outcome }: { readonly webhook: string; readonly outcome: 'done' | 'never' },
) {
  return ofWebhook(reader, siteId, webhook)
    .select(['closed_at', 'last_error'])
    .where('outcome', '=', outcome)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
