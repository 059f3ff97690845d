import type { PolicyBook } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { links, policyRuleLink, policyTakeOffLink } from '../links.ts';
import type { Period, Rule, Ruling, Severity, Shell } from '../models.ts';
import { categoryGroups } from '../parts/category-choices.ts';
import { checkboxGroup } from '../parts/checkbox-group.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea, textField } from '../parts/fields.ts';
import { selectField } from '../parts/select-field.ts';
import { rulingWords } from '../words/policy.ts';
import { policyChangeWords } from '../words/policy-changes.ts';
import { choicesOf, periodWords, severityWords } from '../words.ts';
import { type PolicyWork, policyFormPage } from './policy-form.ts';

/** What was typed of a rule so far. */
export interface RuleDraft {
  readonly title: string;
  /** '' while nothing is chosen. */
  readonly category: string;
  readonly appliesTo: Rule['appliesTo'];
  /** Null while nothing is chosen. */
  readonly ruling: Ruling['kind'] | null;
  readonly times: readonly Period[];
  /** With commas between them. */
  readonly groups: string;
  readonly severity: Severity;
  readonly attempts: string;
  /** One on a line. */
  readonly falseAlarms: string;
  readonly why: string;
  readonly reason: string;
}

export const emptyRule: RuleDraft = {
  ...{ title: '', category: '', appliesTo: 'pupils', ruling: null, times: [], groups: '' },
  ...{ severity: 'medium', attempts: '1', falseAlarms: '', why: '', reason: '' },
};

/** The rule as it stands, to be changed. */
export function draftOfRule({
  title,
  category,
  appliesTo,
  ruling,
  severity,
  attempts,
  falseAlarms,
  why,
}: Rule): RuleDraft {
  return {
    ...{ title, category, appliesTo, severity, why, reason: '' },
    ruling: ruling.kind,
    times: ruling.kind === 'acceptable_at' ? ruling.periods : [],
    groups: ruling.kind === 'acceptable_for' ? ruling.groups.join(', ') : '',
    attempts: String(attempts),
    falseAlarms: falseAlarms.join('\n'),
  };
}

/** The form that changes one rule. */
export function changeRulePage(shell: Shell, book: PolicyBook, rule: Rule, typed: Typed): Html {
  const { draft, ...work } = typed;
  return policyFormPage(shell, {
    ...work,
    ...{ heading: policyChangeWords.changeHeading(rule.title), lede: policyChangeWords.changeLede },
    action: policyRuleLink(rule.id),
    basedOn: book.policy.version,
    fields: html`${titleField(draft, work.errors)}
${sharedFields(draft, book, work.errors)}`,
    reason: draft.reason,
    save: policyChangeWords.save,
    also: html`<p><a href="${policyTakeOffLink(rule.id)}">${policyChangeWords.takeOff}</a></p>`,
    categories: book.categories,
  });
}

export interface Typed extends PolicyWork {
  readonly draft: RuleDraft;
}

/** The form for a rule about something that no rule is about yet. */
export function addRulePage(shell: Shell, book: PolicyBook, { draft, ...work }: Typed): Html {
  const { errors } = work;
  const category = { name: 'category', label: policyChangeWords.category, nothing: policyChangeWords.choose };
  const audiences = policyChangeWords.audiences;
  const appliesTo = { name: 'appliesTo', legend: policyChangeWords.appliesTo, choices: choicesOf(audiences) };
  return policyFormPage(shell, {
    ...work,
    ...{ heading: policyChangeWords.addHeading, lede: policyChangeWords.addLede, action: links.addRule },
    basedOn: book.policy.version,
    fields: html`${selectField({ ...category, groups: categoryGroups(book.categories), chosen: draft.category }, errors)}
${radioGroup({ ...appliesTo, words: audiences, chosen: draft.appliesTo }, errors)}
${titleField(draft, errors)}
${sharedFields(draft, book, errors)}`,
    reason: draft.reason,
    save: policyChangeWords.save,
    also: null,
    categories: book.categories,
  });
}

/** Asks why a rule is taken off. */
export function takeOffRulePage(
  shell: Shell,
  book: PolicyBook,
  rule: Rule,
  { reason, ...work }: PolicyWork & { readonly reason: string },
): Html {
  return policyFormPage(shell, {
    ...work,
    ...{ heading: policyChangeWords.takeOffHeading(rule.title), lede: policyChangeWords.takeOffLede },
    action: policyTakeOffLink(rule.id),
    basedOn: book.policy.version,
    fields: null,
    reason,
    save: policyChangeWords.saveTakeOff,
    also: null,
    categories: book.categories,
  });
}

function titleField({ title }: RuleDraft, errors: readonly FieldError[]): Html {
  const { ruleTitle, ruleTitleHint } = policyChangeWords;
  return textField({ name: 'title', label: ruleTitle, hint: ruleTitleHint, value: title }, errors);
}

function sharedFields(draft: RuleDraft, book: PolicyBook, errors: readonly FieldError[]): Html {
  return html`${rulingFields(draft, book, errors)}
${severityField(draft, errors)}
${textField({ name: 'attempts', label: policyChangeWords.attempts, hint: policyChangeWords.attemptsHint, value: draft.attempts }, errors)}
${textArea({ name: 'falseAlarms', label: policyChangeWords.falseAlarms, hint: policyChangeWords.falseAlarmsHint, value: draft.falseAlarms, isOptional: true }, errors)}
${textArea({ name: 'why', label: policyChangeWords.why, hint: policyChangeWords.whyHint, value: draft.why }, errors)}`;
}

function rulingFields(draft: RuleDraft, { groups }: PolicyBook, errors: readonly FieldError[]): Html {
  const { ruling, times, timesHint, namedGroups, namedGroupsHint } = policyChangeWords;
  const known = groups.map(({ name }) => name).join(', ');
  const hint = known === '' ? namedGroupsHint : `${namedGroupsHint} ${known}.`;
  const field = { name: 'groups', label: namedGroups, hint, value: draft.groups, isOptional: true };
  return html`${radioGroup({ name: 'ruling', legend: ruling, choices: choicesOf(rulingWords), words: rulingWords, chosen: draft.ruling }, errors)}
${checkboxGroup({ name: 'times', legend: times, hint: timesHint, choices: choicesOf(periodWords), words: periodWords, chosen: draft.times }, errors)}
${textField(field, errors)}`;
}

function severityField({ severity }: RuleDraft, errors: readonly FieldError[]): Html {
  const choices = choicesOf(severityWords).map((value) => ({ value, words: severityWords[value] }));
  const field = { name: 'severity', label: policyChangeWords.severity, nothing: null, chosen: severity };
  return selectField({ ...field, groups: [{ heading: null, choices }] }, errors);
}
