import { figure } from '../counts.ts';

/** Giving what somebody found to be a concern to the system that the school keeps such in. */
export const handoverWords = {
  heading: 'Hand over',
  link: 'Hand it over to another system',
  linkHint: 'A file for the system in which your school keeps safeguarding concerns.',
  history: 'Handed over:',
  notYet: 'It can be handed over when somebody has found it to be a concern.',
  many: 'Hand over concerns',
  title: 'Hand over a concern',
  titleMany: 'Hand over concerns',
  back: 'Back to the incident',
  backToAll: 'Back to the incidents',
  about: (title: string) => `It is about: ${title}.`,
  lede: 'Makes a file that another system can take in. What was opened and searched for is not in it: make an evidence pack for that.',
  names:
    'It names the pupil or the member of staff. Keep it as you would a paper file, and delete it when it has been taken in.',
  recorded: 'That you made it, when, as what file and what for is recorded, and stands in the history of each.',
  onlyConfirmed: 'Only what somebody has closed as “Passed to safeguarding” is in it.',
  since: 'Confirmed since',
  sinceHint: 'The first day whose findings are in the file.',
  form: 'Form',
  purpose: 'What is it for?',
  purposeHint: 'For example: “Record in our safeguarding system”. No names.',
  again: 'Handed over before',
  againOne: 'Hand it over once more',
  againMany: 'Also those that were handed over before',
  before: (when: string, by: string | null) => `It was handed over on ${when}${by === null ? '' : ` by ${by}`}.`,
  make: 'Make and download',
} as const;

export const handoverForms = {
  own: 'The columns that your school has written',
  'cpoms-like': 'Columns like those of CPOMS',
  'myconcern-like': 'Columns like those of MyConcern',
  plain: 'All that is known, as a table',
  json: 'All that is known, for programs (JSON)',
} as const;

export const handoverErrors = {
  no_purpose: 'Write what it is for',
  purpose_too_long: (most: number) => `Shorten what it is for to ${figure(most)} characters or fewer`,
  no_form: 'Choose a form',
  no_day: 'Write a day',
  nothing:
    'Nothing was confirmed since then that was not handed over before and is about one person. Choose an earlier day, or tick the box below.',
  too_many: (most: number) => `More than ${figure(most)} were confirmed since then. Choose a later day`,
  before: 'It was handed over before. Tick the box if it is to be handed over once more',
  refused: {
    not_confirmed:
      'Nobody has found this to be a concern, so it is not handed over. Close it as “Passed to safeguarding” first.',
    no_person:
      'It is about nobody whom the roster knows, so another system could not tell whose it is. Enter it there by hand.',
    whole_class: 'This is what a whole class did. Hand over what single pupils did.',
  },
} as const;
