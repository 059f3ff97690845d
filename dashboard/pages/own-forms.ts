import type { CategoryChoice, PreviewAnswer, SchoolEntryRow, SchoolWordRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { links, takeOffLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { categoryGroups } from '../parts/category-choices.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { textField } from '../parts/fields.ts';
import { selectField } from '../parts/select-field.ts';
import { formWords } from '../words/own-forms.ts';
import { ownFormPage } from './own-form.ts';

/** What was typed so far. */
export interface SiteDraft {
  readonly site: string;
  /** 'allow', the id of a category, or '' while nothing is chosen. */
  readonly as: string;
  readonly reason: string;
}
export interface WordDraft {
  readonly phrase: string;
  readonly category: string;
  readonly excludes: string;
  readonly reason: string;
}
export interface SilenceDraft {
  readonly phrase: string;
  readonly reason: string;
}

export const emptySite: SiteDraft = { site: '', as: '', reason: '' };
export const emptyWord: WordDraft = { phrase: '', category: '', excludes: '', reason: '' };
export const emptySilence: SilenceDraft = { phrase: '', reason: '' };

/** What is typed into a form, and what is wrong with it. */
export interface Typed<Draft> {
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  /** What it would have changed, where that was asked for. */
  readonly preview?: PreviewAnswer | null;
}

export function addSitePage(
  shell: Shell,
  categories: readonly CategoryChoice[],
  { draft, errors, preview = null }: Typed<SiteDraft>,
): Html {
  const allow = { heading: null, choices: [{ value: 'allow', words: formWords.allow }] };
  const as = { name: 'as', label: formWords.as, nothing: formWords.choose, chosen: draft.as };
  return ownFormPage(shell, {
    heading: formWords.addSite,
    lede: formWords.fromNow,
    action: links.addSite,
    fields: html`${textField({ name: 'site', label: formWords.site, hint: formWords.siteHint, value: draft.site }, errors)}
${selectField({ ...as, groups: [allow, ...categoryGroups(categories)] }, errors)}`,
    reason: draft.reason,
    save: formWords.saveSite,
    preview,
    errors,
  });
}

export function addWordPage(
  shell: Shell,
  categories: readonly CategoryChoice[],
  { draft, errors, preview = null }: Typed<WordDraft>,
): Html {
  const category = { name: 'category', label: formWords.category, nothing: formWords.choose, chosen: draft.category };
  const excludes = {
    name: 'excludes',
    label: formWords.excludes,
    hint: formWords.excludesHint,
    value: draft.excludes,
    isOptional: true,
  };
  return ownFormPage(shell, {
    heading: formWords.addWord,
    lede: formWords.addWordLede,
    action: links.addWord,
    fields: html`${phraseField(draft.phrase, formWords.phraseHint, errors)}
${selectField({ ...category, groups: categoryGroups(categories) }, errors)}
${textField(excludes, errors)}`,
    reason: draft.reason,
    save: formWords.saveWord,
    preview,
    errors,
  });
}

export function silencePage(shell: Shell, { draft, errors, preview = null }: Typed<SilenceDraft>): Html {
  return ownFormPage(shell, {
    heading: formWords.silence,
    lede: formWords.silenceLede,
    action: links.silencePhrase,
    fields: phraseField(draft.phrase, formWords.silenceHint, errors),
    reason: draft.reason,
    save: formWords.saveSilence,
    preview,
    errors,
  });
}

function phraseField(phrase: string, hint: string, errors: readonly FieldError[]): Html {
  return textField({ name: 'phrase', label: formWords.phrase, hint, value: phrase }, errors);
}

/** A site or a phrase that is to be taken off, by its id. */
export type TakeOff =
  | { readonly kind: 'sites'; readonly id: string; readonly row: SchoolEntryRow }
  | { readonly kind: 'words'; readonly id: string; readonly row: SchoolWordRow };

export function takeOffPage(shell: Shell, what: TakeOff, { draft, errors }: Omit<Typed<string>, 'preview'>): Html {
  const heading =
    what.kind === 'sites' ? formWords.takeOffSite(what.row.entry) : formWords.takeOffWord(what.row.phrase);
  return ownFormPage(shell, {
    heading,
    lede: formWords.takeOffLede,
    action: takeOffLink(what.kind, what.id),
    fields: null,
    reason: draft,
    save: formWords.takeOff,
    errors,
  });
}
