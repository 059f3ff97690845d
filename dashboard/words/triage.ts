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

export const noteWords = {
  label: 'Add a note',
  hint: 'It stands in the history with your name, and changes nothing else.',
  save: 'Add the note',
} as const;

/** What is wrong with a text or a date, for its field. */
export const typedFaults: Readonly<Record<TypedFault, string>> = {
  no_reason: 'Write a few words here',
  too_long: 'Shorten what you wrote',
  no_date: 'Give a day, like 20/11/2026',
  past: 'Give a day that is not over yet',
  too_far: 'Give a day within the next three months',
};

/** What a colleague did who was quicker: 'Meanwhile: Taken up by Dr Sample.' */
export function meanwhileSentence(by: HistoryEntry | null): string {
  return by === null ? '' : `Meanwhile: ${historySentence(by)}.`;
}
