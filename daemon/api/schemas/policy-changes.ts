import { z } from 'zod';
import { LOOSENING_KINDS } from '../../policy/loosening.ts';
import { LANES, PERIODS, SEVERITIES } from '../../policy/policy.ts';
import type {
  ClosedProposal,
  Loosening,
  NominatedGroup,
  PolicyBook,
  PolicyHistory,
  PolicyPreviewAnswer,
  PolicyProposal,
  PolicyVersionRow,
  RuleEdit,
} from '../contract.ts';
import { category } from './lists.ts';
import type { Plain } from './plain.ts';
import { policy, rule, ruling } from './policy.ts';

const optionalText = z.string().nullable();
const sentences = z.array(z.string()).readonly();

const edit = z.object({
  ruleId: z.string(),
  before: rule.nullable(),
  after: rule.nullable(),
}) satisfies z.ZodType<Plain<RuleEdit>>;

export const loosening = z.object({
  kind: z.enum(LOOSENING_KINDS),
  audience: z.enum(['pupils', 'staff']),
  category: z.string(),
  ruleId: z.string(),
  example: z.object({ period: z.enum(PERIODS), group: optionalText }),
}) satisfies z.ZodType<Plain<Loosening>>;

const proposal = z.object({
  id: z.string(),
  at: z.number(),
  byName: optionalText,
  isOwn: z.boolean(),
  reason: z.string(),
  edits: z.array(edit).readonly(),
  title: optionalText,
  loosenings: z.array(loosening).readonly(),
  brokenCases: sentences,
  isOvertaken: z.boolean(),
}) satisfies z.ZodType<Plain<PolicyProposal>>;

const group = z.object({
  name: z.string(),
  people: z.number(),
  accounts: sentences.nullable(),
}) satisfies z.ZodType<Plain<NominatedGroup>>;

const theme = z.enum(['content', 'contact', 'conduct', 'commerce', 'infrastructure', 'good']);

export const policyBook = z.object({
  policy,
  source: z.object({ kind: z.enum(['preset', 'file']), name: z.string() }),
  changedHere: sentences,
  locked: sentences,
  waiting: z.array(proposal).readonly(),
  groups: z.array(group).readonly(),
  categories: z.array(z.object({ id: z.string(), title: z.string(), theme })).readonly(),
}) satisfies z.ZodType<Plain<PolicyBook>>;

const decided = z.object({ byName: optionalText, at: z.number(), reason: z.string() });

const versionRow = z.object({
  version: z.string(),
  title: z.string(),
  since: z.number(),
  origin: z.enum(['shipped', 'file', 'page']),
  byName: optionalText,
  reason: optionalText,
  authorised: decided.nullable(),
  loosens: z.boolean(),
  brokenCases: sentences,
  edits: z.array(edit).readonly(),
}) satisfies z.ZodType<Plain<PolicyVersionRow>>;

const closed = z.object({
  id: z.string(),
  at: z.number(),
  byName: optionalText,
  reason: z.string(),
  edits: z.array(edit).readonly(),
  outcome: z.enum(['refused', 'withdrawn']),
  decided,
}) satisfies z.ZodType<Plain<ClosedProposal>>;

export const policyHistory = z.object({
  versions: z.array(versionRow).readonly(),
  closed: z.array(closed).readonly(),
}) satisfies z.ZodType<Plain<PolicyHistory>>;

const MAX_TEXT = 200;
const MAX_LINE = 2_000;
const MAX_REASON = 500;
const MAX_ID = 100;
const MAX_MEMBERS = 100;
const MAX_ATTEMPTS = 1_000;

/** One line, as a policy file holds it. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}+$/u, 'Write it on one line.');

type Said = z.output<typeof ruling>;

function namesSomething(said: Said): boolean {
  if (said.kind === 'acceptable_at') return said.periods.length > 0;
  return said.kind !== 'acceptable_for' || said.groups.length > 0;
}

function namesInLines(said: Said): boolean {
  return said.kind !== 'acceptable_for' || said.groups.every((name) => line(MAX_TEXT).safeParse(name).success);
}

/** A rule as it is said: who it is for and what it is about stay as they are where there is one. */
const ruleSay = z.object({
  title: line(MAX_TEXT),
  row: line(MAX_LINE),
  category,
  appliesTo: z.enum(['pupils', 'staff', 'everyone']),
  ruling: ruling
    .refine(namesSomething, 'Name one time or one group at least.')
    .refine(namesInLines, 'Name each group in one line.'),
  lane: z.enum(LANES),
  severity: z.enum(SEVERITIES),
  attempts: z.int().min(1).max(MAX_ATTEMPTS),
  falseAlarms: z.array(line(MAX_LINE)).max(MAX_MEMBERS).readonly(),
  why: line(MAX_LINE),
});

const reason = z.string().max(MAX_REASON).describe('For whoever reads it in a year, IT support among them: no names');

export const policyChangeSay = z.object({
  basedOn: z
    .string()
    .max(MAX_ID)
    .describe('The version of the policy that was read: a newer change is not overwritten'),
  ruleId: z.string().max(MAX_ID).nullable().default(null).describe('Null for a new rule'),
  rule: ruleSay.nullable().describe('Null to take the rule off'),
  reason,
  despiteCases: z.boolean().default(false).describe('Go on although a case of the school’s does not come out any more'),
});

export const decideRequest = z.object({ reason });

export const policyOutcome = z.object({
  outcome: z.enum(['in_force', 'waiting', 'same', 'closed']),
  /** Of the policy, where something is in force. */
  version: optionalText,
  /** Of what waits. */
  id: optionalText,
});

const counts = z.object({ requests: z.number(), people: z.number() });

export const policyPreview = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('counted'),
    from: z.number(),
    to: z.number(),
    isComplete: z.boolean(),
    added: counts,
    removed: z.object({ ...counts.shape, incidents: z.number(), needingCare: z.number() }),
    moreSerious: counts,
    lessSerious: counts,
    loosenings: z.array(loosening).readonly(),
    brokenCases: sentences,
    withoutStaff: z.boolean(),
  }),
  z.object({ kind: z.literal('unclear') }),
]) satisfies z.ZodType<Plain<PolicyPreviewAnswer>>;
