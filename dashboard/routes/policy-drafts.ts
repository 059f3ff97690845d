import type { PolicyBook, PolicyChangeSay } from '../../daemon/api/contract.ts';
import type { Period, Rule, Ruling } from '../models.ts';
import type { RuleDraft } from '../pages/policy-rule.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { rulingWords } from '../words/policy.ts';
import { policyChangeErrors, policyChangeWords } from '../words/policy-changes.ts';
import { choicesOf, periodWords, severityWords } from '../words.ts';
import { textIn, wordIn } from './form.ts';
import { categoryOf } from './own-drafts.ts';

const MAX_REASON = 500;
const MAX_TITLE = 200;
const MAX_LINE = 2_000;
const MAX_ATTEMPTS = 1_000;

export function ruleDraftIn(body: unknown): RuleDraft {
  return {
    title: textIn(body, 'title'),
    category: textIn(body, 'category'),
    appliesTo: wordIn(body, 'appliesTo', policyChangeWords.audiences) ?? 'pupils',
    ruling: wordIn(body, 'ruling', rulingWords),
    times: timesIn(body),
    groups: textIn(body, 'groups'),
    severity: wordIn(body, 'severity', severityWords) ?? 'medium',
    attempts: textIn(body, 'attempts'),
    falseAlarms: textIn(body, 'falseAlarms').replaceAll('\r\n', '\n'),
    why: oneLine(textIn(body, 'why')),
    reason: policyReasonIn(body),
  };
}

function timesIn(body: unknown): readonly Period[] {
  return choicesOf(periodWords).filter((period) => textIn(body, `times-${period}`) !== '');
}

/** A policy file holds it on one line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

export function policyReasonIn(body: unknown): string {
  return textIn(body, 'reason').replaceAll('\r\n', '\n');
}

export function ruleErrors(draft: RuleDraft): readonly FieldError[] {
  return [
    ...lineErrors('title', draft.title, policyChangeErrors.title, MAX_TITLE),
    ...(draft.ruling === null ? wrong('ruling', policyChangeErrors.ruling) : []),
    ...(draft.ruling === 'acceptable_at' && draft.times.length === 0 ? wrong('times', policyChangeErrors.times) : []),
    ...groupErrors(draft),
    ...(attemptsOf(draft) === null ? wrong('attempts', policyChangeErrors.attempts) : []),
    ...lineErrors('why', draft.why, policyChangeErrors.why, MAX_LINE),
    ...reasonErrors(draft.reason),
  ];
}

function groupErrors({ ruling, groups }: RuleDraft): readonly FieldError[] {
  if (ruling !== 'acceptable_for') return [];
  if (namesIn(groups, ',').length === 0) return wrong('groups', policyChangeErrors.groups);
  const isTooLong = namesIn(groups, ',').some((name) => name.length > MAX_TITLE);
  return isTooLong ? wrong('groups', policyChangeErrors.tooLong(MAX_TITLE)) : [];
}

/** The same, and that what it is about is chosen and new. */
export function newRuleErrors(draft: RuleDraft, { categories, policy }: PolicyBook): readonly FieldError[] {
  const category = categoryOf(draft.category, categories);
  const isTaken = policy.rules.some((rule) => rule.category === category && rule.appliesTo === draft.appliesTo);
  return [
    ...(category === null ? wrong('category', policyChangeErrors.category) : []),
    ...(isTaken ? wrong('category', policyChangeErrors.taken) : []),
    ...ruleErrors(draft),
  ];
}

export function reasonErrors(reason: string): readonly FieldError[] {
  if (reason === '') return wrong('reason', policyChangeErrors.reason);
  return reason.length > MAX_REASON ? wrong('reason', policyChangeErrors.reasonTooLong(MAX_REASON)) : [];
}

function lineErrors(field: string, text: string, empty: string, max: number): readonly FieldError[] {
  if (text === '') return wrong(field, empty);
  return text.length > max ? wrong(field, policyChangeErrors.tooLong(max)) : [];
}

export function wrong(field: string, message: string): readonly FieldError[] {
  return [{ field, message }];
}

/** What is said of a rule; null where the form does not say it yet. What it is about stays where there is a rule. */
export function saidRule(draft: RuleDraft, before: Rule | null, book: PolicyBook): PolicyChangeSay['rule'] {
  const category = before?.category ?? categoryOf(draft.category, book.categories);
  const ruling = rulingOf(draft);
  const attempts = attemptsOf(draft);
  if (category === null || ruling === null || attempts === null) return null;
  const { title, severity, why } = draft;
  const falseAlarms = namesIn(draft.falseAlarms, '\n');
  return {
    ...{ title, category, ruling, severity, attempts, falseAlarms, why },
    row: before?.row ?? category,
    appliesTo: before?.appliesTo ?? draft.appliesTo,
    lane: before?.lane ?? 'review',
  };
}

function rulingOf({ ruling, times, groups }: RuleDraft): Ruling | null {
  if (ruling === 'acceptable_at') return times.length === 0 ? null : { kind: ruling, periods: times };
  const names = namesIn(groups, ',');
  if (ruling === 'acceptable_for') return names.length === 0 ? null : { kind: ruling, groups: names };
  return ruling === null ? null : { kind: ruling };
}

function attemptsOf({ attempts }: RuleDraft): number | null {
  const number = /^\d{1,4}$/.test(attempts) ? Number(attempts) : 0;
  return number >= 1 && number <= MAX_ATTEMPTS ? number : null;
}

function namesIn(text: string, separator: ',' | '\n'): readonly string[] {
  return text
    .split(separator)
    .map(oneLine)
    .filter((name) => name !== '');
}
