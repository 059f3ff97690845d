import { z } from 'zod';
import { ACTION_STATES } from '../../incidents/actions.ts';
import { RESPONSE_ACTIONS } from '../../incidents/response-matrix.ts';
import type { Checklist } from '../contract.ts';
import { letterRow } from './letters.ts';
import type { Plain } from './plain.ts';

export const responseAction = z.enum(RESPONSE_ACTIONS);

const item = z.object({
  action: responseAction,
  isPrescribed: z.boolean(),
  state: z.enum(ACTION_STATES),
  byName: z.string().nullable(),
  at: z.number().nullable(),
  note: z.string(),
  version: z.number(),
});

export const checklist = z.object({
  isEarlier: z.boolean(),
  mustChoose: z.boolean(),
  choice: z
    .object({
      rows: z.array(z.string()).readonly(),
      byName: z.string().nullable(),
      at: z.number(),
      note: z.string(),
    })
    .nullable(),
  choiceVersion: z.number(),
  items: z.array(item).readonly(),
  letters: z.array(letterRow).readonly(),
  others: z.array(responseAction).readonly(),
}) satisfies z.ZodType<Plain<Checklist>>;
