import { z } from 'zod';
import type { CategoryId } from '../../../categories/category.ts';
import type { ListStatus } from '../../../categories/list-status.ts';
import { isCategoryId } from '../../../categories/taxonomy.ts';
import type { IncidentId } from '../../incidents/incident.ts';
import type { CategoryChoice, Correctable, ListSummary, Lists } from '../contract.ts';
import type { Plain } from './plain.ts';

const optionalText = z.string().nullable();
const optionalNumber = z.number().nullable();

const listState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('in_use') }),
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('refused'), at: z.number(), reason: z.string() }),
  z.object({ kind: z.literal('failed'), at: z.number(), message: z.string() }),
]) satisfies z.ZodType<Plain<ListStatus['state']>>;

export const listSummary = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['shipped', 'public', 'own']),
  fetchedAt: optionalNumber,
  state: listState,
}) satisfies z.ZodType<Plain<ListSummary>>;

const listStatus = z.object({
  ...listSummary.shape,
  licence: optionalText,
  attribution: optionalText,
  origin: z.string(),
  entries: z.number(),
  bytes: z.number(),
  parts: z.array(z.object({ part: z.string(), category: optionalText, entries: z.number() })).readonly(),
  skipped: z.array(z.object({ reason: z.string(), lines: z.number() })).readonly(),
  version: optionalText,
  checkedAt: optionalNumber,
  change: z.object({ at: z.number(), added: z.number(), removed: z.number() }).nullable(),
  nextAt: optionalNumber,
}) satisfies z.ZodType<Plain<ListStatus>>;

const said = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    id: z.string(),
    at: z.number(),
    byName: optionalText,
    incidentId: optionalText,
    removed: z.object({ at: z.number(), byName: optionalText, reason: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('file'), isInForce: z.boolean() }),
]);

export const categoryChoice = z.object({
  id: z.string(),
  title: z.string(),
  theme: z.enum(['content', 'contact', 'conduct', 'commerce', 'infrastructure', 'good']),
}) satisfies z.ZodType<Plain<CategoryChoice>>;

export const lists = z.object({
  version: z.string(),
  builtAt: z.number(),
  entries: z.number(),
  lists: z.array(listStatus).readonly(),
  schoolEntries: z.array(z.object({ entry: z.string(), as: z.string(), reason: z.string(), said })).readonly(),
  schoolWords: z
    .array(
      z.object({
        phrase: z.string(),
        as: z.string(),
        excludes: z.array(z.string()).readonly(),
        reason: z.string(),
        said,
      }),
    )
    .readonly(),
  categories: z.array(categoryChoice).readonly(),
}) satisfies z.ZodType<Plain<Lists>>;

export const correctable = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('site'),
    key: z.string(),
    because: z.enum(['domain_list', 'school_list', 'url_word', 'address_form', 'file_type']),
    evidence: z.string(),
    lists: z.array(z.string()).readonly(),
    isUnconfirmed: z.boolean(),
    categoryTitle: z.string(),
    scopes: z.array(z.string()).readonly(),
  }),
  z.object({
    kind: z.literal('phrase'),
    key: z.string(),
    phrase: z.string(),
    categoryTitle: z.string(),
    maySilence: z.boolean(),
  }),
]) satisfies z.ZodType<Plain<Correctable>>;

const MAX_ENTRY = 500;
const MAX_PHRASE = 200;
const MAX_REASON = 500;
const MAX_EXCLUDES = 20;
const MAX_ID = 100;

const reason = z.string().max(MAX_REASON).describe('For whoever reads it in a year, IT support among them: no names');
const phrase = z.string().max(MAX_PHRASE);
const incidentId = z
  .string()
  .max(MAX_ID)
  .transform((id) => id as IncidentId)
  .nullable()
  .default(null)
  .describe('The incident whose page it is said from');
/** The category that the school's allowing stands for is said as 'allow'. */
export const category = z
  .string()
  .refine((id) => isCategoryId(id) && id !== 'school-allowed', 'There is no such category; GET /api/v1/lists has them.')
  .transform((id) => id as CategoryId);

export const takeOff = z.object({ reason });
export const updateRequest = z.object({ id: z.string().max(MAX_ID).nullable().default(null) });
export const siteSay = z.object({
  entry: z.string().max(MAX_ENTRY),
  as: z.union([z.literal('allow'), category]),
  reason,
  incidentId,
});
export const newWord = z.object({
  phrase,
  category,
  excludes: z.array(phrase).max(MAX_EXCLUDES).readonly().default([]),
  reason,
});
export const phraseToSilence = z.object({ phrase, reason, incidentId });

export const outcome = z.object({ outcome: z.enum(['added', 'already_there', 'removed', 'asked']) });
