import { type MailBody, writeLetter } from './letter.ts';

export interface ReferralFacts {
  readonly schoolName: string;
  /** The teacher's page of the incident. */
  readonly link: string;
}

/** Tells a class teacher that something waits for them behind the sign-in; without a name. */
export function referralMail({ schoolName, link }: ReferralFacts): MailBody {
  return writeLetter({
    subject: '[Filterwatch] Something was referred to you',
    heading: 'Something was referred to you',
    opening: [`An online safety matter about somebody in your class at ${schoolName} was referred to you.`],
    facts: [],
    link: { words: 'Open it', url: link },
    advice: [
      'Read what happened, talk it over calmly, and write on the page what you did.',
      'If you think that a child is at risk now, do not wait: speak to your designated safeguarding lead at once.',
    ],
    closing: ['This mail holds no names, on purpose.', `Sent by Filterwatch at ${schoolName}.`],
  });
}
