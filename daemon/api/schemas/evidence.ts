import { z } from 'zod';
import { type CategoryMatch, EVIDENCE_KINDS } from '../../../categories/category.ts';
import type { Initiator } from '../../activity/initiator.ts';
import type { Reason } from '../../policy/verdict.ts';
import type { FlaggedRequest } from '../contract.ts';
import type { Plain } from './plain.ts';

export const match = z.object({
  category: z.string(),
  because: z.enum(EVIDENCE_KINDS),
  evidence: z.string(),
  lists: z.array(z.string()).readonly().exactOptional(),
  isUnconfirmed: z.boolean().exactOptional(),
}) satisfies z.ZodType<Plain<CategoryMatch>>;

export const reason = z.object({
  kind: z.enum(['category', 'ruling', 'audience', 'period', 'disposition', 'initiator', 'attempts']),
  sentence: z.string(),
}) satisfies z.ZodType<Plain<Reason>>;

export const initiator = z.enum(['person', 'page', 'software', 'unclear']) satisfies z.ZodType<Initiator>;

export const disposition = z.enum(['allowed', 'blocked', 'unknown']);

export const requestKind = z.enum(['web', 'tls', 'dns']);

export const flaggedRequest = z.object({
  at: z.number(),
  kind: requestKind,
  address: z.string().nullable(),
  addressWithheld: z.boolean(),
  searchTerms: z.string().nullable(),
  disposition,
  initiator,
  clientIp: z.string().nullable(),
  deviceName: z.string().nullable(),
  userAgent: z.string().nullable(),
  deviceLook: z.string().nullable(),
  matches: z.array(match).readonly(),
}) satisfies z.ZodType<Plain<FlaggedRequest>>;
