import { reportSiteWelsh } from './cy/report-site.ts';
import { inEveryLanguage, type Translated } from './languages.ts';

const english = {
  title: 'Tell us what you saw',
  lede: 'Did a page, a picture or a message come up that should not have? Tell us here. You are not in trouble for telling us.',
  closeFirst: 'Close the page first, or turn the screen off. Do not look at it again, and do not show it to anybody.',
  adult: 'You can also tell any adult at school. They will be glad that you did.',
  dangerHeading: 'Is somebody in danger now?',
  dangerNow:
    'Do not wait for this form. Tell a teacher or another adult at school now. If somebody may be badly hurt, call 999.',
  childline:
    'If you would rather talk to somebody who is not at school, call Childline on 0800 1111. It is free, at any time, and does not show on the phone bill.',
  safeguarding: 'Members of staff: speak to your designated safeguarding lead at once.',
  saw: 'What did you see?',
  sawHint: 'The address of the site, or what it was in your own words: “a video with fighting, in a game”.',
  sawIllegal:
    'If you think that it may be against the law, do not type out the address and do not look again. Tell us in your own words.',
  when: 'When was it?',
  whenChoices: { now: 'Just now', today: 'Earlier today', day: 'On another day' },
  time: 'About what time?',
  timeHint: 'If it was earlier today or on another day, such as 10:30.',
  date: 'Which day?',
  dateHint: 'If it was on another day, such as 27/11/2026.',
  reporter: 'Who are you?',
  reporterChoices: { pupil: 'A pupil', staff: 'A member of staff' },
  name: 'Your name',
  nameHint: 'You need not say. If you do, we can thank you, and ask if you are all right.',
  className: 'Your class',
  how: 'How did it come up?',
  howChoices: {
    accident: 'By accident',
    something_else: 'I was looking for something else',
    shown: 'Somebody showed me',
    rather_not_say: 'I’d rather not say',
  },
  danger: 'Do you think that somebody may be in danger now?',
  dangerChoices: { no: 'No', yes: 'Yes', not_sure: 'I am not sure' },
  leaveEmpty: 'Leave this field empty',
  send: 'Send',
  whatHappens:
    'The member of staff who looks after online safety reads it. We keep what you write, when you sent it, and which device it came from.',
  errors: {
    saw: 'Tell us what you saw',
    sawTooLong: 'Tell us what you saw in fewer words',
    when: 'Choose when it was',
    time: 'Type the time, such as 10:30',
    date: 'Type the day, such as 27/11/2026',
    notYet: 'Type a time that has been',
    reporter: 'Choose who you are',
    nameTooLong: 'Type a shorter name or class',
    how: 'Choose how it came up',
    danger: 'Choose whether somebody may be in danger',
  },
  sent: {
    title: 'Thank you for telling us',
    lede: 'It was right to tell us. We have what you wrote.',
    noTrouble: 'You are not in trouble. If it came up by accident and you told us, we know that.',
    next: 'A member of staff will look at it. If you said who you are, they may come and ask if you are all right.',
    upset: 'If what you saw upset you, talk to an adult whom you trust.',
    again: 'Tell us something else',
  },
  wait: {
    title: 'Many reports came in just now',
    first: 'What you wrote has not been sent yet. It is still on the page before this one: go back.',
    second: (minutes: number) =>
      minutes === 1 ? 'Wait a minute and send it again.' : `Wait ${minutes} minutes and send it again.`,
    third: 'If it cannot wait, tell a teacher now.',
  },
  notFound: {
    title: 'There is no such page',
    first: 'If you typed the address, check it. If you want to tell us what you saw, choose your language above.',
  },
  failed: {
    title: 'This page does not work just now',
    first: 'We cannot say whether what you wrote was sent. Tell a teacher what you saw, or try again in a minute.',
  },
  elsewhere: {
    title: 'This page works at school only',
    first: 'You can use it on the school’s network. You seem to be somewhere else.',
    second: 'Tell a teacher or another adult at school what you saw, or come back to this page when you are there.',
  },
  tooOld: {
    title: 'This page was open for too long',
    first: 'Nothing was sent. Go back, load the page again and send what you wrote once more.',
  },
  tooMany: {
    title: 'Too many requests',
    first: 'Wait a minute and try again. If it cannot wait, tell a teacher now.',
  },
} as const;

export type ReportSiteWords = Translated<typeof english>;

/** The page on which anybody in the school says what they saw. */
export const reportSiteWords = inEveryLanguage(english, { cy: reportSiteWelsh });
