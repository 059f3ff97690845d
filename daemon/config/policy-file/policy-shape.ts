/** The shape of a policy file. Each part carries, as its error, what to write instead. */
import { z } from 'zod';
import { isCategoryId } from '../../../categories/taxonomy.ts';
import { LANES, PERIODS, type Ruling, SEVERITIES } from '../../policy/policy.ts';
import { categoryIdOf, isRuleId, ruleIdOf } from '../../policy/rule-id.ts';
import { categoryAdvice } from '../category-advice.ts';
import { closureAdvice } from '../school-week.ts';
import { group, listOf, name, oneOf, passing, text } from '../shape-parts.ts';

export const AUDIENCES = ['pupils', 'staff', 'everyone'] as const;
const MAX_RULES = 1_000;
const MAX_LINE = 2_000;
const MAX_ATTEMPTS = 1_000;

const ATTEMPTS = `a whole number from 1 to ${MAX_ATTEMPTS}: the blocked attempts in a day from which it is flagged`;
const LINE = `a text of up to ${MAX_LINE} characters, on one line`;
const line = text(LINE).max(MAX_LINE, { error: LINE });
const date = passing((day) => closureAdvice({ from: day, to: day, why: '' }) === null, 'a date, such as 2026-09-01');

export const RULING =
  'acceptable, unacceptable, illegal, “{ at: [breaks] }” with the times, or “{ for: [nominated pupils] }” with the groups';

const periods = listOf(oneOf(PERIODS), `a list of times: ${PERIODS.join(', ')}`).min(1, {
  error: `one time at least: ${PERIODS.join(', ')}`,
});
const groups = listOf(name(), 'a list of groups, such as [nominated pupils]').min(1, { error: 'one group at least' });
const at = group({ at: periods }).transform((written): Ruling => ({ kind: 'acceptable_at', periods: written.at }));
const forGroups = group({ for: groups }).transform(
  (written): Ruling => ({ kind: 'acceptable_for', groups: written.for }),
);
const word = z
  .enum(['acceptable', 'unacceptable', 'illegal'], { error: RULING })
  .transform((kind): Ruling => ({ kind }));

/** A word, or a group of settings with one name; a problem names the part that is wrong. */
const ruling = z.unknown().transform((written, context): Ruling => {
  const read = shapeFor(written).safeParse(written);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    // A name that there is not is told with the names that there are.
    const message = issue.code === 'unrecognized_keys' ? RULING : issue.message;
    context.addIssue({ code: 'custom', message, path: issue.path, input: written });
  }
  return z.NEVER;
});

function shapeFor(written: unknown): z.ZodType<Ruling> {
  const isGroup = typeof written === 'object' && written !== null && !Array.isArray(written);
  if (!isGroup) return word;
  return Object.hasOwn(written, 'for') ? forGroups : at;
}

export const RULE_SHAPE = group({
  id: passing(isRuleId, 'an id of small letters, digits and single hyphens, such as “pupils-gambling”').transform(
    ruleIdOf,
  ),
  title: name(),
  row: line.optional(),
  category: text('the id of a category, such as “gambling”')
    .refine(isCategoryId, { error: categoryAdvice })
    .transform(categoryIdOf),
  for: oneOf(AUDIENCES),
  ruling,
  lane: oneOf(LANES).optional(),
  severity: oneOf(SEVERITIES),
  attempts: z.int({ error: ATTEMPTS }).min(1, { error: ATTEMPTS }).max(MAX_ATTEMPTS, { error: ATTEMPTS }).optional(),
  often_innocent_when: listOf(line, 'a list of texts').optional(),
  why: line,
  decided_by: name(),
  decided_on: date,
});

const RULES = 'a list of rules, each with id, title, category, for, ruling, severity, why, decided_by and decided_on';

/** Everything that may be written in a policy file. */
export const POLICY_SHAPE = group({
  title: name(),
  rules: listOf(RULE_SHAPE, RULES)
    .min(1, { error: 'one rule at least' })
    .max(MAX_RULES, { error: `no more than ${MAX_RULES} rules` }),
  /** Read by those who know what a case is. */
  cases: z.unknown().optional(),
});

export type WrittenPolicy = z.output<typeof POLICY_SHAPE>;
export type WrittenRule = z.output<typeof RULE_SHAPE>;

/** The names that may be written in the group at the end of a path. */
export function namesInPolicyFile(path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return Object.keys(POLICY_SHAPE.shape);
  return path[0] === 'rules' && path.length === 2 ? Object.keys(RULE_SHAPE.shape) : [];
}
