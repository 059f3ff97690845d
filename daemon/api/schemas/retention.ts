import { z } from 'zod';
import { KEEP_UNITS } from '../../records/keep-for.ts';
import { FIXED_KINDS, RETENTION_KEYS } from '../../records/retention.ts';
import type { DiskState, Hold, Kept } from '../contract.ts';
import type { Plain } from './plain.ts';

const kind = z.enum([...RETENTION_KEYS, ...FIXED_KINDS]);

export const hold = z.object({
  since: z.number(),
  byName: z.string().nullable(),
  reason: z.string(),
}) satisfies z.ZodType<Plain<Hold>>;

export const disk = z.object({
  freeBytes: z.number(),
  totalBytes: z.number(),
  fullInDays: z.number().nullable(),
  isNearlyFull: z.boolean(),
}) satisfies z.ZodType<Plain<DiskState>>;

const night = z.object({
  startedAt: z.number(),
  tookMs: z.number().nullable(),
  deleted: z.array(z.object({ kind, count: z.number() })).readonly(),
  contextsKept: z.number(),
  damaged: z.number(),
  failures: z.array(z.object({ kind: z.string(), message: z.string() })).readonly(),
});

export const kept = z.object({
  kinds: z
    .array(
      z.object({
        kind,
        keep: z.object({ count: z.number(), unit: z.enum(KEEP_UNITS) }).nullable(),
        why: z.string(),
        count: z.number().nullable(),
        oldest: z.number().nullable(),
        goesAt: z.number().nullable(),
        lastDeleted: z.object({ at: z.number(), count: z.number() }).nullable(),
      }),
    )
    .readonly(),
  nextAt: z.number(),
  nights: z.array(night).readonly(),
  holds: z.array(z.object({ ...hold.shape, incidentId: z.string(), title: z.string() })).readonly(),
  disk: disk.nullable(),
  lastBackupAt: z.number().nullable(),
}) satisfies z.ZodType<Plain<Kept>>;

const MAX_REASON = 500;

export const holdRequest = z.object({
  reason: z.string().max(MAX_REASON).describe('Stands in the history of the incident'),
});
export const holdOutcome = z.object({ outcome: z.enum(['placed', 'lifted']) });
