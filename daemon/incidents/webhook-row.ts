/** The ids of what other systems are told: the webhook's name, and what it tells of. They are what a receiver knows a request by. */

const PREFIX = 'webhook';

export interface WebhookRow {
  /** As the settings name it: no dots. */
  readonly webhook: string;
  /** The id of the alert's own row, of a step of its escalation, or of a storm. */
  readonly about: string;
}

/** 'webhook.it-desk.alert-…' */
export function webhookRowId(webhook: string, about: string): string {
  return `${PREFIX}.${webhook}.${about}`;
}

/** What an id was made from. */
export function webhookRowOf(id: string): WebhookRow {
  const [, webhook = '', ...about] = id.split('.');
  return { webhook, about: about.join('.') };
}
