import { z } from 'zod';
import { group, listOf, mailAddress, passing } from './shape-parts.ts';

const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether the report of a week is mailed, when, and to whom. */
export const reportsShape = group({
  send: z.boolean({ error: 'true or false' }).optional(),
  at: passing(isTime, 'a time of day in quotes, such as “07:00”').optional(),
  to: listOf(mailAddress(), 'a list of mail addresses, such as [head@example.org]')
    .min(1, { error: 'one mail address at least, or no “to:” for the heads and leads with accounts' })
    .max(50, { error: '50 mail addresses at most' })
    .optional(),
});
