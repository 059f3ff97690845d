import type { CameToLight, EntryFault, EntryGroup, IncidentAccount } from '../../daemon/api/contract.ts';

export const entryWords = {
  heading: 'Write down an incident',
  changeHeading: 'Change what you wrote',
  lede: 'For what no log shows: a phone in a lesson, a message, something that somebody told you. It stands with the other incidents and is handled like them.',
  aboutColleagues:
    'What is about a member of staff goes to the head alone. If you are not the head, you will not see it here afterwards.',
  danger:
    'If a child may be in danger now, speak to your designated safeguarding lead first. Writing it down can wait.',
  back: 'All incidents',
  rule: 'Which row of our policy?',
  ruleHint: 'Rows that end with “(staff)” are about colleagues.',
  ruleNothing: 'Choose a row',
  who: 'Who is it about?',
  person: 'Name or account',
  personHint: 'As it stands in the school’s list. Two people of one name: type the account.',
  group: 'Year or class',
  groupNothing: 'Choose a year or class',
  when: 'When did it happen?',
  whenHint: 'Day and time. Where the minute is not known, about will do.',
  whatHappened: 'What happened?',
  whatHappenedHint:
    'What was seen and said, in your own words. Never type out the address of a site that may be against the law.',
  cameToLight: 'How did it come to light?',
  severity: 'How serious is it?',
  severityNothing: 'As our policy says',
  severityReason: 'Why more or less serious than our policy says?',
  save: 'Save as an incident',
  saveChange: 'Save the change',
} as const;

export const entryGroupWords: Readonly<Record<EntryGroup['kind'], string>> = {
  help: 'Somebody may need help',
  people: 'Only people can know of it',
  others: 'What else our policy does not allow',
};

export const entryWhoWords = {
  person: 'Somebody whom I can name',
  group: 'A year or a class, nobody in particular',
  unknown_pupil: 'A pupil, I do not know which',
  unknown_staff: 'A member of staff, I do not know which',
} as const;

export const cameToLightWords: Readonly<Record<CameToLight, string>> = {
  seen_by_staff: 'A member of staff saw it',
  told_at_once: 'They told us themselves, at once',
  told_later: 'They told us themselves, later',
  told_by_others: 'Others told us',
  told_by_parents: 'A parent told us',
  from_outside: 'Somebody outside the school told us',
  other: 'In another way',
};

export const entryErrors = {
  rule: 'Choose the row of our policy',
  who: 'Choose who it is about',
  person: 'Type a name or an account',
  group: 'Choose the year or class',
  when: 'Type the day and the time, such as 30/11/2026 10:15',
  whatHappened: 'Say what happened',
  cameToLight: 'Choose how it came to light',
} as const;

/** Where it must be put right, and how. */
export const entryFaultWords: Readonly<Record<EntryFault, { readonly field: string; readonly message: string }>> = {
  no_rule: { field: 'rule', message: entryErrors.rule },
  rule_for_others: {
    field: 'rule',
    message: 'This row is not about such people: choose one that is, or correct who it is about',
  },
  no_person: {
    field: 'person',
    message: 'The school’s list has nobody of this name: check it, or choose that you do not know which',
  },
  several_people: { field: 'person', message: 'Several people have this name: type the account' },
  no_group: { field: 'group', message: entryErrors.group },
  not_yet: { field: 'when', message: 'Type a time that has been' },
  nothing_said: { field: 'whatHappened', message: entryErrors.whatHappened },
  too_long: { field: 'whatHappened', message: 'Shorten what happened to 4,000 characters or fewer' },
  reason: { field: 'severityReason', message: 'Say why it is more or less serious than our policy says' },
  reason_too_long: { field: 'severityReason', message: 'Shorten the reason to 500 characters or fewer' },
};

export const accountWords = {
  heading: 'What happened',
  byHand: (by: string) => `Entered by hand by ${by}. No log shows it.`,
  nobody: 'somebody who has no account any more',
  cameToLight: 'How it came to light',
  severityReason: 'Why it is more or less serious',
  changed: 'Changed',
  change: 'Change what you wrote',
  changeUntil: (until: string) => `You can change it until ${until}. After that, only notes are added.`,
  inList: (origin: 'hand' | 'report') => (origin === 'hand' ? 'entered by hand' : 'reported, and entered by hand'),
} as const;

/** 'Entered by hand by Sam Lead. No log shows it.' */
export function enteredBy({ enteredByName }: IncidentAccount): string {
  return accountWords.byHand(enteredByName ?? accountWords.nobody);
}
