import { counted } from '../counts.ts';

export const signInWords = {
  heading: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  go: 'Sign in',
  forgotten: 'Forgotten your password?',
  forgottenNoMail: 'Forgotten your password? Whoever keeps the accounts here can give you a link to choose a new one.',
  forgottenHeading: 'Choose a new password',
  forgottenLede: 'Enter the address that you sign in with, and you get a link by mail.',
  forgottenSend: 'Send the link',
  sentHeading: 'Look in your mailbox',
  sentLede:
    'If there is an account with this address, a link is on its way. It works once, within an hour. If nothing comes, ask whoever keeps the accounts here.',
  toSignIn: 'Back to sign in',
  invitedHeading: (name: string) => `Welcome, ${name}`,
  invitedLede: (email: string) => `You were invited to Filterwatch. You will sign in as ${email}. Choose a password.`,
  resetHeading: 'Choose a new password',
  resetLede: (email: string) => `For ${email}. You are signed out everywhere when it is set.`,
  newPassword: 'Password',
  newPasswordAgain: 'Password again',
  setPassword: 'Set the password',
  passwordSet: 'Your password is set. Sign in with it.',
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
