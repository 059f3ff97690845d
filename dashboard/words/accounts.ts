/** What the pages about the accounts of others say. */
export const accountWords = {
  title: 'Accounts',
  lede: 'Who may sign in here, and as what. Every change is recorded, and signs the person out everywhere.',
  caption: 'Accounts of this school',
  name: 'Name',
  role: 'Role',
  lastSignIn: 'Last signed in',
  twoSteps: 'Two-step sign-in',
  standing: 'Standing',
  never: 'Never',
  on: 'On',
  off: 'Off',
  needed: 'Off; set up at the next sign-in',
  provider: 'Through the school’s account',
  open: 'Open',
  closed: (when: string) => `Closed ${when}`,
  invited: (until: string) => `Invited, until ${until}`,
  notAccepted: 'The invitation has run out',
  you: 'you',
  reviewsHeads: 'named for incidents about the head',
  invite: 'Invite a colleague',
  inviteLede: 'They get a link with which they choose their own password. It works once, within seven days.',
  email: 'E-mail address',
  how: 'How the link reaches them',
  chooseRole: 'Choose a role',
  send: 'Invite',
  changeRole: 'Change the role',
  makeRole: 'Save the role',
  newLink: 'A new link',
  newLinkHint: 'With it they choose a new password. It works once; an earlier link stops working.',
  makeLink: 'Make the link',
  second: 'Two-step sign-in',
  secondHint: 'For somebody who has lost both phone and recovery codes. Be sure that it is they who ask.',
  resetSecond: 'Reset two-step sign-in',
  roster: 'Who it is on the roster',
  rosterHint:
    'Their account name on the school’s network. Incidents about this person are then never shown to them, and alerts go past them.',
  account: 'Account name',
  heads: 'Incidents about the head',
  headsYes: 'Reviews them',
  headsNo: 'Does not',
  savePerson: 'Save',
  close: 'Close the account',
  closeHint: 'They are signed out at once and can sign in no more. What they did stays in the records.',
  reopen: 'Open the account again',
  notYours: 'You can see this account, and not change it.',
  ownOne: 'This is your own account: somebody else changes its role.',
  linkHeading: 'Give them this link',
  linkLede: 'It works once and is shown only now. Hand it over in person or by a message that only they read.',
  mailedHeading: 'The link is on its way',
  mailedLede: 'It goes by mail. If nothing comes within a few minutes, check Health, or make a link and hand it over.',
  back: 'Back to Accounts',
  emergency: 'Emergency account',
  emergencyNone:
    'There is none. Make one on the server with “filterwatch user break-glass”, and keep its password in a sealed envelope.',
  emergencyReady: 'Ready and not used. Its password should lie in a sealed envelope.',
  emergencyUsed: (when: string, until: string) => `Last used ${when}. It can be used until ${until}.`,
  emergencyEnded: (when: string) =>
    `Last used ${when}. It has ended: make a new one with “filterwatch user break-glass”.`,
  emergencyKnown: 'We know of this use',
} as const;

export const linkWays = {
  mail: 'By mail, to this address',
  hand: 'Shown here once, for me to hand over',
} as const;

export const headReviewWords = { yes: accountWords.headsYes, no: accountWords.headsNo } as const;

export const accountErrors = {
  name: 'Enter a name of up to 100 characters',
  email: 'Enter an e-mail address, like name@example.org',
  role: 'Choose a role',
  taken: 'There is an account with this e-mail address already',
  notYours: 'This change is for a head to make',
  own: 'Nobody changes their own account here. Ask a colleague who may',
  last: 'This is the only account of its kind that can sign in. Invite another first',
  person: 'There is no such account on the roster. Check the spelling',
} as const;

/** What was done, by the word in the address. */
export const accountNotices = {
  role: 'The role was changed.',
  person: 'That was saved.',
  closed: 'The account is closed.',
  open: 'The account is open again.',
  second: 'Two-step sign-in was reset: they set it up again when they sign in next.',
  known: 'Noted. The banner is gone.',
} as const;
