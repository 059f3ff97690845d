import type { LetterFault, LetterKind, LetterLanguage, LetterRow, LetterWay } from '../../daemon/api/contract.ts';
import { figure } from '../counts.ts';
import { isWordOf } from '../words.ts';

/** What a letter is called, as a heading. */
export const letterKindWords: Readonly<Record<LetterKind, string>> = {
  'class-teacher': 'Letter to the class teacher',
  head: 'Letter to the head',
  'authority-governors-hr': 'Letter to the local authority, the governors or personnel',
  police: 'Letter to the police',
  'internet-watch-foundation': 'Note of a report to the Internet Watch Foundation',
  'filter-provider': 'Letter to whoever runs the filter',
  'inform-parents': 'Letter to the parents',
  'remove-access': 'Letter to IT support about access',
};

export const languageWords: Readonly<Record<LetterLanguage, string>> = { en: 'English', cy: 'Cymraeg (Welsh)' };

export const wayWords: Readonly<Record<LetterWay, string>> = {
  mail: 'Send it by mail now',
  print: 'Print it',
  copy: 'Copy it into something else',
};

export const wayHints: Readonly<Record<LetterWay, string>> = {
  mail: 'It goes once, from the school’s mail server; answers come to you.',
  print: 'Opens a page that prints on its own.',
  copy: 'Opens a page to copy from.',
};

/** What must be known before one writes to these; plain text, never links. */
export const letterAdvice: Partial<Readonly<Record<LetterKind, readonly string[]>>> = {
  police: [
    'If a child is in danger now, call 999. Otherwise call 101, or ask for your school’s officer. A letter does not replace the call.',
    'Preserve what there is: do not open, copy, print or pass on the material, and switch no device off or on. An evidence pack holds the records, signed.',
    'No address of the material is shown here, and none may stand in the letter.',
  ],
  'internet-watch-foundation': [
    'The report is made on the Internet Watch Foundation’s own reporting page, report.iwf.org.uk, typed into the browser by whoever reports. Filterwatch sends nothing there.',
    'Do not open, copy or pass on the material, not even to be sure. Tell the police early, so that evidence is kept.',
    'This note is for the school’s own records. No address of the material may stand in it.',
  ],
  'inform-parents': [
    'Write calmly. If telling the parents could put the child at risk, speak to your designated safeguarding lead first.',
  ],
  'remove-access': [
    'Filterwatch does not switch access itself: IT support does. The letter names the account only if you ask for it.',
  ],
};

export const writeLetterWords = {
  lede: 'Filled in from the incident. Read it and change what needs changing: nothing goes before you press the button.',
  language: 'Language',
  withNames: 'Fill it in again with the name',
  withoutNames: 'Fill it in again without the name',
  hasNames: 'The person is named in it.',
  hasNoNames: 'The person is not named in it.',
  subject: 'Subject of a mail',
  subjectHint: 'It comes from the template and holds no name.',
  body: 'Letter',
  way: 'What do you want to do with it?',
  recipient: 'Mail address',
  recipientHint: 'Needed for a mail. Check it: a letter about a child must not go to somebody else.',
  noMail: 'Mail is not set up here, so it can be printed or copied.',
  save: 'Do this and record it',
  otherWay: 'I have done this another way',
  templates: 'See the templates',
  letters: 'Letters',
  write: 'Write a letter',
} as const;

export const letterWords = {
  back: 'Back to the incident',
  to: 'To',
  print: 'Print this page, or copy the text from it.',
  queued: 'It is on its way. The history says when the mail server has taken it.',
} as const;

/** 'Letter to the police, mailed by Ms Example' */
export function letterInWords({ kind, way, byName, sentAt, failure }: LetterRow): string {
  const by = byName === null ? '' : ` by ${byName}`;
  if (way === 'print') return `${letterKindWords[kind]}, written to be printed${by}`;
  if (way === 'copy') return `${letterKindWords[kind]}, written to be copied${by}`;
  if (failure !== null) return `${letterKindWords[kind]}, sent by mail${by}, but not taken: ${failure}`;
  return `${letterKindWords[kind]}, ${sentAt === null ? 'waiting to be mailed, sent' : 'mailed'}${by}`;
}

const LETTER_STEPS = {
  letter_queued: 'Sent by mail',
  letter_sent: 'The mail server has taken the mail',
  letter_failed: 'The mail could not be sent',
  letter_printed: 'Written to be printed',
  letter_copied: 'Written to be copied',
} as const;

/** 'Sent by mail by Ms Example: letter to the police' */
export function letterInHistory(step: keyof typeof LETTER_STEPS, by: string, detail: string | null): string {
  const kind = detail !== null && isWordOf(letterKindWords, detail) ? letterKindWords[detail] : 'Letter';
  return `${LETTER_STEPS[step]}${by}: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
}

export const templateWords = {
  title: 'Letters',
  lede: 'What a letter says before somebody fills in the rest. Every version is kept.',
  shipped: 'As shipped',
  own: (version: number) => `Our own, version ${version}`,
  changeHeading: (kind: string, language: string) => `${kind} (${language})`,
  subject: 'Subject of a mail',
  subjectHint: 'Who passes a screen can read it: it may hold {school}, {date} and {case reference}, and never a name.',
  body: 'Text',
  placeholders: (names: readonly string[]) =>
    `Filled in from the incident: ${names.map((name) => `{${name}}`).join(', ')}.`,
  reason: 'Why do you change it?',
  save: 'Save as a new version',
  reset: 'Go back to what is shipped',
  history: 'Versions',
  back: 'All letters',
  readOnly: 'The Online Safety Lead and the head change it.',
} as const;

export const letterErrors = {
  body: 'Write the letter',
  subject: 'Write a subject',
  tooLong: (maximum: number) => `Shorten it to ${figure(maximum)} characters or fewer`,
  recipient: 'Write a mail address, such as name@example.org',
  way: 'Choose what to do with it',
  noMail: 'Mail is not set up. Choose another way',
  reason: 'Say why you change it',
  changed: 'Somebody else changed this template before you. Your text is below; load the page again to see theirs',
} as const;

/** 'Line 4: nothing is called {teacher}'. */
export function faultInWords({ line, kind, words }: LetterFault): string {
  switch (kind) {
    case 'unknown':
      return `Line ${line}: there is nothing called {${words}} to fill in`;
    case 'not_in_subject':
      return `Subject: {${words}} must not stand in a subject`;
    case 'left_open':
      return `Line ${line}: write something in place of {${words}}`;
    case 'address':
      return `Line ${line}: take the address out. No address of such material may be passed on`;
  }
}
