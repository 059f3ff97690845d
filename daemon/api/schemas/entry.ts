import { z } from 'zod';
import { CAME_TO_LIGHT, MAX_ACCOUNT_LENGTH, MAX_SEVERITY_REASON_LENGTH } from '../../incidents/hand-entry.ts';
import { SEVERITIES } from '../../policy/policy.ts';
import type { EntryForm, IncidentAccount, NewEntry } from '../contract.ts';
import type { Plain } from './plain.ts';

const MAX_NAME = 200;

const choice = z.object({
  ruleId: z.string(),
  title: z.string(),
  appliesTo: z.enum(['pupils', 'staff', 'everyone']),
  severity: z.enum(SEVERITIES),
});

export const entryForm = z.object({
  groups: z
    .array(z.object({ kind: z.enum(['help', 'people', 'others']), choices: z.array(choice).readonly() }))
    .readonly(),
  schoolGroups: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Plain<EntryForm>>;

export const newEntry = z.object({
  ruleId: z.string().max(MAX_NAME),
  who: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), text: z.string().max(MAX_NAME) }),
    z.object({ kind: z.literal('group'), group: z.string().max(MAX_NAME) }),
    z.object({ kind: z.literal('unknown_pupil') }),
    z.object({ kind: z.literal('unknown_staff') }),
  ]),
  at: z.number().int().min(0),
  whatHappened: z.string().max(MAX_ACCOUNT_LENGTH),
  cameToLight: z.enum(CAME_TO_LIGHT),
  severity: z.enum(SEVERITIES).nullable().default(null),
  severityReason: z.string().max(MAX_SEVERITY_REASON_LENGTH).default(''),
}) satisfies z.ZodType<Plain<NewEntry>>;

export const incidentAccount = z.object({
  whatHappened: z.string(),
  cameToLight: z.enum(CAME_TO_LIGHT),
  severityReason: z.string().nullable(),
  enteredByName: z.string().nullable(),
  enteredAt: z.number(),
  changedAt: z.number().nullable(),
  changeUntil: z.number().nullable(),
}) satisfies z.ZodType<Plain<IncidentAccount>>;
