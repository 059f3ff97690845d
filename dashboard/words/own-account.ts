import { counted } from '../counts.ts';

/** What the page about one's own account says. */
export const ownAccountWords = {
  title: 'Your account',
  signedInWith: (email: string) => `You sign in as ${email}.`,
  twoSteps: 'Two-step sign-in',
  on: (since: string) => `On since ${since}: after your password, you enter a code from your phone.`,
  off: 'Off. With it, a stolen password alone lets nobody in.',
  codesLeft: (count: number) => `You have ${counted(count, 'recovery code')} left for when you are without your phone.`,
  turnOn: 'Turn on two-step sign-in',
  renew: 'Set it up on another phone',
  newCodes: 'Make new recovery codes',
  turnOff: 'Turn it off',
  needed: 'Your school asks for it in your role, so it cannot be turned off.',
  yourPassword: 'Your password',
  password: 'Password',
  current: 'Current password',
  next: 'New password',
  nextAgain: 'New password again',
  change: 'Change password',
  changeHint: 'You stay signed in here and are signed out everywhere else.',
  elsewhere: 'You sign in through your school’s own account, which looks after the password and its second step.',
  sessions: 'Where you are signed in',
  sessionsCaption: 'Browsers in which you are signed in now',
  browser: 'Browser',
  since: 'Signed in',
  seen: 'Last used',
  unknownBrowser: 'A browser that does not say which',
  thisOne: 'this one',
  everywhere: 'Sign out everywhere',
  everywhereHint:
    'If you do not know one of them, sign out everywhere and change your password. This browser is signed out too.',
} as const;

export const ownAccountErrors = {
  password: 'Enter your password',
  wrong: 'This is not your password',
  again: 'The two new passwords differ. Type them again',
} as const;

/** What was done, by the word in the address. */
export const ownAccountNotices = {
  password: 'Your password was changed. You are signed out everywhere else.',
  twoSteps: 'Two-step sign-in is on.',
  off: 'Two-step sign-in is off.',
} as const;
