import { factsOf, headlineOf, LINK_WORDS, type WebhookSaid } from './webhook-said.ts';

/** A header holds no more than this. */
const MAX_HEADER = 150;

/**
 * A message for a Slack incoming webhook: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. `text` is what
 * notifications show; blocks that say plain_text are not read for marks.
 */
export function slackForm(said: WebhookSaid, timeOf: (at: number) => string): object {
  const headline = headlineOf(said);
  const fields = factsOf(said, timeOf).map(([title, value]) => plainText(`${title}: ${value}`));
  return {
    text: escaped(headline),
    blocks: [
      { type: 'header', text: plainText(headline.slice(0, MAX_HEADER)) },
      { type: 'section', fields },
      { type: 'section', text: { type: 'mrkdwn', text: `<${escaped(said.about.link)}|${LINK_WORDS}>` } },
    ],
  };
}

/** Emoji are written as :words: in such a text; nothing of ours is one. */
function plainText(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}

/** The three signs that mean something in the text of a message: '<!channel>' would call everybody. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
