import type { Frame, WebhookHealth } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { type Html, html } from '../html.ts';
import { webhookWords } from '../words/webhooks.ts';
import { dayAndTime } from './moment.ts';
import { cell, type Row, table } from './table.ts';

/** Each other system that is told of alerts: does it take them. Nothing where there is none. */
export function webhooksPart(webhooks: readonly WebhookHealth[], frame: Frame): Html | null {
  const [first] = webhooks;
  if (first === undefined) return null;
  return html`<section>
<h2>${webhookWords.heading}</h2>
${table({
  caption: webhookWords.caption,
  heads: [webhookWords.webhook, webhookWords.state, webhookWords.last, webhookWords.waiting],
  rows: webhooks.map((webhook) => webhookRow(webhook, frame)),
})}
<p>${webhookWords.hint(first.id)}</p>
</section>`;
}

function webhookRow({ id, waiting, lastSentAt, lastError }: WebhookHealth, frame: Frame): Row {
  const words = lastError ?? (lastSentAt === null ? webhookWords.untried : webhookWords.well);
  return {
    look: 'everywhere',
    cells: [
      cell(webhookWords.webhook, id),
      cell(webhookWords.state, html`<span class="${lastError === null ? 'well' : 'ill'}">${words}</span>`),
      cell(webhookWords.last, lastSentAt === null ? webhookWords.never : dayAndTime(lastSentAt, frame)),
      cell(webhookWords.waiting, figure(waiting)),
    ],
  };
}
