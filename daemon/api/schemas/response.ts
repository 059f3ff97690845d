import { z } from 'zod';
import { RESOLUTIONS } from '../../incidents/incident.ts';
import { RESPONSE_ACTIONS } from '../../incidents/response-matrix.ts';
import type { EarlierOfKind, PrescribedResponse } from '../contract.ts';
import type { Plain } from './plain.ts';

export const earlierOfKind = z.object({
  number: z.number(),
  last: z.object({ id: z.string(), at: z.number(), resolution: z.enum(RESOLUTIONS).nullable() }).nullable(),
}) satisfies z.ZodType<Plain<EarlierOfKind>>;

export const prescribedResponse = z.object({
  id: z.string(),
  title: z.string(),
  respond: z.array(z.enum(RESPONSE_ACTIONS)).readonly(),
  foundAs: z.enum(['deliberate', 'accidental_unreported', 'either']),
  onlyIf: z.string().nullable(),
}) satisfies z.ZodType<Plain<PrescribedResponse>>;
