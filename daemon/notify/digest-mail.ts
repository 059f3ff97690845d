import { type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

/** What may be said of gathered incidents: how many, how serious, of which kinds. No name, no address, no search. */
export interface DigestFacts {
  readonly schoolName: string;
  readonly zone: string;
  readonly every: 'hourly' | 'daily' | 'weekly';
  /** The list of incidents. */
  readonly link: string;
  /** Where its reader says that they want no such mail. */
  readonly leaveLink: string | null;
  readonly demonstration: boolean;
  readonly since: number;
  /** The most serious first. */
  readonly rows: readonly { readonly title: string; readonly severityWord: string; readonly incidents: number }[];
}

const NAMES = { hourly: 'This hour', daily: 'Today', weekly: 'This week' } as const;

/** Writes the one mail about what was gathered. */
export function digestMail(facts: DigestFacts): MailBody {
  const { every, rows, demonstration, leaveLink } = facts;
  const all = rows.reduce((sum, { incidents }) => sum + incidents, 0);
  const heading = `${NAMES[every]}: ${all} ${all === 1 ? 'incident needs' : 'incidents need'} your review`;
  return writeLetter({
    subject: `${demonstration ? '[Filterwatch demonstration]' : '[Filterwatch]'} ${heading}`,
    heading,
    opening: [...(demonstration ? [DEMONSTRATION] : []), WHAT],
    facts: [
      { label: 'Since', value: schoolTime(facts.since, facts.zone) },
      ...bySeverity(rows).map(([label, count]) => ({ label, value: String(count) })),
      ...rows.map(({ title, severityWord, incidents }) => ({
        label: `${title} (${severityWord})`,
        value: String(incidents),
      })),
    ],
    link: { words: 'Open the incidents', url: facts.link },
    ...(leaveLink !== null && { smallLink: { words: 'Have fewer of these mails', url: leaveLink } }),
    advice: [AT_RISK_NOW],
    closing: [WHY_SO_LITTLE, `Sent by Filterwatch at ${facts.schoolName}.`],
  });
}

/** 'High in all', in the order of the rows. */
function bySeverity(rows: DigestFacts['rows']): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { severityWord, incidents } of rows) counts.set(severityWord, (counts.get(severityWord) ?? 0) + incidents);
  return [...counts].map(([word, count]) => [`${word} in all`, count]);
}

const DEMONSTRATION = 'This is a demonstration. No real pupil is concerned.';
const WHAT = 'What can wait was gathered for you. What is urgent is never among it: it is mailed at once.';
const WHY_SO_LITTLE = 'This mail holds no names, no web addresses and no searches, on purpose.';
const AT_RISK_NOW =
  'If you think that a child is at risk now, do not wait for the review: speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.';
