import { z } from 'zod';
import type { PersonKept, PersonNamed } from '../contract.ts';

const MAX_ACCOUNT = 256;
const MAX_FORMERLY = 20;
const account = z.string().min(1).max(MAX_ACCOUNT);

export const namedPerson = z.object({
  account,
  formerly: z.array(account).max(MAX_FORMERLY).default([]),
}) satisfies z.ZodType<PersonNamed>;

export const personKept = z.object({
  accounts: z.array(z.string()).readonly(),
  name: z.string().nullable(),
  group: z.string().nullable(),
  records: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
  incidents: z.number(),
  flaggedRequests: z.number(),
  asked: z
    .array(
      z.object({
        kind: z.enum(['export', 'erasure']),
        at: z.number(),
        byName: z.string().nullable(),
        reason: z.string(),
        finishedAt: z.number().nullable(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<PersonKept>;

export const erasure = z.object({
  records: z.number(),
  incidents: z.number(),
  flaggedRequests: z.number(),
  attempts: z.number(),
  samples: z.number(),
  findings: z.number(),
  searches: z.number(),
  stays: z
    .array(
      z.object({
        incidentId: z.string(),
        because: z.enum(['open', 'just_closed', 'concern', 'hold']),
        firstSeen: z.number(),
        lastSeen: z.number(),
      }),
    )
    .readonly(),
  findingsThatStay: z.number(),
  recordsThatStay: z.number(),
});
