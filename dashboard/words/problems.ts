/** Why a page cannot be shown: the heading, and what to do about it. */
export interface Problem {
  readonly heading: string;
  readonly sentences: readonly string[];
}

export const problems = {
  notFound: {
    heading: 'There is no such page',
    sentences: ['If you typed the address, check it. If you followed a link here, tell IT support.'],
  },
  noRequest: {
    heading: 'There is no such filter request',
    sentences: ['It may have reached the end of the time for which requests are kept, or it is not for you to see.'],
  },
  noFilteringReport: {
    heading: 'There is no such report',
    sentences: ['It was not made, or it is not for you to see.'],
  },
  noAnnualReview: {
    heading: 'There is no such annual review',
    sentences: ['It was not begun, or it is not for you to see.'],
  },
  noIncident: {
    heading: 'There is no such incident',
    sentences: [
      'It may have reached the end of the time for which incidents are kept, or it is not for you to review.',
    ],
  },
  noAlert: {
    heading: 'This link leads to no alert',
    sentences: [
      'It may have been cut off by a mail program, or its incident has reached the end of the time for which incidents are kept. Sign in to see what waits.',
    ],
  },
  noAddress: {
    heading: 'This link leads to no mail address',
    sentences: [
      'It may have been cut off by a mail program, or your school does not send alerts to this address any more. IT support can say.',
    ],
  },
  noReport: {
    heading: 'There is no such report',
    sentences: ['It may have reached the end of the time for which reports are kept, or it is not for you to look at.'],
  },
  entryTooLate: {
    heading: 'This cannot be changed any more',
    sentences: [
      'Whoever wrote an incident down can change it for ten minutes, as long as nobody has closed it. What you know besides belongs in the note of the finding.',
    ],
  },
  entryChanged: {
    heading: 'Somebody else changed this before you',
    sentences: ['Nothing of yours was saved. Open the incident again to see how it stands now.'],
  },
  noSearch: {
    heading: 'There is no such search',
    sentences: [
      'A search can be opened again for twelve hours, by whoever began it. Choose “Search the log” to begin a new one.',
    ],
  },
  nothingToTakeOff: {
    heading: 'There is nothing here to take off',
    sentences: ['Somebody may have taken it off already. Lists shows what we say of sites and words.'],
  },
  notAllowed: {
    heading: 'This page is not for your account',
    sentences: ['If you need it for your work, ask your head or IT support.'],
  },
  pageTooOld: {
    heading: 'This page was open for too long',
    sentences: ['Nothing was changed. Go back, load the page again and repeat the last step.'],
  },
  tooMany: {
    heading: 'Too many requests',
    sentences: ['Wait a minute and try again.'],
  },
  badRequest: {
    heading: 'This request was not understood',
    sentences: ['Nothing was changed. Go back, load the page again and repeat the last step.'],
  },
  badToken: {
    heading: 'This set-up link does not work',
    sentences: [
      'It may have been used already, or be incomplete. Filterwatch prints a new one each time it is started, until set-up is done.',
    ],
  },
  badLink: {
    heading: 'This link does not work',
    sentences: [
      'It may have been used already, have run out, or be incomplete. Ask whoever keeps the accounts here for a new one.',
    ],
  },
  noAccount: {
    heading: 'There is no such account',
    sentences: ['Accounts shows who may sign in here.'],
  },
  setUpDone: {
    heading: 'Filterwatch is set up already',
    sentences: ['Sign in to use it.'],
  },
} as const satisfies Record<string, Problem>;

/** The daemon did not answer: what is known, and what to tell IT. */
export function failure(lastGood: string | null, reference: string): Problem {
  const known =
    lastGood === null
      ? 'No page has worked since Filterwatch was started.'
      : `The last page that worked was shown at ${lastGood}.`;
  return {
    heading: 'This page could not be shown',
    sentences: [
      'Something went wrong inside Filterwatch. Nothing that you had saved is lost.',
      known,
      `Try again in a minute. If it stays so, tell IT support: “Filterwatch failed, reference ${reference}”. They find it in its log.`,
    ],
  };
}

export const problemWords = { toToday: 'Go to Today', signIn: 'Sign in' } as const;
