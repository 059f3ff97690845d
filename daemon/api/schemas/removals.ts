import { z } from 'zod';
import type { RemovalRow } from '../contract.ts';
import { incidentRow } from './incident.ts';
import type { Plain } from './plain.ts';

export const removalRow = z.object({
  id: z.string(),
  incident: incidentRow,
  fromDay: z.string(),
  untilDay: z.string(),
  reason: z.string(),
  isDue: z.boolean(),
}) satisfies z.ZodType<Plain<RemovalRow>>;
