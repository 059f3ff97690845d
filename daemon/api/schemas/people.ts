import { z } from 'zod';
import type { RosterHealth, RosterPlaceHealth } from '../contract.ts';
import type { Plain } from './plain.ts';

const rosterPlace = z.object({
  title: z.string(),
  accounts: z.number(),
  readAt: z.number().nullable(),
  trouble: z.string().nullable(),
  since: z.number().nullable(),
}) satisfies z.ZodType<Plain<RosterPlaceHealth>>;

export const rosterHealth = z.object({
  configured: z.boolean(),
  people: z.number(),
  problems: z.array(z.string()).readonly(),
  places: z.array(rosterPlace).readonly(),
  devices: z.number(),
}) satisfies z.ZodType<Plain<RosterHealth>>;
