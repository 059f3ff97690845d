import { z } from 'zod';
import { WEBHOOK_FORMS } from '../webhook/webhook-said.ts';
import { WEBHOOK_THEMES } from './configuration.ts';
import { isAddressOrNetwork } from './host-name.ts';
import { isMailbox } from './mail-address.ts';
import { group, listOf, oneOf, passing, shortName, text } from './shape-parts.ts';

const ALERTS = 'a number of alerts from 5 to 10000, such as 20';
const MINUTES = 'a number of minutes from 1 to 1440, such as 15';
const mailbox = passing(isMailbox, 'a mail address, such as “head@example.org” or “Head <head@example.org>”');

/** '07:00-18:00': the first before the second. */
function isStretch(text: string): boolean {
  const [, from = '', to = ''] = STRETCH.exec(text) ?? [];
  return from !== '' && from < to;
}

export const STRETCH = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*((?:[01]\d|2[0-3]):[0-5]\d)$/;

const SEVERITIES = 'a list of severities, such as [critical]';
const THEMES = 'a list of themes, such as [contact, conduct]';
const network = passing(isAddressOrNetwork, 'an address or a network, such as “10.0.5.7” or “10.0.5.0/24”');

/** Another system that is told of alerts. Its address and its secret are read and checked apart. */
const webhook = group({
  id: shortName(),
  url: text('an https address').optional(),
  url_file: text('the path of a file that holds the address').optional(),
  secret_file: text('the path of a file that holds the secret').optional(),
  form: oneOf(WEBHOOK_FORMS).optional(),
  send: group({
    severities: listOf(oneOf(['critical', 'high']), SEVERITIES)
      .min(1, { error: SEVERITIES })
      .optional(),
    themes: listOf(oneOf(WEBHOOK_THEMES), THEMES).min(1, { error: THEMES }).optional(),
  }).optional(),
  within: listOf(network, 'a list of addresses or networks, such as [10.0.5.7]').optional(),
  authority_file: text('the path of a PEM file').optional(),
});

/** When alerts are mailed that can wait, what other systems are told, and who hears next where nobody answers one. */
export const alertsShape = group({
  most_at_once: z.int({ error: ALERTS }).min(5, { error: ALERTS }).max(10_000, { error: ALERTS }).optional(),
  webhooks: listOf(webhook, 'a list of webhooks, each with id and url')
    .max(10, { error: 'ten webhooks at most' })
    .optional(),
  hours: passing(isStretch, 'two times of a day, such as “07:00-18:00”').optional(),
  escalate: listOf(
    group({
      after_minutes: z.int({ error: MINUTES }).min(1, { error: MINUTES }).max(1_440, { error: MINUTES }),
      to: listOf(mailbox, 'a list of mail addresses, such as [head@example.org]').min(1, {
        error: 'one mail address at least',
      }),
    }),
    'a list of steps, each with “after_minutes:” and “to:”',
  )
    .max(5, { error: 'five steps at most' })
    .optional(),
});
