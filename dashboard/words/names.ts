import type { Frame, NamesAboutKind, NamesReason } from '../../daemon/api/contract.ts';
import { timeInSentence } from '../times.ts';
import { isWordOf } from '../words.ts';

/** What a name is needed for, as it is chosen. */
export const namesReasonWords: Readonly<Record<NamesReason, string>> = {
  speak: 'To speak to the pupil',
  parents: 'To speak to their parents or carers',
  safeguarding: 'To pass it to safeguarding',
  before: 'To see whether this happened before',
  other: 'Something else',
};

/** What can be chosen where nothing can be said in words. */
export const shortReasonWords: Readonly<Record<Exclude<NamesReason, 'other'>, string>> = {
  speak: namesReasonWords.speak,
  parents: namesReasonWords.parents,
  safeguarding: namesReasonWords.safeguarding,
  before: namesReasonWords.before,
};

export const namesWords = {
  show: 'Show the name',
  showAll: 'Show the names',
  lede: 'Names are hidden until somebody needs them. They are then shown to you alone, here, for 8 hours. That you looked, and what for, is recorded.',
  reason: 'What do you need the name for?',
  note: 'In your own words',
  noteHint: 'It stands in the history.',
  until: (until: number, { now, zone }: Frame) => `Named until ${timeInSentence(until, now, zone)}, for you alone.`,
  hide: 'Hide it again',
  back: 'Back',
  /** What stands in the place of a name. */
  withheld: '[name withheld]',
} as const;

export const namesErrors = {
  reason: 'Say what you need the name for',
  note: 'Say what for in your own words',
  tooLong: (maximum: number) => `Shorten what you wrote to ${maximum} characters or fewer`,
} as const;

/** One incident is about one person; the others may hold several. */
export function showNamesWords(kind: NamesAboutKind, isWholeClass = false): string {
  return isWholeClass || kind === 'search' || kind === 'hindsight' ? namesWords.showAll : namesWords.show;
}

/** 'speak: about Monday' → 'to speak to the pupil. about Monday'. */
export function namesReasonInWords(detail: string | null): string {
  const [, reason = '', note = ''] = /^(\w+)(?:: (.*))?$/s.exec(detail ?? '') ?? [];
  const words = isWordOf(namesReasonWords, reason) ? inSentence(namesReasonWords[reason]) : reason;
  return note === '' ? words : `${words}. ${note}`;
}

function inSentence(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
