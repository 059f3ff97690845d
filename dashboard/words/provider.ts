/** Why signing in through the school's own account did not work, and what to do. */
export const providerWords = {
  with: (title: string) => `Sign in with ${title}`,
  or: 'Or with a password',
  emergency: 'Use the emergency account',
  opening: 'Opening…',
  goOn: 'Go on',
} as const;

const ASK_IT = 'Ask IT support, and tell them this sentence.';

export const providerProblems = {
  unavailable: {
    heading: 'Your school’s sign-in does not answer',
    sentences: [
      'Filterwatch could not reach it in time. Try again in a minute.',
      'Whoever has a password can sign in with that meanwhile; for the worst case there is the emergency account.',
    ],
  },
  failed: {
    heading: 'Signing in did not work',
    sentences: [
      'What came back from your school’s sign-in was not accepted: it took longer than ten minutes, was used before, or was refused there.',
      'Begin again from the sign-in page. If it stays so, tell IT support.',
    ],
  },
  no_group: {
    heading: 'Your account is in no group that may sign in here',
    sentences: [
      'Your school decides by groups who may use Filterwatch, and yours are not among them. If you need it for your work, ask whoever keeps the accounts.',
    ],
  },
  too_many_groups: {
    heading: 'Your account is in too many groups',
    sentences: [
      'Microsoft leaves the list of groups out for accounts that are in more than two hundred, so Filterwatch cannot tell what you may do.',
      `${ASK_IT} In the app registration they choose “groups assigned to the application”, or use app roles and set groups_claim: roles.`,
    ],
  },
  wrong_domain: {
    heading: 'This is not an account of your school',
    sentences: ['Sign in with your school account, not with a private one.'],
  },
  unverified: {
    heading: 'Your e-mail address is not verified',
    sentences: [
      'Your school’s sign-in does not vouch for your address, so Filterwatch cannot tell which account is yours.',
      `${ASK_IT} With Microsoft, the optional claims “email” and “xms_edov” are needed.`,
    ],
  },
  unknown: {
    heading: 'There is no account for you here',
    sentences: ['Ask whoever keeps the accounts to invite you, with the address of your school account.'],
  },
  closed: {
    heading: 'Your account is closed',
    sentences: ['If you need it for your work, ask whoever keeps the accounts.'],
  },
} as const;
