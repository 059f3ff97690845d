import { factsOf, headlineOf, LINK_WORDS, type WebhookSaid } from './webhook-said.ts';

/**
 * A message with one Adaptive Card, as a Teams workflow “When a Teams webhook request is received” and the older incoming webhooks take it:
 * https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using. Version 1.4 is what Teams shows
 * everywhere; of the actions, one that opens an address is the only one that a webhook may hold.
 */
export function teamsForm(said: WebhookSaid, timeOf: (at: number) => string): object {
  const facts = factsOf(said, timeOf).map(([title, value]) => ({ title, value: withoutMarks(value) }));
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: headlineOf(said),
    body: [
      { type: 'TextBlock', text: withoutMarks(headlineOf(said)), size: 'Large', weight: 'Bolder', wrap: true },
      { type: 'FactSet', facts },
    ],
    actions: [{ type: 'Action.OpenUrl', title: LINK_WORDS, url: said.about.link }],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

/** A card reads a part of Markdown in its texts; the name of a group is a text, and no link. */
function withoutMarks(text: string): string {
  return text.replace(/[\\`*_[\]()<>#]/g, ' ').replace(/ {2,}/g, ' ');
}
