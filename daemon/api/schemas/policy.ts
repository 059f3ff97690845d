import { z } from 'zod';
import { LANES, PERIODS, type Policy, type Rule, type Ruling, SEVERITIES } from '../../policy/policy.ts';
import type { Plain } from './plain.ts';

export const ruling = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('acceptable') }),
  z.object({ kind: z.literal('acceptable_at'), periods: z.array(z.enum(PERIODS)).readonly() }),
  z.object({ kind: z.literal('acceptable_for'), groups: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('unacceptable') }),
  z.object({ kind: z.literal('illegal') }),
]) satisfies z.ZodType<Plain<Ruling>>;

export const rule = z.object({
  id: z.string(),
  title: z.string(),
  row: z.string(),
  category: z.string(),
  appliesTo: z.enum(['pupils', 'staff', 'everyone']),
  ruling,
  lane: z.enum(LANES),
  severity: z.enum(SEVERITIES),
  attempts: z.number(),
  falseAlarms: z.array(z.string()).readonly(),
  why: z.string(),
  decidedBy: z.string(),
  decidedOn: z.string(),
}) satisfies z.ZodType<Plain<Rule>>;

export const policy = z.object({
  version: z.string(),
  title: z.string(),
  rules: z.array(rule).readonly(),
}) satisfies z.ZodType<Plain<Policy>>;
