import type { HistoryEntry, TypedFault } from '../../daemon/api/contract.ts';
import { historySentence } from './incident.ts';

export const waitWords = {
  heading: 'Wait for an answer',
  lede: 'It leaves the list of what is open. When the day is over it comes back by itself, and sooner if it becomes more serious.',
  waitingFor: 'What are you waiting for?',
  waitingForHint: 'For whoever looks at it while you are away.',
  until: 'Until the end of which day?',
  save: 'Let it wait',
  back: 'Back to the incident',
} as const;

export const reopenWords = {
  heading: 'Open this incident again',
  lede: 'It goes back into the queue. What was found stays in its history.',
  reason: 'Why?',
  reasonHint: 'For whoever reads this in a year.',
  save: 'Open again',
} as const;

export const mergeWords = {
  link: 'Put together with another',
  heading: 'Put together with another',
  lede: 'Where several incidents are one thing, they become one item: the most serious of them, with the requests of all. You can separate them again.',
  same: 'Of the same person or device',
  sameDay: 'Of another person or device, on the same day',
  none: 'There is no other open incident of the same person or device, or of the same day.',
  reason: 'Why are they the same?',
  reasonHint: 'Needed where it is not the same person or device.',
  save: 'Put together',
  parts: 'Put together from',
  partOf: 'This is part of another incident',
  partOfLede: 'What comes later is counted there, and it is closed there.',
  openItem: (title: string) => `Open the incident “${title}”`,
  separate: 'Make it an incident of its own again',
} as const;

export const noteWords = {
  label: 'Add a note',
  hint: 'It stands in the history with your name, and changes nothing else.',
  save: 'Add the note',
} as const;

/** What is wrong with a text or a date, for its field. */
export const typedFaults: Readonly<Record<TypedFault, string>> = {
  no_reason: 'Write a few words here',
  too_long: 'Shorten what you wrote',
  no_others: 'Choose at least one incident',
  not_alike: 'These cannot be one: choose open incidents, and no whole class',
  no_date: 'Give a day, like 20/11/2026',
  past: 'Give a day that is not over yet',
  too_far: 'Give a day within the next three months',
};

/** What a colleague did who was quicker: 'Meanwhile: Taken up by Dr Sample.' */
export function meanwhileSentence(by: HistoryEntry | null): string {
  return by === null ? '' : `Meanwhile: ${historySentence(by)}.`;
}
