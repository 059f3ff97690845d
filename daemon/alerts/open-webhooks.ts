import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { WebhookHealth } from '../api/contract.ts';
import type { WebhookConfig } from '../config/alerts-configuration.ts';
import { type RunningQueue, startQueue } from '../queue/start-queue.ts';
import type { Stores } from '../store/stores.ts';
import { WEBHOOK_NAMES } from '../store/webhook-names.ts';
import { postWebhook } from '../webhook/post-webhook.ts';
import type { WebhookTarget } from '../webhook/webhook-target.ts';
import { type AlertWebhook, createWebhookEffects, type WebhookSettings } from './webhook-effects.ts';

export interface OpenWebhooks {
  readonly queue: Pick<RunningQueue, 'nudge' | 'stop'>;
  health(): Promise<readonly WebhookHealth[]>;
}

export interface OpenWebhooksParts {
  readonly stores: Stores;
  readonly webhooks: readonly AlertWebhook[];
  readonly settings: WebhookSettings;
  readonly log: Logger;
  /** Between two looks at the outbox when nobody nudges. */
  readonly everyMs?: number;
}

/**
 * Tells webhooks what is in the outbox for them. They have a queue of their own, in this process: mail never waits for another system.
 * Their ids are kept first, so that whatever queues an alert from then on queues it for them too.
 */
export async function openWebhooks({
  stores,
  webhooks,
  settings,
  log,
  everyMs,
}: OpenWebhooksParts): Promise<OpenWebhooks> {
  const ids = webhooks.map(({ target }) => target.id);
  await stores.settings.set(WEBHOOK_NAMES, JSON.stringify(ids));
  const effect = createWebhookEffects({ stores, webhooks, settings, chance: Math.random, post: postWebhook });
  const every = everyMs === undefined ? {} : { everyMs };
  const others = settings.turn === undefined ? {} : { turn: settings.turn };
  const queue = startQueue({
    ...{ outbox: stores.webhookRows, effect, redisUrl: null, now: settings.now, log },
    ...every,
    ...others,
  });
  return {
    queue,
    health: () => Promise.all(ids.map(async (id) => ({ id, ...(await stores.webhookRows.state(id)) }))),
  };
}

/** The webhooks of the settings. */
export function alertWebhookOf({ form, severities, themes, ...webhook }: WebhookConfig): AlertWebhook {
  return { target: targetOf(webhook), form, severities, themes };
}

function targetOf({
  id,
  url,
  secret,
  authorityFile,
  within,
  proxy,
}: Pick<WebhookConfig, 'id' | 'url' | 'secret' | 'authorityFile' | 'within' | 'proxy'>): WebhookTarget {
  const authority = authorityFile === null ? null : readFileSync(authorityFile, 'utf8');
  return { id, url: url.reveal(), secret: secret?.reveal() ?? null, authority, within, proxy };
}
