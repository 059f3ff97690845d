import { z } from 'zod';
import { CHECK_EXPECTATIONS, CHECK_OUTCOMES } from '../../health/filter-checks/filter-check.ts';
import { CHECK_REASONS } from '../../health/filter-checks/judge-check.ts';
import { ROLES } from '../../identity/role.ts';
import { MAX_CHECK_NOTE, MAX_CHECK_PLACE } from '../check-models.ts';
import type {
  CheckAddressRow,
  CheckByHandWish,
  CheckCell,
  CheckFilter,
  CheckForm,
  CheckHealth,
  CheckPage,
  CheckRow,
} from '../contract.ts';
import type { Plain } from './plain.ts';

const MAX_ID = 100;
const MAX_SITE = 2_000;
const MAX_PAGE = 100_000;
const expected = z.enum(CHECK_EXPECTATIONS);
const outcome = z.enum(CHECK_OUTCOMES).describe('not_clear: neither the page nor a block that is known');

const checkRow = z.object({
  id: z.string(),
  at: z.number(),
  how: z.enum(['scheduled', 'asked', 'by_hand']),
  byName: z.string().nullable(),
  byRole: z.enum(ROLES).nullable(),
  profileId: z.string(),
  profileName: z.string(),
  title: z.string(),
  address: z.string().nullable().describe('null where it may be illegal by now'),
  category: z.string().nullable(),
  expected,
  outcome,
  because: z.enum(CHECK_REASONS),
  verdict: z.enum(['passed', 'failed', 'not_clear', 'not_made']),
  evidence: z.object({
    status: z.number().nullable(),
    leadsTo: z.string().nullable(),
    issuer: z.string().nullable(),
    addresses: z.array(z.string()).readonly(),
    words: z.string().nullable(),
  }),
  place: z.string().nullable(),
  note: z.string().nullable(),
  tookMs: z.number(),
  seen: z
    .object({ at: z.number(), as: z.enum(['allowed', 'blocked', 'unknown']) })
    .nullable()
    .describe("What the filter's own log shows of it"),
}) satisfies z.ZodType<Plain<CheckRow>>;

const checkCell = z.object({
  profileId: z.string(),
  profileName: z.string(),
  last: checkRow.nullable(),
  failedSince: z.number().nullable(),
  unableSince: z.number().nullable(),
  clear: z.object({ outcome: expected, since: z.number() }).nullable(),
}) satisfies z.ZodType<Plain<CheckCell>>;

const addressRow = z.object({
  title: z.string(),
  address: z.string().nullable(),
  category: z.string().nullable(),
  expected,
  cells: z.array(checkCell.nullable()).readonly(),
}) satisfies z.ZodType<Plain<CheckAddressRow>>;

export const checkFilter = z.object({
  profileId: z.string().max(MAX_ID).nullable().default(null),
  page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
}) satisfies z.ZodType<CheckFilter>;

export const checkPage = z.object({
  profiles: z
    .array(z.object({ id: z.string(), name: z.string(), group: z.string(), way: z.enum(['proxy', 'dns', 'direct']) }))
    .readonly(),
  rows: z.array(addressRow).readonly(),
  byHand: z.array(checkCell).readonly(),
  counts: z.object({
    passed: z.number(),
    failed: z.number(),
    not_clear: z.number(),
    not_made: z.number(),
    never: z.number(),
  }),
  failures: z.number(),
  lastRoundAt: z.number().nullable(),
  isUnderWay: z.boolean(),
  nextAt: z.number().nullable(),
  history: z.object({
    rows: z.array(checkRow).readonly(),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
  }),
  may: z.object({ run: z.boolean(), record: z.boolean() }),
}) satisfies z.ZodType<Plain<CheckPage>>;

export const checkHealth = z.object({
  planned: z.number(),
  failures: z.number(),
  unable: z.number(),
  lastAt: z.number().nullable(),
  nextAt: z.number().nullable(),
}) satisfies z.ZodType<Plain<CheckHealth>>;

export const checkForm = z.object({
  profiles: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  addresses: z.array(z.object({ key: z.string(), title: z.string(), expected })).readonly(),
}) satisfies z.ZodType<Plain<CheckForm>>;

export const runChecks = z.object({ profileId: z.string().max(MAX_ID).nullable().default(null) });
export const checksQueued = z.object({ roundId: z.string() });
export const checkRecorded = z.object({ id: z.string() });

export const checkByHand = z.object({
  at: z.number().describe('When it was tried'),
  profileId: z.string().max(MAX_ID),
  key: z.string().max(MAX_ID).default('').describe('Of an address of the settings; empty for another site'),
  site: z.string().max(MAX_SITE).default(''),
  expected: expected.nullable().default(null).describe('What must become of that other site'),
  outcome: z.enum(['blocked', 'allowed', 'not_clear']),
  place: z.string().max(MAX_CHECK_PLACE).describe('The device and the room, without names'),
  note: z.string().max(MAX_CHECK_NOTE).default(''),
}) satisfies z.ZodType<CheckByHandWish>;

export const checkExport = z.object({
  profileId: z.string().max(MAX_ID).nullable().default(null),
  format: z.enum(['csv', 'ndjson']).default('csv'),
});
