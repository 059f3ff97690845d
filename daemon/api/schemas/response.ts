import { z } from 'zod';
import { RESPONSE_ACTIONS } from '../../incidents/response-matrix.ts';
import type { PrescribedResponse } from '../contract.ts';
import type { Plain } from './plain.ts';

export const prescribedResponse = z.object({
  id: z.string(),
  title: z.string(),
  respond: z.array(z.enum(RESPONSE_ACTIONS)).readonly(),
  foundAs: z.enum(['deliberate', 'accidental_unreported', 'either']),
  onlyIf: z.string().nullable(),
}) satisfies z.ZodType<Plain<PrescribedResponse>>;
