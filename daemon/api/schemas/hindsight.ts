import { z } from 'zod';
import { SEVERITIES } from '../../policy/policy.ts';
import type {
  CauseInWords,
  HindsightBatch,
  HindsightBatchRow,
  HindsightFindingRow,
  HindsightList,
  PreviewAnswer,
} from '../contract.ts';

import { category } from './lists.ts';
import { names } from './names.ts';
import type { Plain } from './plain.ts';
import { who } from './who.ts';

const optionalText = z.string().nullable();
const categoryTitle = optionalText;

const cause = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('list'),
    id: z.string(),
    title: z.string(),
    version: optionalText,
    before: optionalText,
    added: z.number().nullable(),
    categoryTitle,
  }),
  z.object({ kind: z.enum(['site', 'site_removed']), site: z.string(), as: z.string(), categoryTitle }),
  z.object({ kind: z.enum(['word', 'word_removed']), phrase: z.string(), as: z.string(), categoryTitle }),
  z.object({ kind: z.literal('while_stopped'), categoryTitle }),
]) satisfies z.ZodType<Plain<CauseInWords>>;

const batchRow = z.object({
  id: z.string(),
  causes: z.array(cause).readonly(),
  state: z.enum(['looking', 'failed', 'waiting', 'reviewed', 'nothing']),
  at: z.number(),
  from: z.number(),
  to: z.number(),
  isComplete: z.boolean(),
  busySites: z.number(),
  lighter: z.number(),
  failure: optionalText,
  waiting: z.number(),
  people: z.number(),
  places: z.number(),
  requests: z.number(),
  isPressing: z.boolean(),
}) satisfies z.ZodType<Plain<HindsightBatchRow>>;

export const hindsightList = z.object({
  batches: z.array(batchRow).readonly(),
  foundNothing: z.number(),
}) satisfies z.ZodType<Plain<HindsightList>>;

const findingRow = z.object({
  id: z.string(),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  welfare: z.boolean(),
  isPressing: z.boolean(),
  who,
  requests: z.number(),
  blocked: z.number(),
  first: z.number(),
  last: z.number(),
  places: z.array(z.object({ kind: z.enum(['site', 'search']), text: optionalText, requests: z.number() })).readonly(),
  decision: z
    .object({
      kind: z.enum(['raised', 'left']),
      byName: optionalText,
      at: z.number(),
      note: z.string(),
      incidentIds: z.array(z.string()).readonly(),
    })
    .nullable(),
}) satisfies z.ZodType<Plain<HindsightFindingRow>>;

export const hindsightBatch = z.object({
  names,
  batch: batchRow,
  findings: z.array(findingRow).readonly(),
}) satisfies z.ZodType<Plain<HindsightBatch>>;

const MAX_NOTE = 500;
const MAX_TEXT = 500;
const MAX_EXCLUDES = 20;

export const raiseRequest = z.object({ note: z.string().max(MAX_NOTE).default('') });
export const leaveRequest = z.object({ reason: z.string().max(MAX_NOTE) });
export const decided = z.object({
  outcome: z.enum(['raised', 'left']),
  incidentIds: z.array(z.string()).readonly(),
  findings: z.number(),
});

const phrase = z.string().max(MAX_TEXT);
export const supposedSay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('site'),
    entry: z.string().max(MAX_TEXT),
    as: z.union([z.literal('allow'), category]),
  }),
  z.object({
    kind: z.literal('word'),
    phrase,
    category,
    excludes: z.array(phrase).max(MAX_EXCLUDES).readonly().default([]),
  }),
  z.object({ kind: z.literal('silence'), phrase }),
]);

export const previewAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('counted'),
    from: z.number(),
    to: z.number(),
    isComplete: z.boolean(),
    added: z.object({ requests: z.number(), people: z.number() }),
    removed: z.object({
      requests: z.number(),
      people: z.number(),
      incidents: z.number(),
      needingCare: z.number(),
    }),
  }),
  z.object({ kind: z.literal('unclear') }),
]) satisfies z.ZodType<Plain<PreviewAnswer>>;
