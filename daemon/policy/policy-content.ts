import type { Policy, Rule, RuleId } from './policy.ts';

/** What a policy says, whatever its version is called. */
export type PolicyContent = Pick<Policy, 'title' | 'rules'>;

/** One rule before and after a change: null before where it is new, null after where it is taken off. */
export interface RuleEdit {
  readonly ruleId: RuleId;
  readonly before: Rule | null;
  readonly after: Rule | null;
}

/** The content with these edits on top: a changed rule keeps its place, a new one comes last. */
export function withEdits({ title, rules }: PolicyContent, edits: readonly RuleEdit[]): PolicyContent {
  return { title, rules: edits.reduce(withEdit, rules) };
}

function withEdit(rules: readonly Rule[], { ruleId, after }: RuleEdit): readonly Rule[] {
  if (after === null) return rules.filter(({ id }) => id !== ruleId);
  // What is said of the same people and the same category under another id would count before it, or never.
  const others = rules.filter((rule) => rule.id === ruleId || !isAboutTheSame(rule, after));
  const isThere = others.some(({ id }) => id === ruleId);
  return isThere ? others.map((rule) => (rule.id === ruleId ? after : rule)) : [...others, after];
}

/** True for two rules of which one would never count. */
export function isAboutTheSame(one: Rule, other: Rule): boolean {
  return one.category === other.category && one.appliesTo === other.appliesTo;
}

/** What leads from one content to another, rule by rule; the order of the rules is no part of what a policy says. */
export function editsBetween(before: PolicyContent, after: PolicyContent): readonly RuleEdit[] {
  const earlier = new Map(before.rules.map((rule) => [rule.id, rule]));
  const later = new Map(after.rules.map((rule) => [rule.id, rule]));
  const removed = before.rules.filter(({ id }) => !later.has(id)).map((rule) => edit(rule.id, rule, null));
  const others = after.rules.map((rule) => edit(rule.id, earlier.get(rule.id) ?? null, rule));
  return [...removed, ...others.filter((one) => !isSameRule(one.before, one.after))];
}

function edit(ruleId: RuleId, before: Rule | null, after: Rule | null): RuleEdit {
  return { ruleId, before, after };
}

/** True where both say the same, whatever the order in which it was written. */
export function isSameRule(one: Rule | null, other: Rule | null): boolean {
  return textOf(one) === textOf(other);
}

/** True where both say the same; the order of the rules is no part of it. */
export function isSameContent(one: PolicyContent, other: PolicyContent): boolean {
  return one.title === other.title && textOf(inIdOrder(one.rules)) === textOf(inIdOrder(other.rules));
}

function inIdOrder(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** JSON with the fields in the order of their names: a file and a table need not agree on that. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? inNameOrder(part) : part,
  );
}

function inNameOrder(group: object): object {
  return Object.fromEntries(Object.entries(group).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The day of a moment in epoch milliseconds, in that zone: '2026-11-30'. */
export function dateIn(zone: string, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** '2026-11-30', and '2026-11-30.2' for the second of a day. */
export function nextVersion(day: string, taken: ReadonlySet<string>): string {
  if (!taken.has(day)) return day;
  for (let number = 2; ; number += 1) {
    const version = `${day}.${number}`;
    if (!taken.has(version)) return version;
  }
}
