import type { ReviewAnswerResult, ReviewSigner, ReviewSignResult } from '../../daemon/api/contract.ts';

/** What the pages of the yearly review say. */
export const reviewWords = {
  title: 'Annual reviews',
  heading: 'Annual reviews of filtering and monitoring',
  lede: 'Once in each school year the safety lead, a senior leader, IT and the governor look at filtering and monitoring together, write down what they found, and sign it.',
  none: 'No review has been begun yet. The lead, the head or a senior leader begins one.',
  caption: 'Reviews',
  year: 'School year',
  begun: 'Begun',
  standing: 'How it stands',
  begin: (title: string) => `Begin the review of the ${lowered(title)}`,
  headingOf: (title: string) => `Annual review: ${lowered(title)}`,
  fromFigures: 'From the figures',
  notAnswered: 'Nobody has answered this yet.',
  answer: 'Answer',
  change: 'Change the answer',
  ofQuestion: (question: string) => `: ${question}`,
  signatures: 'Signatures',
  signaturesCaption: 'Who has signed',
  as: 'As',
  name: 'Name',
  signed: 'Signed',
  notSigned: 'Not yet',
  removed: 'Signatures that no longer stand',
  sign: 'Read and sign',
  signAs: (as: string) => `You sign as: ${as}.`,
  firstAnswer: (open: number) =>
    `${open === 1 ? 'One question is' : `${open} questions are`} not answered. It can be signed once all are.`,
  file: 'Take it along (PDF)',
  versions: 'Versions',
  version: (version: number, isClosed: boolean) =>
    `Version ${version}${isClosed ? ', signed by all four' : ', not signed by all'}`,
  older: 'This is an older version.',
  openNewest: 'Open the newest',
  all: 'All annual reviews',
  renew: 'Take the figures anew',
  renewHint:
    'Figures of today take the place of those above. Signatures that stand are removed, for they were given to other figures.',
  newVersion: 'Begin a new version',
  newVersionHint:
    'All four have signed, so this version stays as it is. A new version takes over the answers, and has to be signed anew.',
  closed: 'All four have signed. This version is changed no more.',
  waiting: (missing: readonly string[]) => `Not signed yet by: ${missing.join(', ')}.`,
  answerLabel: 'Answer',
  answerHint: 'Write so that somebody from outside understands it, with dates and with who decided. Name no pupil.',
  save: 'Save the answer',
  removesSignatures: (signatures: number) =>
    signatures === 1
      ? 'One person has signed. If you change the answer, their signature is removed, and they must sign again.'
      : `${signatures} people have signed. If you change the answer, their signatures are removed, and they must sign again.`,
  back: 'Back to the review',
  signHeading: 'Sign the annual review',
  signLede: (title: string, version: number) => `${title}, version ${version}.`,
  signMeans: 'Your name, your role and the time are written under it. Once all four have signed, nobody can change it.',
  hasRead: 'I have read all of it',
  readIt: 'Read it again',
  signNow: 'Sign',
  signInHint:
    'You must have signed in within the last quarter of an hour. If you have not, sign out and in again first.',
} as const;

export const signerWords: Readonly<Record<ReviewSigner, string>> = {
  lead: 'Online Safety Lead',
  leader: 'Head or senior leader',
  technician: 'IT',
  governor: 'Governor',
};

/** What was done, above the page that it was done on. */
export const reviewNotices = {
  begun: 'The review was begun with the figures of today. What only people know is asked below.',
  figures: 'The figures were taken anew.',
  saved: 'The answer was saved.',
  removed: 'This was saved. Signatures that stood were removed: whoever had signed must read it and sign again.',
  signed: 'You have signed.',
} as const;

export const answerErrors: Readonly<Record<Exclude<ReviewAnswerResult['kind'], 'saved' | 'gone'>, string>> = {
  empty: 'Write an answer',
  too_long: 'Make the answer shorter: at most 4,000 characters',
  changed:
    'Somebody else has answered this in the meantime. Their answer is shown above yours: put both together, and save',
  closed: 'All four have signed, so nothing can be changed. Begin a new version instead',
};

export const signErrors: Readonly<Record<Exclude<ReviewSignResult['kind'], 'signed' | 'gone'>, string>> = {
  not_read: 'Tick that you have read all of it',
  sign_in_again: 'Your sign-in is older than a quarter of an hour. Sign out and in again, then sign',
  unanswered: 'A question has no answer yet, so it cannot be signed',
  changed: 'It was changed since you opened it. Read it again, then sign',
  already: 'It is signed already, as what you would sign as or by you',
  closed: 'All four have signed already',
};

/** 'School year 2026/27' within a sentence. */
function lowered(title: string): string {
  return `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;
}

/** How far a review has come. */
export function standingInWords(signers: readonly ReviewSigner[], closedAt: number | null): string {
  if (closedAt !== null) return 'Signed by all four';
  return signers.length === 0 ? 'Not signed by anybody yet' : `Signed by ${signers.length} of 4`;
}
