import { z } from 'zod';
import type { IncidentId, StaffId } from '../../incidents/incident.ts';
import { AUDIT_ACTIONS, AUDIT_KINDS, AUDIT_SUBJECTS, type AuditKind } from '../../records/audited.ts';
import type { Look, LookFilter, LookList } from '../contract.ts';
import type { Plain } from './plain.ts';

const KINDS = Object.keys(AUDIT_KINDS) as [AuditKind, ...AuditKind[]];
const MAX_ID = 100;
const MAX_PAGE = 100_000;

export const lookFilter = z.object({
  staffId: z
    .string()
    .max(MAX_ID)
    .transform((id) => id as StaffId | '')
    .nullable()
    .default(null),
  kind: z.enum(KINDS).nullable().default(null),
  week: z.iso.date().nullable().default(null),
  incidentId: z
    .string()
    .max(MAX_ID)
    .transform((id) => id as IncidentId)
    .nullable()
    .default(null),
  page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
}) satisfies z.ZodType<LookFilter>;

export const lookExport = z.object({
  filter: lookFilter.prefault({}),
  format: z.enum(['csv', 'ndjson']).default('csv'),
});

const subject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('incident'),
    id: z.string(),
    about: z.object({ audience: z.enum(['pupils', 'staff', 'unknown']), group: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('erased') }),
  z.object({ kind: z.literal('other'), what: z.enum(AUDIT_SUBJECTS), id: z.string() }),
]);

const look = z.object({
  sequence: z.number(),
  at: z.number(),
  byName: z.string().nullable(),
  staffId: z.string().nullable(),
  action: z.enum(AUDIT_ACTIONS),
  subject,
  detail: z.record(z.string(), z.union([z.number(), z.string()])),
}) satisfies z.ZodType<Plain<Look>>;

export const lookCheck = z.object({ at: z.number(), entries: z.number(), brokenAt: z.number().nullable() });

const staffLooks = z.object({
  staffId: z.string(),
  name: z.string().nullable(),
  viewed: z.number(),
  closed: z.number(),
  searches: z.number(),
  exports: z.number(),
  refused: z.number(),
});

export const lookList = z.object({
  rows: z.array(look).readonly(),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  staff: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  weeks: z.array(z.string()).readonly(),
  summary: z.object({
    week: z.string(),
    staff: z.array(staffLooks).readonly(),
    unusual: z
      .array(
        z.object({
          kind: z.enum(['at_night', 'many_people', 'same_person']),
          name: z.string().nullable(),
          count: z.number(),
        }),
      )
      .readonly(),
    refusedUnknown: z.number(),
  }),
  check: lookCheck.nullable(),
}) satisfies z.ZodType<Plain<LookList>>;
