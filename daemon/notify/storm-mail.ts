import { type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

/** What may be said of many alerts at once: how many, how serious, and by which rules. No name, no address, no search. */
export interface StormFacts {
  readonly schoolName: string;
  readonly zone: string;
  /** The list of incidents. */
  readonly link: string;
  readonly demonstration: boolean;
  /** Where its reader says that they want no such mail; null where something is urgent. */
  readonly leaveLink: string | null;
  /** True where nobody has answered the alerts so far. */
  readonly isPassedOn: boolean;
  readonly heldBack: number;
  readonly urgent: number;
  readonly since: number;
  /** The titles of the rules that raised most of them, with how many; the most first. */
  readonly rules: readonly { readonly title: string; readonly incidents: number }[];
}

/** Writes the one mail that stands for many. */
export function stormMail(facts: StormFacts): MailBody {
  const { heldBack, urgent, demonstration, isPassedOn } = facts;
  const product = demonstration ? '[Filterwatch demonstration]' : '[Filterwatch]';
  const incidents = heldBack === 1 ? 'incident' : 'incidents';
  const what = isPassedOn
    ? `${heldBack} ${incidents} that nobody has answered`
    : `${heldBack} more ${incidents} at once`;
  const heading = urgent === 0 ? what : `${what}, ${urgent} of them urgent`;
  return writeLetter({
    subject: `${product} ${heading}`,
    heading,
    opening: [...(demonstration ? [DEMONSTRATION] : []), isPassedOn ? WHY_PASSED_ON : WHY],
    facts: [
      { label: 'Since', value: schoolTime(facts.since, facts.zone) },
      ...facts.rules.map(({ title, incidents }) => ({ label: title, value: String(incidents) })),
    ],
    link: { words: 'Open the incidents', url: facts.link },
    ...(facts.leaveLink !== null && { smallLink: { words: 'Have fewer of these mails', url: facts.leaveLink } }),
    advice: [CHECK, AT_RISK_NOW],
    closing: [`Sent by Filterwatch at ${facts.schoolName}.`],
  });
}

const DEMONSTRATION = 'This is a demonstration. No real pupil is concerned.';
const WHY =
  'So many alerts came at once that they are told of in this one mail. Every incident is in the queue all the same.';
const WHY_PASSED_ON =
  'Nobody has answered the alerts about these incidents so far. So many came at once that they are passed on to you in this one mail.';
const CHECK =
  'What to check: if most are of one kind, a list of sites may have learnt something wrong today (Lists says what changed), or a page that everybody opens has changed. If they are of many kinds, open the urgent ones first.';
const AT_RISK_NOW =
  'If you think that a child is at risk now, do not wait for the review: speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.';
