/**
 * Letters that tell somebody outside the review of an incident. A template is plain text with words in braces that are filled from
 * the incident; whoever sends it reads and changes it first.
 */
import type { ResponseAction } from './response-matrix.ts';

export const LETTER_KINDS = [
  'class-teacher',
  'head',
  'authority-governors-hr',
  'police',
  'internet-watch-foundation',
  'filter-provider',
  'inform-parents',
  'remove-access',
] as const satisfies readonly ResponseAction[];
export type LetterKind = (typeof LETTER_KINDS)[number];

export const LETTER_LANGUAGES = ['en', 'cy'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

export const LETTER_WAYS = ['mail', 'print', 'copy'] as const;
export type LetterWay = (typeof LETTER_WAYS)[number];

export const MAX_LETTER = 10_000;
export const MAX_LETTER_SUBJECT = 150;

export interface LetterText {
  readonly subject: string;
  readonly body: string;
}

/** What may stand in braces. A subject may hold few of them: what it says is read by whoever passes a screen. */
export const PLACEHOLDERS = [
  'school',
  'date',
  'group',
  'what happened',
  'when',
  'policy',
  'row',
  'case reference',
  'name',
  'sender',
  'sites',
  'from',
  'until',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
const IN_SUBJECTS: readonly Placeholder[] = ['school', 'date', 'case reference'];

export type LetterFacts = Readonly<Record<Placeholder, string>>;

/** The languages in which there is such a letter: parents are written to in theirs. */
export function languagesOf(kind: LetterKind): readonly LetterLanguage[] {
  return kind === 'inform-parents' ? LETTER_LANGUAGES : ['en'];
}

export function isLetterKind(action: string): action is LetterKind {
  return LETTER_KINDS.some((kind) => kind === action);
}

/** What is wrong with a text, and in which line, counted from 1. */
export interface LetterFault {
  readonly part: 'subject' | 'body';
  readonly line: number;
  readonly kind: 'unknown' | 'not_in_subject' | 'left_open' | 'address';
  readonly words: string;
}

/** The placeholders of a template that nobody knows, and those that must not stand in a subject. */
export function templateFaults({ subject, body }: LetterText): readonly LetterFault[] {
  const ofSubject = bracesIn(subject).flatMap(({ line, words }): readonly LetterFault[] => {
    if (!isPlaceholder(words)) return [{ part: 'subject', line, kind: 'unknown', words }];
    return IN_SUBJECTS.includes(words) ? [] : [{ part: 'subject', line, kind: 'not_in_subject', words }];
  });
  const ofBody = bracesIn(body)
    .filter(({ words }) => !isPlaceholder(words))
    .map(({ line, words }): LetterFault => ({ part: 'body', line, kind: 'unknown', words }));
  return [...ofSubject, ...ofBody];
}

/** What keeps a letter from being sent: a gap that nobody filled, or an address where none may stand. */
export function letterFaults(kind: LetterKind, body: string): readonly LetterFault[] {
  const open = bracesIn(body).map(({ line, words }): LetterFault => ({ part: 'body', line, kind: 'left_open', words }));
  return [...open, ...(NO_ADDRESS.includes(kind) ? addressesIn(body) : [])];
}

/** To these, how the report is made is said in words: an address of what may be illegal is never passed on here. */
const NO_ADDRESS: readonly LetterKind[] = ['police', 'internet-watch-foundation'];

function addressesIn(body: string): readonly LetterFault[] {
  return body.split('\n').flatMap((text, place): readonly LetterFault[] => {
    const [words] = /\b(?:[a-z]+:\/\/|www\.)\S+/i.exec(text) ?? [];
    return words === undefined ? [] : [{ part: 'body', line: place + 1, kind: 'address', words: '' }];
  });
}

function bracesIn(text: string): readonly { readonly line: number; readonly words: string }[] {
  return text
    .split('\n')
    .flatMap((line, place) =>
      [...line.matchAll(/\{([^{}\n]{0,60})\}/g)].map(([, words = '']) => ({ line: place + 1, words: words.trim() })),
    );
}

function isPlaceholder(words: string): words is Placeholder {
  return PLACEHOLDERS.some((one) => one === words);
}

/** Fills a template; what the facts do not know stays open, so that nobody sends it unseen. */
export function fillLetter({ subject, body }: LetterText, facts: LetterFacts): LetterText {
  const fill = (text: string) =>
    text.replace(/\{([^{}\n]{0,60})\}/g, (whole, words: string) => {
      const name = words.trim();
      return isPlaceholder(name) && facts[name] !== '' ? facts[name] : whole;
    });
  return { subject: fill(subject), body: fill(body) };
}
