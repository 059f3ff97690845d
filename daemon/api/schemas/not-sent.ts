import { z } from 'zod';
import { EFFECT_KINDS } from '../../records/effect-kind.ts';
import type { MailRefusalRow, NotSentRow, ReturnedMail } from '../contract.ts';
import type { Plain } from './plain.ts';

const kind = z.enum(EFFECT_KINDS);

export const notSentRow = z.object({
  id: z.string(),
  kind,
  why: z.enum(['refused', 'long']),
  failingSince: z.number(),
  lastTriedAt: z.number(),
  attempts: z.number(),
  message: z.string(),
  mayDrop: z.boolean(),
}) satisfies z.ZodType<Plain<NotSentRow>>;

export const mailRefusal = z.object({
  address: z.string(),
  kind: z.enum(['refused', 'deferred']),
  answer: z.string(),
  tries: z.number(),
  since: z.number(),
  lastAt: z.number(),
}) satisfies z.ZodType<Plain<MailRefusalRow>>;

export const returnedMail = z.object({
  isLookedFor: z.boolean(),
  lookedAt: z.number().nullable(),
  message: z.string().nullable(),
  bounces: z
    .array(
      z.object({
        address: z.string(),
        kind: z.enum(['refused', 'deferred']),
        answer: z.string(),
        times: z.number(),
        since: z.number(),
        lastAt: z.number(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Plain<ReturnedMail>>;
