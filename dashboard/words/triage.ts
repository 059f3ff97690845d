import type { HistoryEntry, TakenAs, TypedFault } from '../../daemon/api/contract.ts';
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

export const takeOutWords = {
  link: 'Take requests out',
  heading: 'Take requests out of this incident',
  lede: 'Requests that do not belong here become an incident of their own. Each stays in the record, and the history of both says why. For ten minutes you can put them back.',
  requests: 'Which requests do not belong here?',
  newestOnly: (shown: number) => `The newest ${shown} are listed.`,
  ofParts: 'What came from other incidents is not listed: make those incidents of their own again.',
  as: 'What are they?',
  chooseAs: 'Choose what they are',
  reason: 'How do you know?',
  reasonHint: 'For whoever reads this in a year.',
  save: 'Take them out',
  from: 'Taken out of another incident',
  fromLede: 'Its requests were taken out of',
  out: 'Taken out of this incident',
  outLede: 'Requests that did not belong here, and what became of them:',
  putBack: 'Put them back',
  putBackUntil: (until: string) => `You can put them back until ${until}.`,
} as const;

/** What requests are that do not belong to an incident. */
export const takenAsWords: Readonly<Record<TakenAs, string>> = {
  own: 'A matter of its own, of the same person',
  not_theirs: 'Somebody else’s',
  background: 'Opened by a page or a program by itself',
};
export const takenAsHints: Readonly<Record<TakenAs, string>> = {
  own: 'They go into the queue as another incident.',
  not_theirs:
    'Somebody else used the device. They go into the queue as an incident of nobody known, and count for this person no more.',
  background: 'They are closed as a false alarm.',
};

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
  no_requests: 'Choose at least one request',
  none_left: 'Leave at least one request: if none belongs here, close the incident instead',
  no_date: 'Give a day, like 20/11/2026',
  past: 'Give a day that is not over yet',
  too_far: 'Give a day within the next three months',
};

/** What a colleague did who was quicker: 'Meanwhile: Taken up by Dr Sample.' */
export function meanwhileSentence(by: HistoryEntry | null): string {
  return by === null ? '' : `Meanwhile: ${historySentence(by)}.`;
}
