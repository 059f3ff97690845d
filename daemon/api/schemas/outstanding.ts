import { z } from 'zod';
import type { Outstanding } from '../contract.ts';
import { responseAction } from './actions.ts';
import { incidentRow } from './incident.ts';
import type { Plain } from './plain.ts';

export const outstanding = z.object({
  things: z.number(),
  incidents: z.number(),
  rows: z
    .array(
      z.object({
        incident: incidentRow,
        closedAt: z.number(),
        mustChoose: z.boolean(),
        actions: z.array(responseAction).readonly(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Plain<Outstanding>>;
