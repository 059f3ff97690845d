import { z } from 'zod';
import { INTENTS, RESOLUTIONS } from '../../incidents/incident.ts';
import { SEVERITIES } from '../../policy/policy.ts';
import type { HistoryEntry, IncidentDetail, IncidentList, IncidentRow } from '../contract.ts';
import { checklist } from './actions.ts';
import { incidentAccount } from './entry.ts';
import { flaggedRequest, reason } from './evidence.ts';
import { beside, classStanding, wholeClass } from './lanes.ts';
import { correctable } from './lists.ts';
import { names } from './names.ts';
import type { Plain } from './plain.ts';
import { rule } from './policy.ts';
import { askableSite } from './requests.ts';
import { earlierOfKind, prescribedResponse } from './response.ts';
import { hold } from './retention.ts';
import { who } from './who.ts';

const state = z.discriminatedUnion('status', [
  z.object({ status: z.literal('new') }),
  z.object({ status: z.literal('in_review'), assignee: z.string(), since: z.number() }),
  z.object({ status: z.literal('on_hold'), assignee: z.string(), until: z.number(), waitingFor: z.string() }),
  z.object({
    status: z.literal('resolved'),
    resolution: z.enum(RESOLUTIONS),
    intent: z.enum(INTENTS),
    by: z.string(),
    at: z.number(),
    note: z.string(),
    caseReference: z.string().nullable(),
  }),
]);

export const incidentRow = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  welfare: z.boolean(),
  status: z.enum(['new', 'in_review', 'on_hold', 'resolved']),
  who,
  eventCount: z.number(),
  blockedCount: z.number(),
  attemptCount: z.number(),
  searchCount: z.number(),
  lookUpCount: z.number(),
  firstSeen: z.number(),
  lastSeen: z.number(),
  waitsUntil: z.number().nullable(),
  isBack: z.boolean(),
  assigneeName: z.string().nullable(),
  mayCloseTogether: z.boolean(),
  resolution: z.enum(RESOLUTIONS).nullable(),
  wholeClass: wholeClass.nullable(),
  origin: z.enum(['log', 'hand', 'report']),
  actionsToDo: z.number(),
}) satisfies z.ZodType<Plain<IncidentRow>>;

export const incidentList = z.object({
  rows: z.array(incidentRow).readonly(),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  groups: z.array(z.string()).readonly(),
  weeks: z.array(z.string()).readonly(),
  counts: z.object({ open: z.number(), mine: z.number(), waiting: z.number(), closed: z.number() }),
}) satisfies z.ZodType<Plain<IncidentList>>;

export const historyEntry = z.object({
  at: z.number(),
  kind: z.enum([
    'raised',
    'severity_raised',
    'alert_queued',
    'alert_sent',
    'alert_named',
    'alert_acknowledged',
    'alert_escalated',
    'alert_held',
    'alert_gathered',
    'alert_unwanted',
    'escalation_held',
    'mail_dropped',
    'mail_returned',
    'claimed',
    'released',
    'waits',
    'came_back',
    'noted',
    'reopened',
    'merged',
    'took_in',
    'separated',
    'let_go',
    'taken_out',
    'taken_from',
    'put_back',
    'resolved',
    'undone',
    'corrected',
    'identity_corrected',
    'held',
    'hold_lifted',
    'told',
    'looked_back',
    'evidence',
    'handed_over',
    'joined_class',
    'left_class',
    'split',
    'entered',
    'entry_changed',
    'reported',
    'referred_said',
    'response_chosen',
    'action_done',
    'action_not_applicable',
    'action_taken_back',
    'letter_queued',
    'letter_sent',
    'letter_failed',
    'letter_printed',
    'letter_copied',
    'access_removed',
    'access_given_back',
    'referred',
    'referral_answered',
    'names_shown',
    'viewed',
  ]),
  byName: z.string().nullable(),
  detail: z.string().nullable(),
  finding: z
    .object({
      resolution: z.enum(RESOLUTIONS),
      intent: z.enum(INTENTS),
      note: z.string(),
      caseReference: z.string().nullable(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Plain<HistoryEntry>>;

export const incidentDetail = z.object({
  ...incidentRow.shape,
  names,
  state,
  hold: hold.nullable(),
  rule,
  policyVersion: z.string(),
  policyTitle: z.string(),
  categorySentence: z.string(),
  falseAlarms: z.array(z.string()).readonly(),
  responses: z.array(prescribedResponse).readonly().nullable(),
  earlier: earlierOfKind.nullable(),
  checklist: checklist.nullable(),
  reasons: z.array(reason).readonly(),
  requests: z.array(flaggedRequest).readonly(),
  history: z.array(historyEntry).readonly(),
  takenOut: z.array(incidentRow).readonly(),
  takenFrom: z.object({ id: z.string(), title: z.string() }).nullable(),
  putBackUntil: z.number().nullable(),
  correctable: z.array(correctable).readonly(),
  askable: z.array(askableSite).readonly(),
  undoUntil: z.number().nullable(),
  parts: z.array(incidentRow).readonly(),
  partOf: z.object({ id: z.string(), title: z.string() }).nullable(),
  classStanding,
  account: incidentAccount.nullable(),
  soughtHelp: z.array(beside).readonly(),
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
}) satisfies z.ZodType<Plain<IncidentDetail>>;
