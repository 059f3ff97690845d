import { z } from 'zod';
import type { Compared, Known, Share, WhyUnknown } from '../../report/report.ts';
import type { Plain } from './plain.ts';

/** So many of so many. */
export const share = z.object({
  part: z.number(),
  whole: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
}) satisfies z.ZodType<Plain<Share>>;

export const compared = z.object({
  now: z.number(),
  before: z.number().nullable(),
  lastTerm: z.number().nullable(),
}) satisfies z.ZodType<Plain<Compared>>;

const notKnown = z.object({
  kind: z.literal('unknown'),
  why: z.enum(['archive', 'kept', 'not_counted', 'none']) satisfies z.ZodType<WhyUnknown>,
}) satisfies z.ZodType<Extract<Known<unknown>, { readonly kind: 'unknown' }>>;

/** A figure, or why it cannot be had. */
export function known<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('kind', [z.object({ kind: z.literal('known'), value }), notKnown]);
}
