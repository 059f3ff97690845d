import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { CategoryId } from '../../../categories/category.ts';
import { isCategoryId } from '../../../categories/taxonomy.ts';
import { SEVERITIES } from '../../policy/policy.ts';
import { PASS_REASONS } from '../../policy/verdict.ts';
import type {
  BegunSearch,
  LogReach,
  LogRow,
  LogSearch,
  NewLogSearch,
  PageMark,
  SearchList,
  SearchRow,
} from '../contract.ts';
import { disposition, initiator, requestKind } from './evidence.ts';
import { names } from './names.ts';
import type { Plain } from './plain.ts';
import { who } from './who.ts';

const MAX_TEXT = 1_000;
const text = z.string().max(MAX_TEXT).default('');
const moment = z.number().int();
const category = z.custom<CategoryId>((value) => typeof value === 'string' && isCategoryId(value), 'no such category');

const logSearch = z.object({
  from: moment.describe('Inclusive.'),
  to: moment.describe('Exclusive.'),
  who: text.describe('A name, an account, a class or a year group.'),
  device: text.describe('A part of a device’s name, of its address or of an account as it was logged.'),
  site: text.describe('A site, which covers what lies below it, or a part of its name.'),
  words: text.describe('A part of what was searched for, or of the address behind the host.'),
  category: category.nullable().default(null).meta({ type: 'string' }),
  disposition: disposition.nullable().default(null),
  outcome: z.enum(['flag', 'pass']).nullable().default(null),
  order: z.enum(['newest_first', 'oldest_first']).default('newest_first'),
  subject: z.string().max(MAX_TEXT).nullable().default(null).describe('Exactly this subject of an earlier answer.'),
}) satisfies z.ZodType<LogSearch>;

export const newSearch = z.object({
  search: logSearch,
  purpose: z.string().max(MAX_TEXT).describe('What it is searched for; kept, and shown to senior leaders.'),
}) satisfies z.ZodType<NewLogSearch>;

/** As it is answered: what was kept is not checked anew. */
const keptSearch = z.object({
  from: z.number(),
  to: z.number(),
  who: z.string(),
  device: z.string(),
  site: z.string(),
  words: z.string(),
  category: z.string().nullable(),
  disposition: disposition.nullable(),
  outcome: z.enum(['flag', 'pass']).nullable(),
  order: z.enum(['newest_first', 'oldest_first']),
  subject: z.string().nullable(),
}) satisfies z.ZodType<Plain<LogSearch>>;

const reach = z.object({
  oldestDay: z.string().nullable(),
  newestDay: z.string().nullable(),
  damagedDays: z.array(z.string()).readonly(),
  withoutStaff: z.boolean(),
  withoutSupport: z.boolean(),
}) satisfies z.ZodType<Plain<LogReach>>;

const readAs = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everybody') }),
  z.object({
    kind: z.literal('accounts'),
    named: z.array(z.object({ name: z.string(), account: z.string() })).readonly(),
    count: z.number(),
  }),
  z.object({ kind: z.literal('group'), group: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
]) satisfies z.ZodType<Plain<BegunSearch['readAs']>>;

const begun = z.object({
  id: z.string(),
  at: z.number(),
  purpose: z.string(),
  search: keptSearch,
  readAs,
  categoryTitle: z.string().nullable(),
  reach,
}) satisfies z.ZodType<Plain<BegunSearch>>;

const verdict = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('flag'),
    ruleTitle: z.string(),
    severity: z.enum(SEVERITIES),
    incidentId: z.string().nullable(),
  }),
  z.object({ outcome: z.literal('pass'), reason: z.enum(PASS_REASONS) }),
]) satisfies z.ZodType<Plain<LogRow['verdict']>>;

export const logRow = z.object({
  at: z.number(),
  kind: requestKind,
  who,
  subject: z.string(),
  clientIp: z.string().nullable(),
  deviceName: z.string().nullable(),
  address: z.string().nullable(),
  searchTerms: z.string().nullable(),
  categories: z.array(z.object({ id: z.string(), title: z.string() })).readonly(),
  disposition,
  initiator,
  verdict,
}) satisfies z.ZodType<Plain<LogRow>>;

export const begunId = z.object({ id: z.string() });

export const logPage = z.object({
  names,
  begun,
  rows: z.array(logRow).readonly(),
  next: z.string().nullable(),
  records: z.number().nullable(),
});

const MAX_MARK = 500;
export const markQuery = z.object({
  after: z
    .string()
    .max(MAX_MARK)
    .transform((mark) => mark as PageMark)
    .nullable()
    .default(null),
});

/** It is sent piece by piece, and no schema sees it. */
export const exportedText = z.custom<Readable>().meta({ type: 'string' });

export const exportRequest = z.object({ format: z.enum(['csv', 'json']).default('csv') });

const searchRow = z.object({
  id: z.string(),
  at: z.number(),
  byName: z.string().nullable(),
  kind: z.enum(['page', 'api', 'command', 'export']),
  purpose: z.string(),
  search: keptSearch,
  subjectName: z.string().nullable(),
  categoryTitle: z.string().nullable(),
  records: z.number().nullable(),
}) satisfies z.ZodType<Plain<SearchRow>>;

export const searchList = z.object({
  rows: z.array(searchRow).readonly(),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
}) satisfies z.ZodType<Plain<SearchList>>;
