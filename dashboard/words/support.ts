import type { CareGiven, SupportList, SupportRow, Today } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';

export const supportWords = {
  title: 'Looked for help',
  one: 'Somebody looked for help',
  lede: 'Pupils who looked for help, for example on the pages of Childline. It is allowed, and nobody did anything wrong. Nothing here counts as misuse, in any figure or report.',
  danger:
    'What may mean danger, such as a search about suicide, is not here: it is an incident, with the words “May need support” beside it.',
  views: 'Which of them',
  open: 'To look after',
  closed: 'Looked after',
  noneOpen: 'Nobody who looked for help waits for you.',
  nobodyKnown:
    'Filterwatch has no list of people or devices, so it does not know who is a pupil: whoever looks for help cannot be shown here. Ask IT support to give it the school’s list.',
  headingNobodyKnown: 'Nobody can be shown here yet',
  noneClosed: 'Nobody has been looked after here yet.',
  back: 'All who looked for help',
  careHeading: 'What you can do',
  care: [
    'Look at the child first: how are they today, in class and at break?',
    'Do not ask why they looked, and do not mention the log. A child who feels watched stops asking for help.',
    'Talk to the class teacher or the designated safeguarding lead, who may know more.',
    'Make time for an ordinary talk. If it helps, use words that your school has agreed, such as: “I have time for you. Is there anything you would like to talk about?”',
    'It may be a lesson, a poster or worry about a friend. Then nothing more is needed.',
  ],
  atRisk:
    'If you think that a child is at risk now, speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.',
  lookedFor: 'What they looked for',
  search: 'Searched for',
  noAddress: 'An address that is not known',
  why: 'Why it is here',
  incidents: 'Also on that day',
  incidentsLede: 'Incidents of the same pupil, which are looked at by themselves:',
  whatDone: 'What did you do?',
  note: 'Note',
  noteHint: 'What matters for whoever looks after this child next.',
  save: 'Save',
  done: 'What was done',
  saved: 'Saved. Thank you for looking after them.',
  changed: 'Somebody else has written down what was done before you. Nothing of yours was saved.',
  pages: 'Pages of this list',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
} as const;

export const careWords: Readonly<Record<CareGiven, string>> = {
  talked: 'Talked with them, or with somebody who knows them',
  told_lead: 'Told the designated safeguarding lead',
  nothing_needed: 'Nothing was needed',
};

/** 'Told the designated safeguarding lead.' */
export function careInWords(care: CareGiven): string {
  return `${careWords[care]}.`;
}

export const careErrors = {
  care: 'Choose what you did',
  note: (maximum: number) => `Shorten the note to ${maximum} characters or fewer`,
} as const;

export const noSupport = {
  heading: 'There is nothing here for you to see',
  sentences: ['It may have reached the end of the time for which it is kept, or it is not for you to look after.'],
} as const;

/** 'looked for help twice'. */
export function lookedInWords({ eventCount }: Pick<SupportRow, 'eventCount'>): string {
  if (eventCount === 1) return 'looked for help once';
  return eventCount === 2 ? 'looked for help twice' : `looked for help ${eventCount} times`;
}

/** The quiet line on Today; null where there is nobody, or it is not for this reader. */
export function supportOnToday(support: Today['support']): string | null {
  if (support === null || support === 0) return null;
  return `${counted(support, 'pupil')} looked for help`;
}

/** What the page of the list says first. */
export function supportHeading({ open }: SupportList['counts']): string {
  return supportOnToday(open) ?? 'Nobody waits to be looked after';
}
