import { z } from 'zod';
import type { IncidentId } from '../../incidents/incident.ts';
import { REQUEST_EVENTS, REQUEST_KINDS } from '../../requests/filter-request.ts';
import { MAX_LETTER } from '../../requests/provider-letter.ts';
import type { AskableSite, RequestDetail, RequestForm, RequestList, RequestRow, RequestWish } from '../contract.ts';
import { MAX_REQUEST_REASON, MAX_REQUEST_SITE, REQUEST_ACTIONS } from '../request-models.ts';
import type { Plain } from './plain.ts';

const MAX_ID = 100;
const MAX_GROUP = 200;
const MOST_GROUPS = 50;
const name = z.string().nullable();
const kind = z.enum(REQUEST_KINDS).describe('block, or unblock');

const scope = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('school') }),
    z.object({ kind: z.literal('pupils') }),
    z.object({ kind: z.literal('groups'), groups: z.array(z.string().max(MAX_GROUP)).max(MOST_GROUPS).readonly() }),
  ])
  .describe('For whom: the whole school, all pupils, or some groups');

const standing = z.discriminatedUnion('status', [
  z.object({ status: z.literal('asked') }),
  z.object({ status: z.literal('refused'), at: z.number(), byName: name, reason: z.string() }),
  z.object({ status: z.literal('withdrawn'), at: z.number() }),
  z.object({ status: z.literal('authorised'), at: z.number(), byName: name, fault: z.string().nullable() }),
  z.object({ status: z.literal('sending'), at: z.number(), since: z.number(), byName: name }),
  z.object({
    status: z.literal('told'),
    at: z.number(),
    how: z.enum(['mail', 'by_hand']),
    byName: name,
    lastAgainst: z.number().nullable(),
    lateDays: z.number().nullable(),
  }),
  z.object({
    status: z.literal('confirmed'),
    at: z.number(),
    how: z.enum(['log', 'filter_check', 'person']),
    byName: name,
    toldAt: z.number(),
  }),
]);

const requestRow = z.object({
  id: z.string(),
  number: z.number(),
  kind,
  entry: z.string().nullable(),
  scope,
  until: z.number().nullable(),
  isOver: z.boolean(),
  askedAt: z.number(),
  byName: name,
  isOwn: z.boolean(),
  standing,
}) satisfies z.ZodType<Plain<RequestRow>>;

export const requestList = z.object({
  waiting: z.array(requestRow).readonly(),
  open: z.array(requestRow).readonly(),
  closed: z.array(requestRow).readonly(),
  mayAsk: z.boolean(),
  forViewer: z.number(),
  mayManageLists: z.boolean(),
}) satisfies z.ZodType<Plain<RequestList>>;

export const requestDetail = requestRow.extend({
  reason: z.string(),
  incidentId: z.string().nullable(),
  history: z.array(z.object({ at: z.number(), kind: z.enum(REQUEST_EVENTS), byName: name })).readonly(),
  may: z.array(z.enum(REQUEST_ACTIONS)).readonly(),
  letter: z.object({ subject: z.string(), text: z.string(), wasSent: z.boolean() }).nullable(),
  provider: z.object({ name, isMailed: z.boolean() }),
  watchedTo: z.number().nullable(),
  isPart: z.boolean(),
}) satisfies z.ZodType<Plain<RequestDetail>>;

const incidentId = z
  .string()
  .max(MAX_ID)
  .transform((id) => id as IncidentId)
  .nullable()
  .default(null);

export const requestFormQuery = z.object({
  incident: incidentId,
  site: z.string().max(MAX_ID).default('').describe('The key of a site of that incident'),
});

export const requestForm = z.object({
  groups: z.array(z.string()).readonly(),
  kind: kind.nullable(),
  site: z.string(),
  incidentId: z.string().nullable(),
}) satisfies z.ZodType<Plain<RequestForm>>;

export const askableSite = z.object({ key: z.string(), kind, site: z.string() }) satisfies z.ZodType<
  Plain<AskableSite>
>;

export const requestWish = z.object({
  kind,
  site: z.string().max(MAX_REQUEST_SITE).describe('A site, or a part of one: "games.example/arcade"'),
  scope: scope.default({ kind: 'school' }),
  reason: z.string().max(MAX_REQUEST_REASON).default('').describe('What for and why, without names'),
  until: z.number().nullable().default(null).describe('Such as the end of a lesson; null without an end'),
  incidentId,
}) satisfies z.ZodType<RequestWish>;

export const asked = z.object({ id: z.string() });
export const requestOutcome = z.object({ outcome: z.literal('done') });
const letter = z.string().max(MAX_LETTER);
export const authoriseBody = z.object({
  letter: letter.nullable().default(null).describe('Mailed to the provider at once; null mails nothing'),
});
export const refuseBody = z.object({ reason: z.string().max(MAX_REQUEST_REASON).default('') });
export const sendBody = z.object({ letter });
export const tellBody = z.object({ at: z.number().describe('When the provider was told') });
