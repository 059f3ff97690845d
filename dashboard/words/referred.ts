import { counted } from '../counts.ts';

export const referredWords = {
  title: 'Referred to you',
  lede: 'Incidents that somebody has asked you to look into. You see these and no others.',
  none: 'Nothing has been referred to you.',
  answered: 'You have said what you did',
  referred: 'Referred',
  by: (name: string) => ` by ${name}`,
  back: 'All that was referred to you',
  happened: 'What happened',
  why: 'Why it was flagged',
  innocent: 'Often innocent when…',
  asked: 'What was asked for',
  noneAsked: 'No log shows it: somebody wrote it down. Ask whoever referred it to you.',
  said: 'What you have said',
  say: 'What did you do?',
  sayHint: 'For example: “Talked with her after the lesson. She was looking for her mother’s birthday present.”',
  send: 'Send',
  sent: 'Sent. Whoever referred it to you can read it now.',
  atRisk:
    'If you think that a child is at risk now, speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.',
} as const;

/** '2 incidents were referred to you'. */
export function referredHeading(waiting: number): string {
  if (waiting === 0) return 'Nothing waits for you';
  return `${counted(waiting, 'incident')} ${waiting === 1 ? 'waits' : 'wait'} for you to say what you did`;
}

export const referredErrors = {
  noText: 'Say what you did',
  tooLong: (most: number) => `Say it in ${most.toLocaleString('en-GB')} characters or fewer`,
};

export const noReferral = {
  heading: 'There is nothing here for you to see',
  sentences: ['It may have reached the end of the time for which it is kept, or it was not referred to you.'],
} as const;

/** For whoever refers an incident. */
export const referWords = {
  classTeacher: (name: string) => `${name} (the class teacher, by our roster)`,
  link: 'Refer to a class teacher',
  heading: 'Refer to a class teacher',
  lede: 'They see this incident, and who it is about, under “Referred to you”, and write down what they did. They do not see what else was in the log. Where mail is set up, a mail without names tells them that something waits. If it cannot wait, speak to them.',
  back: 'Back to the incident',
  already: 'Referred to',
  to: (name: string | null, by: string | null) =>
    `${name ?? 'Somebody who has no account any more'}${by === null ? '' : `, by ${by}`}`,
  nobody: 'There is no class teacher to whom it can be referred. Whoever makes accounts can add one.',
  nobodyElse: 'There is no other class teacher to whom it can be referred.',
  teacher: 'Class teacher',
  choose: 'Choose…',
  refer: 'Refer it',
  noTeacher: 'Choose a class teacher',
} as const;
