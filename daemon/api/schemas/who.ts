import { z } from 'zod';
import type { Who } from '../contract.ts';
import type { Plain } from './plain.ts';

export const who = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unnamed'),
    role: z.enum(['pupil', 'staff', 'unknown']),
    group: z.string(),
    via: z.enum(['log', 'device', 'lease', 'login', 'hand']),
  }),
  z.object({
    kind: z.literal('person'),
    name: z.string(),
    role: z.enum(['pupil', 'staff']),
    group: z.string(),
    account: z.string(),
    via: z.enum(['log', 'device', 'lease', 'login', 'hand']),
    classTeacher: z.string().nullable(),
  }),
  z.object({ kind: z.literal('shared'), account: z.string(), group: z.string() }),
  z.object({
    kind: z.literal('device'),
    deviceName: z.string(),
    group: z.string(),
    by: z.enum(['mac', 'address', 'network', 'lease']).exactOptional(),
  }),
  z.object({
    kind: z.literal('unknown'),
    account: z.string().nullable(),
    address: z.string().nullable(),
    group: z.string().exactOptional(),
  }),
]) satisfies z.ZodType<Plain<Who>>;
