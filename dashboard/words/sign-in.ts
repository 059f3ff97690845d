import { counted } from '../counts.ts';

export const signInWords = {
  heading: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  go: 'Sign in',
  forgotten: 'Forgotten your password? IT support can give you a new one.',
  notSetUp: 'Filterwatch is not set up yet',
  notSetUpHow: 'To set it up, open the set-up link that Filterwatch printed when it was started.',
  carryOn: 'If you have made your account already, sign in to carry on.',
} as const;

export const signInErrors = {
  email: 'Enter your e-mail address',
  password: 'Enter your password',
  refused: 'The e-mail address and the password do not belong together. Check both and try again.',
  wait: (seconds: number) => `There were too many attempts. Wait ${counted(seconds, 'second')} and try again.`,
} as const;
