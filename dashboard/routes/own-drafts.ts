import type { AddSiteResult, AddWordResult, CategoryChoice, SilenceResult } from '../../daemon/api/contract.ts';
import type { CategoryId } from '../models.ts';
import type { SilenceDraft, SiteDraft, WordDraft } from '../pages/own-forms.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { formErrors } from '../words/own-forms.ts';
import { textIn } from './form.ts';

const MAX_SITE = 500;
const MAX_PHRASE = 200;
const MAX_REASON = 500;
const MAX_EXCLUDES = 20;

export function siteDraftIn(body: unknown): SiteDraft {
  return { site: textIn(body, 'site'), as: textIn(body, 'as'), reason: reasonIn(body) };
}

export function wordDraftIn(body: unknown): WordDraft {
  return {
    phrase: textIn(body, 'phrase'),
    category: textIn(body, 'category'),
    excludes: textIn(body, 'excludes'),
    reason: reasonIn(body),
  };
}

export function silenceDraftIn(body: unknown): SilenceDraft {
  return { phrase: textIn(body, 'phrase'), reason: reasonIn(body) };
}

// Browsers send line breaks as two characters.
export function reasonIn(body: unknown): string {
  return textIn(body, 'reason').replaceAll('\r\n', '\n');
}

export function siteErrors(
  { site, as, reason }: SiteDraft,
  categories: readonly CategoryChoice[],
): readonly FieldError[] {
  const isChosen = as === 'allow' || categoryOf(as, categories) !== null;
  return [
    ...(site === '' ? wrong('site', formErrors.no_host) : tooLong('site', site, MAX_SITE, formErrors.siteTooLong)),
    ...(isChosen ? [] : wrong('as', formErrors.as)),
    ...reasonErrors(reason),
  ];
}

export function wordErrors(draft: WordDraft, categories: readonly CategoryChoice[]): readonly FieldError[] {
  const excludes = excludesOf(draft);
  const isTooLong = excludes.some((text) => text.length > MAX_PHRASE);
  return [
    ...phraseErrors(draft.phrase),
    ...(categoryOf(draft.category, categories) === null ? wrong('category', formErrors.category) : []),
    ...(excludes.length > MAX_EXCLUDES ? wrong('excludes', formErrors.tooManyExcludes(MAX_EXCLUDES)) : []),
    ...(isTooLong ? wrong('excludes', formErrors.phraseTooLong(MAX_PHRASE)) : []),
    ...reasonErrors(draft.reason),
  ];
}

export function silenceErrors({ phrase, reason }: SilenceDraft): readonly FieldError[] {
  return [...phraseErrors(phrase), ...reasonErrors(reason)];
}

export function reasonErrors(reason: string): readonly FieldError[] {
  if (reason === '') return wrong('reason', formErrors.no_reason);
  return tooLong('reason', reason, MAX_REASON, formErrors.reasonTooLong);
}

function phraseErrors(phrase: string): readonly FieldError[] {
  if (phrase === '') return wrong('phrase', formErrors.no_words);
  return tooLong('phrase', phrase, MAX_PHRASE, formErrors.phraseTooLong);
}

function tooLong(field: string, text: string, max: number, message: (max: number) => string): readonly FieldError[] {
  return text.length > max ? wrong(field, message(max)) : [];
}

function wrong(field: string, message: string): readonly FieldError[] {
  return [{ field, message }];
}

/** 'maths, homework' is two. */
export function excludesOf({ excludes }: WordDraft): readonly string[] {
  return excludes
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The category that was chosen, where it is one. */
export function categoryOf(id: string, categories: readonly CategoryChoice[]): CategoryId | null {
  return categories.find((category) => category.id === id)?.id ?? null;
}

type RefusalKind = Exclude<(AddSiteResult | AddWordResult | SilenceResult)['kind'], 'added' | 'already_there'>;
/** What the daemon alone can see in what was typed; the others never come of a form of ours. */
type Mendable = Exclude<RefusalKind, 'gone' | 'not_yours' | 'address_withheld'>;

/** What is wrong, beside the field in which it was typed; null where no field can mend it. */
export function refusalOf(kind: RefusalKind, field: string): FieldError | null {
  if (kind === 'gone' || kind === 'not_yours' || kind === 'address_withheld') return null;
  return { field: kind === 'no_reason' ? 'reason' : field, message: messageOf(kind) };
}

function messageOf(kind: Mendable): string {
  return formErrors[kind];
}
