import { SEVERITIES, type Severity } from '../policy/policy.ts';
import type { WebhookConfig } from './alerts-configuration.ts';
import { type Draft, resolvePath } from './draft.ts';
import type { Settings } from './schema.ts';
import { createSecret } from './secret.ts';
import type { Secrets } from './secrets.ts';
import { webhookPlaces } from './webhook-address.ts';

/** Other systems that are told of alerts; from settings in which nothing is wrong. */
export function buildWebhooks(draft: Draft, alerts: Settings['alerts'], secrets: Secrets): readonly WebhookConfig[] {
  return (alerts?.webhooks ?? []).map((webhook, index) => {
    const url = secrets.webhookAddresses[index] ?? createSecret(webhook.url ?? '');
    const path = ['alerts', 'webhooks', index, 'authority_file'];
    return {
      id: webhook.id,
      url,
      secret: secrets.webhookSecrets[index] ?? null,
      form: webhook.form ?? 'filterwatch',
      severities: severitiesOf(webhook.send?.severities),
      themes: webhook.send?.themes ?? [],
      within: webhookPlaces(url.reveal(), webhook.within ?? []),
      proxy: webhook.proxy ?? null,
      authorityFile: webhook.authority_file === undefined ? null : resolvePath(draft, path, webhook.authority_file),
    };
  });
}

/** Every alert, where nothing else is written. */
function severitiesOf(written: readonly Severity[] | undefined): readonly Severity[] {
  return written ?? SEVERITIES;
}
