/** What the pages of two-step sign-in say. */
export const twoStepWords = {
  codeHeading: 'Enter your code',
  codeLede: 'Your password was right. Now enter the code that the app on your phone shows.',
  code: 'Code',
  codeHint: 'Six digits. Without your phone, enter one of your recovery codes instead.',
  goOn: 'Sign in',
  again: 'Start again',
  lost: 'Without phone and recovery codes? Ask whoever keeps the accounts here to reset your two-step sign-in.',
  setUpHeading: 'Set up two-step sign-in',
  setUpWanted:
    'Your role can see what pupils did, so your school asks for a second step: a code from an app on your phone, after your password.',
  setUpLede: 'After this, signing in takes your password and a code from an app on your phone.',
  getApp:
    'Open an app for sign-in codes on your phone. Any will do: the one that comes with the phone, or your school’s.',
  scan: 'In the app, choose to add an account and scan this picture.',
  qr: 'QR code for the app on your phone. The same key stands below as text.',
  noCamera: 'Without a camera, type this key into the app instead (time-based, six digits):',
  address: 'Or paste this address into an app on this device:',
  enter: 'Enter the code that the app now shows.',
  finish: 'Turn on two-step sign-in',
  codesHeading: 'Keep these recovery codes',
  codesLede:
    'Each of them signs you in once when you are without your phone. They are shown now and never again: print them, or write them down, and keep them where you keep your keys.',
  codesDone: 'I have kept them. Go on',
  remaining: 'If you had recovery codes before, those no longer work.',
} as const;

export const twoStepErrors = {
  code: 'Enter the code',
  refused: 'This code is not right, or it was used before. Wait for the next one and enter that.',
  wrong:
    'This code is not the one that the app should show. Check that the phone’s clock is right, and enter the next code.',
} as const;
