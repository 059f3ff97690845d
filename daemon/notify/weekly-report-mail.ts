import type { Fact, MailBody } from './letter.ts';
import { writeLetter } from './letter.ts';

/** What a mail says of a report: counts, in whole sentences, and never a name or the address of a site. */
export interface WeeklyReportFacts {
  readonly schoolName: string;
  /** 'Web filtering report: week of Monday 16 November 2026'. */
  readonly title: string;
  /** What must be known before any figure, and what is true: the first sentences of the page. */
  readonly sentences: readonly string[];
  readonly figures: readonly Fact[];
  readonly decisions: number;
  /** The page of the report. */
  readonly link: string;
}

/** Writes the mail that tells of a report; the page for governors goes with it. */
export function weeklyReportMail(facts: WeeklyReportFacts): MailBody {
  const { schoolName, title, sentences, figures, decisions, link } = facts;
  return writeLetter({
    subject: `[Filterwatch] ${title}`,
    heading: title,
    opening: sentences,
    facts: [...figures, { label: 'Decisions wanted', value: decisions === 0 ? 'none' : String(decisions) }],
    link: { words: 'Open the report', url: link },
    advice: [
      decisions === 0
        ? 'The attached page is for governors. It fits on one sheet, and has lines to sign.'
        : 'The attached page is for governors: it says what is to be decided, fits on one sheet, and has lines to sign.',
    ],
    closing: [
      'This mail and the page hold no pupil’s name, on purpose. Whoever has an account can open the details.',
      `Sent by Filterwatch at ${schoolName}.`,
    ],
  });
}
