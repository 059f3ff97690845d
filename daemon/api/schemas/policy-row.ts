import { z } from 'zod';
import type { PolicyRow } from '../contract.ts';
import type { Plain } from './plain.ts';

const policyRow = z.object({
  row: z.string(),
  part: z.enum(['activities', 'communications', 'responses', 'prohibitions', 'beside']),
  title: z.string(),
  signs: z.array(z.object({ category: z.string(), title: z.string() })).readonly(),
  sees: z.string().nullable(),
  cannotSee: z.string(),
  loggedByHand: z.boolean(),
}) satisfies z.ZodType<Plain<PolicyRow>>;

export const policyRows = z.array(policyRow).readonly();
