import { z } from 'zod';
import type { ExportPage, OwnSitesChoice } from '../contract.ts';
import { categoryChoice } from './lists.ts';
import type { Plain } from './plain.ts';

const MAX_ID = 100;
const name = z.string().nullable();

export const ownSites = z.object({
  categories: z.array(z.string().max(MAX_ID)).max(MAX_ID).readonly().default([]),
  allowed: z.boolean().default(false),
}) satisfies z.ZodType<OwnSitesChoice>;

export const exportPage = z.object({
  tokens: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        at: z.number(),
        byName: name,
        withdrawn: z.object({ at: z.number(), byName: name }).nullable(),
        fetched: z.object({ at: z.number(), from: z.string(), what: z.string() }).nullable(),
      }),
    )
    .readonly(),
  sites: z.object({ blocklist: z.number(), allowlist: z.number() }),
  own: z.object({ categories: z.array(z.string()).readonly(), allowed: z.boolean() }),
  categories: z.array(categoryChoice).readonly(),
  mayChoose: z.boolean(),
  networks: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Plain<ExportPage>>;

export const tokenName = z.object({ name: z.string().max(MAX_ID) });
export const madeToken = z.object({ token: z.string().describe('Told this once, and kept nowhere') });
export const exportOutcome = z.object({ outcome: z.literal('done') });
