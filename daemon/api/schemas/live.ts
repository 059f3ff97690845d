import { z } from 'zod';
import type { LiveFacts } from '../contract.ts';
import type { Plain } from './plain.ts';

export const liveFacts = z.object({
  newIncidents: z.number(),
  incident: z
    .object({
      version: z.number(),
      status: z.enum(['new', 'in_review', 'on_hold', 'resolved']),
      byName: z.string().nullable(),
      isByViewer: z.boolean(),
    })
    .nullable(),
}) satisfies z.ZodType<Plain<LiveFacts>>;
