import { z } from 'zod';
import { OUTLIER_REASONS } from '../../incidents/cluster.ts';
import { SEVERITIES } from '../../policy/policy.ts';
import type { Beside, ClassStanding, SupportItem, SupportList, WholeClass } from '../contract.ts';
import { CARE_GIVEN } from '../lane-models.ts';
import { reason } from './evidence.ts';
import { names } from './names.ts';
import type { Plain } from './plain.ts';
import { who } from './who.ts';

export const wholeClass = z.object({
  className: z.string(),
  year: z.string(),
  size: z.number(),
  pupils: z.number(),
  lessons: z.array(z.object({ start: z.number(), end: z.number() })).readonly(),
  topics: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Plain<WholeClass>>;

export const askedFor = z.object({ at: z.number(), kind: z.enum(['search', 'site']), text: z.string().nullable() });
const role = z.enum(['member', 'outlier', 'apart', 'split']);
const why = z.array(z.enum(OUTLIER_REASONS)).readonly();

export const classStanding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alone') }),
  z.object({
    kind: z.literal('whole'),
    teacher: z.string().nullable(),
    isSplit: z.boolean(),
    pupils: z
      .array(
        z.object({
          incidentId: z.string(),
          who,
          role,
          why,
          severity: z.enum(SEVERITIES),
          eventCount: z.number(),
          firstSeen: z.number(),
          asked: z.array(askedFor).readonly(),
        }),
      )
      .readonly(),
  }),
  z.object({ kind: z.literal('part'), id: z.string(), role, why, wholeClass }),
]) satisfies z.ZodType<Plain<ClassStanding>>;

export const beside = z.object({
  id: z.string(),
  title: z.string(),
  at: z.number(),
}) satisfies z.ZodType<Plain<Beside>>;

const supportRow = z.object({
  id: z.string(),
  who,
  eventCount: z.number(),
  firstSeen: z.number(),
  lastSeen: z.number(),
  care: z.enum(CARE_GIVEN).nullable(),
});

export const supportList = z.object({
  rows: z.array(supportRow).readonly(),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  counts: z.object({ open: z.number(), closed: z.number() }),
  knowsPupils: z.boolean(),
}) satisfies z.ZodType<Plain<SupportList>>;

export const supportItem = z.object({
  ...supportRow.shape,
  names,
  version: z.number(),
  reasons: z.array(reason).readonly(),
  looked: z.array(askedFor).readonly(),
  closed: z.object({ byName: z.string().nullable(), at: z.number(), note: z.string() }).nullable(),
  incidents: z.array(beside).readonly(),
}) satisfies z.ZodType<Plain<SupportItem>>;
