import type { Frame, NamesAboutKind, NamesReason } from '../../daemon/api/contract.ts';
import { timeInSentence } from '../times.ts';
import { isWordOf } from '../words.ts';

/** What a name is needed for, as it is told later: of a pupil or of a member of staff. */
export const namesReasonWords: Readonly<Record<NamesReason, string>> = {
  speak: 'To speak to them',
  parents: 'To speak to their parents or carers',
  safeguarding: 'To pass it to safeguarding',
  before: 'To see whether this happened before',
  other: 'Something else',
};

/** What can be chosen; something else only where a history can say it in words. */
export function namesChoices(hasNote: boolean, role: 'pupil' | 'staff' | null): Readonly<Record<string, string>> {
  const { other, ...short } = { ...namesReasonWords, ...(role === null ? {} : { speak: SPEAK_TO[role] }) };
  return hasNote ? { ...short, other } : short;
}

const SPEAK_TO: Readonly<Record<'pupil' | 'staff', string>> = {
  pupil: 'To speak to the pupil',
  staff: 'To speak to the member of staff',
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

/** 'speak: about Monday' → 'to speak to them. about Monday'. */
export function namesReasonInWords(detail: string | null): string {
  const [, reason = '', note = ''] = /^(\w+)(?:: (.*))?$/s.exec(detail ?? '') ?? [];
  const words = isWordOf(namesReasonWords, reason) ? inSentence(namesReasonWords[reason]) : reason;
  return note === '' ? words : `${words}. ${note}`;
}

function inSentence(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
