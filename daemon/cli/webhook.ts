import { alertWebhookOf } from '../alerts/open-webhooks.ts';
import { now } from '../clock/now.ts';
import { formatListenAddress } from '../config/listen-address.ts';
import type { Config, WebhookConfig } from '../config.ts';
import { KnownError } from '../errors.ts';
import { bodyOf } from '../webhook/body.ts';
import { postWebhook } from '../webhook/post-webhook.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';

/** Sends a test to one webhook of the settings, at once and past the outbox, and says what came of it. */
export async function testWebhook(id: string, options: CommonOptions): Promise<void> {
  const config = configFor(options);
  const { target, form } = alertWebhookOf(webhookNamed(config, id));
  const at = now();
  const said = {
    ...{ id: `webhook.${id}.test-${at}`, at, schoolName: config.schoolName ?? 'Your school', demonstration: false },
    about: { kind: 'test', link: `${addressOf(config)}/` },
  } as const;
  const outcome = await postWebhook(target, { id: said.id, at, body: bodyOf(form, said, config.timetable.zone) });
  if (outcome.kind !== 'taken')
    throw new KnownError('WEBHOOK_FAILED', `${outcome.message} The test was not taken, and is not tried again.`);
  if (options.json) return printJson({ webhook: id, requestId: said.id });
  await print(`The webhook “${id}” took the test. Look whether it says so where it belongs.`);
}

function webhookNamed({ webhooks }: Config, id: string): WebhookConfig {
  const webhook = webhooks.find((one) => one.id === id);
  if (webhook !== undefined) return webhook;
  const known =
    webhooks.length === 0 ? 'The settings name none' : `There are: ${webhooks.map((one) => one.id).join(', ')}`;
  throw new KnownError(
    'NO_SUCH_WEBHOOK',
    `There is no webhook “${id}”. ${known}. Write one under alerts: webhooks: in filterwatch.yaml.`,
  );
}

function addressOf({ dashboard }: Config): string {
  return dashboard.address ?? `http://${formatListenAddress(dashboard.listen)}`;
}
