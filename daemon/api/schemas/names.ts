import { z } from 'zod';
import type { Names, NamesWish } from '../contract.ts';
import { MAX_NAMES_NOTE, NAMES_REASONS } from '../names-models.ts';
import type { Plain } from './plain.ts';

export const names = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at_once') }),
  z.object({ kind: z.literal('nobody') }),
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('shown'), until: z.number() }),
]) satisfies z.ZodType<Plain<Names>>;

export const namesWish = z.object({
  reason: z.enum(NAMES_REASONS).describe('What the names are needed for.'),
  note: z.string().max(MAX_NAMES_NOTE).default('').describe('Needed with “other”; kept in the history of an incident.'),
}) satisfies z.ZodType<NamesWish>;
