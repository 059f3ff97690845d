import { z } from 'zod';
import { TELLINGS, WEIGHTS } from '../../incidents/evidence.ts';
import type { ContextAsk, ContextRow, IncidentContext, Neighbours } from '../contract.ts';
import type { Plain } from './plain.ts';
import { logRow } from './search.ts';

const window = z.object({ from: z.number(), to: z.number() });

const ask = z.object({
  part: z.number(),
  from: z.number().nullable(),
  until: z.number().nullable(),
}) satisfies z.ZodType<Plain<ContextAsk>>;

const contextRow = z.object({
  ...logRow.shape,
  flaggedIn: z
    .discriminatedUnion('incident', [
      z.object({ incident: z.literal('this') }),
      z.object({ incident: z.literal('another'), id: z.string() }),
    ])
    .nullable(),
  isBackground: z.boolean(),
}) satisfies z.ZodType<Plain<ContextRow>>;

const neighbours = z.object({
  group: z.string(),
  isStaff: z.boolean(),
  window,
  isLesson: z.boolean(),
  others: z.number(),
  sameKind: z.number(),
  sameSites: z.number().nullable(),
}) satisfies z.ZodType<Plain<Neighbours>>;

export const telling = z.enum(TELLINGS);

const evidence = z
  .object({
    clues: z
      .array(z.object({ side: z.enum(['deliberate', 'accidental']), weight: z.enum(WEIGHTS), sentence: z.string() }))
      .readonly(),
    unknown: z.array(z.string()).readonly(),
    told: telling.nullable(),
  })
  .nullable() satisfies z.ZodType<Plain<IncidentContext['evidence']>>;

export const incidentContext = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), why: z.enum(['nobody', 'no_device', 'dropped', 'slow', 'failed']), evidence }),
  z.object({
    kind: z.literal('shown'),
    evidence,
    source: z.enum(['log', 'kept']),
    parts: z.array(window).readonly(),
    part: z.number(),
    shown: window,
    earlier: ask.nullable(),
    later: ask.nullable(),
    onlyFrom: z.array(z.string()).readonly().nullable(),
    isDamaged: z.boolean(),
    rows: z.array(contextRow).readonly(),
    neighbours: neighbours.nullable(),
  }),
]) satisfies z.ZodType<Plain<IncidentContext>>;

const MAX_PARTS = 100;
const moment = z.coerce.number().int();

/** Where both are given, `from` counts. */
export const contextQuery = z
  .object({
    part: z.coerce.number().int().min(0).max(MAX_PARTS).default(0),
    from: moment.nullable().default(null),
    until: moment.nullable().default(null),
  })
  .transform((wanted): ContextAsk => (wanted.from === null ? wanted : { ...wanted, until: null }));
