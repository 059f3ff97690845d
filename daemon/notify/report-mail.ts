import { type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

/** What an alert about a report may say: no name, nothing that was typed, and no address. */
export interface ReportFacts {
  readonly schoolName: string;
  readonly sentAt: number;
  /** The school's time zone: 'Europe/London'. */
  readonly zone: string;
  /** The report's page. */
  readonly link: string;
  /** True when no real pupil is concerned. */
  readonly demonstration: boolean;
}

/** Writes the mail about a report in which somebody says that somebody may be in danger. */
export function reportMail({ schoolName, sentAt, zone, link, demonstration }: ReportFacts): MailBody {
  const product = demonstration ? '[Filterwatch demonstration]' : '[Filterwatch]';
  return writeLetter({
    subject: `${product} Urgent: somebody reported a site and says that somebody may be in danger`,
    heading: 'Urgent: somebody may be in danger',
    opening: [
      ...(demonstration ? ['This is a demonstration. No real pupil is concerned.'] : []),
      'Somebody at the school used the page “Tell us what you saw” and said that somebody may be in danger now.',
    ],
    facts: [
      { label: 'Sent', value: schoolTime(sentAt, zone) },
      { label: 'Who and what', value: 'shown in Filterwatch only' },
    ],
    link: { words: 'Open the report', url: link },
    advice: [
      'Do not wait: find out who it is about, and speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.',
    ],
    closing: [
      'This mail holds no names and nothing of what was written, on purpose.',
      `Sent by Filterwatch at ${schoolName}.`,
    ],
  });
}
