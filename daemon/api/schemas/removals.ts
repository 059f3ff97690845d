import { z } from 'zod';
import type { RemovalRow } from '../contract.ts';
import type { Plain } from './plain.ts';

export const removalRow = z.object({
  id: z.string(),
  incidentId: z.string(),
  isStaff: z.boolean(),
  group: z.string(),
  fromDay: z.string(),
  untilDay: z.string(),
  isDue: z.boolean(),
}) satisfies z.ZodType<Plain<RemovalRow>>;
