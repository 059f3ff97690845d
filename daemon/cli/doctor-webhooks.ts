import { alertWebhookOf } from '../alerts/open-webhooks.ts';
import type { Config } from '../config.ts';
import { reachWebhook } from '../webhook/reach-webhook.ts';
import { type Finding, well, wrong } from './finding.ts';

/** Whether each webhook can be reached. Nothing is sent to it. */
export function checkWebhooks({ webhooks }: Config): Promise<readonly Finding[]> {
  return Promise.all(
    webhooks.map(async (webhook) => {
      const what = `Webhook ${webhook.id}`;
      const trouble = await reachWebhook(alertWebhookOf(webhook).target);
      return trouble === null
        ? well(what, `can be reached; “filterwatch webhook test ${webhook.id}” sends it a test`)
        : wrong(what, trouble, 'Alerts wait for it. Check its address, and whether this machine may go there.');
    }),
  );
}
