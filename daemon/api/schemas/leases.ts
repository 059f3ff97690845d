import { z } from 'zod';
import type { LeasesHealth } from '../contract.ts';
import type { Plain } from './plain.ts';

const reason = { reason: z.string(), lines: z.number() };

export const leasesHealth = z.object({
  sources: z
    .array(
      z.object({
        id: z.string(),
        format: z.string().nullable(),
        files: z.number(),
        facts: z.number(),
        lastFactAt: z.number().nullable(),
        trouble: z.string().nullable(),
        skipped: z.array(z.object(reason)).readonly(),
        malformed: z.array(z.object({ ...reason, sample: z.string() })).readonly(),
      }),
    )
    .readonly(),
  known: z.number(),
}) satisfies z.ZodType<Plain<LeasesHealth>>;
