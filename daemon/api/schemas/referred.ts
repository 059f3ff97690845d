import { z } from 'zod';
import { SEVERITIES } from '../../policy/policy.ts';
import type { ReferredIncident, ReferredRow, Referring } from '../contract.ts';
import { reason } from './evidence.ts';
import { askedFor, wholeClass } from './lanes.ts';
import type { Plain } from './plain.ts';
import { who } from './who.ts';

export const referredRow = z.object({
  id: z.string(),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  welfare: z.boolean(),
  who,
  wholeClass: wholeClass.nullable(),
  firstSeen: z.number(),
  lastSeen: z.number(),
  referredAt: z.number(),
  referredByName: z.string().nullable(),
  isAnswered: z.boolean(),
}) satisfies z.ZodType<Plain<ReferredRow>>;

export const referredIncident = z.object({
  ...referredRow.shape,
  categorySentence: z.string(),
  falseAlarms: z.array(z.string()).readonly(),
  reasons: z.array(reason).readonly(),
  asked: z.array(askedFor).readonly(),
  said: z.array(z.object({ at: z.number(), text: z.string() })).readonly(),
}) satisfies z.ZodType<Plain<ReferredIncident>>;

export const referring = z.object({
  title: z.string(),
  wholeClass: wholeClass.nullable(),
  teachers: z.array(z.object({ staffId: z.string(), name: z.string(), isClassTeacher: z.boolean() })).readonly(),
  referred: z
    .array(z.object({ at: z.number(), name: z.string().nullable(), byName: z.string().nullable() }))
    .readonly(),
}) satisfies z.ZodType<Plain<Referring>>;
