import type { AddressLink, Leaves } from '../../daemon/api/contract.ts';

/** What the pages say that lead from a mail to one address. */
export const addressLinkWords = {
  confirmHeading: 'Do alerts reach you?',
  confirmLede: (address: string): string =>
    `Your school sends alerts about what pupils do on the web to ${address}. Say that you read mail there, so that the school knows.`,
  confirm: 'Yes, alerts reach me',
  confirmedHeading: 'Thank you: alerts reach you',
  confirmedLede: (address: string): string => `Your school knows now that mail to ${address} arrives.`,
  leaveHeading: 'Which alerts should be mailed to you?',
  leaveLede: (address: string): string => `This is about mail to ${address}, and nothing else.`,
  now: 'Now',
  wants: {
    everything: 'Everything is mailed to you.',
    urgent: 'Only what is urgent is mailed to you, and what may mean that a child needs help.',
    nothing: 'No alert is mailed to you.',
  },
  question: 'What should be mailed?',
  choices: {
    everything: 'Everything that your school sends you',
    urgent: 'Only what is urgent, and what may mean that a child needs help',
    nothing: 'Nothing: others are told of what is urgent',
  },
  last: 'Nobody else would be told of what is urgent where you are named alone. So that a child at risk is never missed, it goes on being mailed to you until your school names somebody else.',
  save: 'Save',
  saved: 'Saved.',
  refused:
    'Nothing was changed: you are the last who is told of what is urgent. Ask your school to name somebody else first.',
  choose: 'Choose what should be mailed to you',
} as const;

/** What is mailed to an address, as one chooses it. */
export type Wanted = keyof typeof addressLinkWords.choices;

export function wantedOf({ leaves }: Pick<AddressLink, 'leaves'>): Wanted {
  if (leaves === null) return 'everything';
  return leaves === 'can_wait' ? 'urgent' : 'nothing';
}

export function leavesOf(wanted: Wanted): Leaves | null {
  if (wanted === 'everything') return null;
  return wanted === 'urgent' ? 'can_wait' : 'everything';
}
