import { type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

export interface TestMailFacts {
  readonly schoolName: string;
  /** The dashboard's first page. */
  readonly link: string;
  readonly sentAt: number;
  readonly zone: string;
}

/** Writes the mail of "send a test alert": whoever reads it knows that alerts arrive. */
export function testMail({ schoolName, link, sentAt, zone }: TestMailFacts): MailBody {
  return writeLetter({
    subject: '[Filterwatch] Test alert: alerts reach you',
    heading: 'Alerts reach you',
    opening: [`This is a test. Nothing has happened at ${schoolName}, and there is nothing to do.`],
    facts: [{ label: 'Asked for', value: schoolTime(sentAt, zone) }],
    link: { words: 'Open Filterwatch', url: link },
    advice: [
      'A real alert looks like this one. It says what kind of incident it is and how serious, and leads to it. It holds no names, no web addresses and no searches.',
      'If this mail came late or lay among the unwanted mail, ask IT support to let the sender through: an alert must reach you at once.',
    ],
    closing: [`Sent by Filterwatch at ${schoolName}.`],
  });
}
