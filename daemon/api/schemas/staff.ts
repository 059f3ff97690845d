import { z } from 'zod';
import { type Invitation, ROLES, type StaffList } from '../contract.ts';
import type { Plain } from './plain.ts';

const MAX_TEXT = 254;
const role = z.enum(ROLES);
const by = z.enum(['mail', 'hand']).describe('How the link reaches them; without a mail server always by hand');

const staffRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  isOwn: z.boolean(),
  personId: z.string().nullable(),
  reviewsHeads: z.boolean(),
  hasSecondFactor: z.boolean(),
  isSecondFactorRequired: z.boolean(),
  isLinked: z.boolean(),
  lastSignInAt: z.number().nullable(),
  closedAt: z.number().nullable(),
  invitedUntil: z.number().nullable(),
  mayChange: z.boolean(),
});

export const staffList = z.object({
  accounts: z.array(staffRow).readonly(),
  mayGive: z.array(role).readonly(),
  emergency: z
    .object({
      usedAt: z.number().nullable(),
      isUseKnown: z.boolean(),
      endsAt: z.number().nullable(),
      isEnded: z.boolean(),
    })
    .nullable(),
  isMailSetUp: z.boolean(),
}) satisfies z.ZodType<Plain<StaffList>>;

export const invitation = z.object({
  name: z.string().max(MAX_TEXT),
  email: z.string().max(MAX_TEXT),
  role,
  by: by.default('hand'),
}) satisfies z.ZodType<Invitation>;

export const linkRequest = z.object({ by: by.default('hand') });
export const linkMade = z.object({
  path: z.string().nullable().describe('With its token, shown this once; null where it goes by mail'),
});
export const roleChange = z.object({ role });
export const personChange = z.object({ personId: z.string().max(MAX_TEXT).nullable(), reviewsHeads: z.boolean() });
export const staffChange = z.object({ outcome: z.literal('done') });
