import { z } from 'zod';
import { isMailbox } from './mail-address.ts';
import { group, listOf, passing } from './shape-parts.ts';

const ALERTS = 'a number of alerts from 5 to 10000, such as 20';
const MINUTES = 'a number of minutes from 1 to 1440, such as 15';
const mailbox = passing(isMailbox, 'a mail address, such as “head@example.org” or “Head <head@example.org>”');

/** '07:00-18:00': the first before the second. */
function isStretch(text: string): boolean {
  const [, from = '', to = ''] = STRETCH.exec(text) ?? [];
  return from !== '' && from < to;
}

export const STRETCH = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** When alerts are mailed that can wait, and who hears next where nobody answers one. */
export const alertsShape = group({
  most_at_once: z.int({ error: ALERTS }).min(5, { error: ALERTS }).max(10_000, { error: ALERTS }).optional(),
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
