import { z } from 'zod';
import type { Enrolment, OwnAccount } from '../contract.ts';
import type { Plain } from './plain.ts';

const MAX_PASSWORD = 1_000;

export const ownAccount = z.object({
  email: z.string(),
  hasPassword: z.boolean(),
  secondFactorSince: z.number().nullable(),
  isSecondFactorRequired: z.boolean(),
  recoveryCodesLeft: z.number(),
  sessions: z
    .array(
      z.object({ isThis: z.boolean(), signedInAt: z.number(), seenAt: z.number(), browser: z.string().nullable() }),
    )
    .readonly(),
}) satisfies z.ZodType<Plain<OwnAccount>>;

export const enrolment = z.object({
  secret: z.string(),
  address: z.string().describe('For the app: "otpauth://totp/…"'),
  qr: z.array(z.string()).readonly().describe('The same as a QR code: rows of "0" and "1"'),
}) satisfies z.ZodType<Plain<Enrolment>>;

export const passwordRequest = z.object({ password: z.string().max(MAX_PASSWORD) });
export const passwordChange = z.object({
  current: z.string().max(MAX_PASSWORD),
  next: z.string().max(MAX_PASSWORD),
});
export const codeRequest = z.object({ code: z.string().max(100) });
export const recoveryCodes = z.object({
  recoveryCodes: z.array(z.string()).readonly().describe('Shown this once'),
});
export const ownChange = z.object({ outcome: z.literal('done') });
