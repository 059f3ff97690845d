import { plainForm } from './plain-form.ts';
import { slackForm } from './slack-form.ts';
import { teamsForm } from './teams-form.ts';
import type { WebhookForm, WebhookSaid } from './webhook-said.ts';

/** The body of a request, in the form that its receiver reads. `zone`: of the times that people read. */
export function bodyOf(form: WebhookForm, said: WebhookSaid, zone: string): string {
  const timeOf = (at: number): string => timeIn(at, zone);
  switch (form) {
    case 'filterwatch':
      return JSON.stringify(plainForm(said));
    case 'teams':
      return JSON.stringify(teamsForm(said, timeOf));
    case 'slack':
      return JSON.stringify(slackForm(said, timeOf));
  }
}

/** '9 Feb 2026, 10:42', in the school's zone. */
function timeIn(at: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
