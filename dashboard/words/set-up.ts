import type { PasswordFault, SourcePreview } from '../../daemon/api/contract.ts';

export const STEPS = ['school', 'log', 'policy', 'alert'] as const;
export type Step = (typeof STEPS)[number];

export const stepWords: Readonly<Record<Step, string>> = {
  school: 'Name the school',
  log: 'Connect a log',
  policy: 'Check the policy',
  alert: 'Send yourself a test alert',
};

export const setUpWords = {
  steps: 'Steps of the set-up',
  stepOf: (step: number, all: number) => `Step ${step} of ${all}`,
  overview: 'Set up in four steps',
  next: 'Next',
  back: 'Back',
  schoolName: 'Name of the school',
  account: 'Your account',
  accountHint: 'The first account is that of the Online Safety Lead.',
  name: 'Your name',
  email: 'E-mail address',
  emailHint: 'You sign in with it.',
  password: 'Password',
  passwordHint: (minimum: number) =>
    `At least ${minimum} characters. Three random words are good, and easy to remember.`,
  passwordAgain: 'Password again',
  makeAccount: 'Make the account',
  lookAgain: 'Look again',
  previewCaption: (title: string) => `Newest lines from ${title}`,
  at: 'When',
  domain: 'Site',
  filter: 'The filter',
  userName: 'User name',
  category: 'Category',
  yes: 'Yes',
  no: 'No',
  noCategory: 'None',
  noUserNames:
    'No line names a user, so no incident can say who it was. IT support may be able to turn this on in the filter.',
  logGood: 'This log is being read and understood.',
  policyHint:
    'This is what Filterwatch will use. Lesson times, nominated people and your own sites are your school’s to set: IT support writes them into filterwatch.yaml.',
  alertHint: 'An alert must reach you even when nobody is looking here.',
  sendTest: 'Send me a test alert',
  finish: 'Finish set-up',
  finishWithoutMail: 'Finish without alerts',
  withoutMail: 'Without mail, nobody is told of an urgent incident until they look here.',
} as const;

/** What to do when no line has come from a source; null when lines come. */
export function nothingArrives(preview: SourcePreview): readonly string[] | null {
  const { source, latest } = preview;
  if (source.state.kind === 'waiting') {
    return [source.state.message, 'Check the path in filterwatch.yaml, and that Filterwatch may read the file.'];
  }
  if (source.malformed.length > 0 && source.records === 0) {
    return [
      'Lines arrive, but none is understood. Check that the filter writes one of the formats that Filterwatch knows.',
    ];
  }
  if (latest.length > 0) return null;
  return ['Open any web page on a school device, so that the filter writes a line, and look again.', ...checks];
}

const checks: readonly string[] = [
  'Check that the path or the port in filterwatch.yaml is the one that the filter is writing to now.',
  'Check that the filter writes a log at all: some must be told to.',
];

export const setUpErrors = {
  schoolName: 'Enter the name of the school',
  name: 'Enter your name',
  email: 'Enter an e-mail address, like name@example.org',
  password: (minimum: number) => `Enter a password of at least ${minimum} characters`,
  passwordAgain: 'Enter the same password twice',
  ownName: 'Choose a password that is not your name',
  ownEmail: 'Choose a password that is not your e-mail address',
  common: 'Choose a password that fewer people use: this one is among the first to be guessed',
  tooLong: (maximum: number) => `Use ${maximum} characters or fewer`,
} as const;

/** What is wrong with a new password, and what to do. */
export function passwordFaultSentence(fault: PasswordFault, minimum: number, maximum: number): string {
  switch (fault) {
    case 'too_short':
      return setUpErrors.password(minimum);
    case 'too_long':
      return setUpErrors.tooLong(maximum);
    case 'own_name':
      return setUpErrors.ownName;
    case 'own_email':
      return setUpErrors.ownEmail;
    case 'common':
      return setUpErrors.common;
  }
}
