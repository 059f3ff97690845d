import { type Fact, type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

/** What an alert may say. No name, no address and no search: those are shown in the dashboard, to whoever may see them. */
export interface AlertFacts {
  readonly schoolName: string;
  readonly incident: {
    /** The rule's title: 'Searches about self-harm'. */
    readonly title: string;
    /** As on the screens: 'Urgent', 'High'. */
    readonly severityWord: string;
    /** True when a child may need help. */
    readonly welfare: boolean;
    /** A group or a place, never a name: 'Year 5 pupil', 'A shared tablet'. */
    readonly about: string;
    /** False where a person wrote it down: no request belongs to it. */
    readonly isFromLog: boolean;
    readonly eventCount: number;
    readonly blockedCount: number;
    /** How many attempts the blocked requests were. */
    readonly attemptCount: number;
    readonly lookUpCount: number;
    readonly lastSeen: number;
    /** As on the screens: 'New', 'Being looked at'. */
    readonly statusWord: string;
  };
  /** The incident's page. */
  readonly link: string;
  /** Where somebody says that they have seen it. */
  readonly seenLink: string;
  /** True where nobody had answered the mail before. */
  readonly isPassedOn: boolean;
  /** Where somebody was told before and it goes on: since when, and how many requests came since. */
  readonly goesOn: { readonly since: number; readonly requests: number } | null;
  /** Where its reader says that they want no such mail; null where they cannot: what is urgent. */
  readonly leaveLink: string | null;
  /** The school's time zone: 'Europe/London'. */
  readonly zone: string;
  /** True when no real pupil is concerned. */
  readonly demonstration: boolean;
}

/** Writes the mail about one incident to the person who reviews it. */
export function alertMail(facts: AlertFacts): MailBody {
  const { incident, schoolName, demonstration, leaveLink, goesOn } = facts;
  const product = demonstration ? '[Filterwatch demonstration]' : '[Filterwatch]';
  return writeLetter({
    subject: `${product} ${incident.severityWord}: 1 incident ${goesOn === null ? 'needs your review' : 'still goes on'} (${incident.title})`,
    heading: `${incident.severityWord}: ${incident.title}`,
    opening: [
      ...(demonstration ? [DEMONSTRATION] : []),
      ...(facts.isPassedOn ? [PASSED_ON] : []),
      ...(goesOn === null ? [] : [stillGoesOn(facts, goesOn)]),
      ...(incident.welfare ? [WELFARE] : []),
    ],
    facts: alertTable(facts),
    link: { words: 'Open the incident', url: facts.link },
    secondLink: { words: 'Say that you have seen it', url: facts.seenLink },
    ...(leaveLink !== null && { smallLink: { words: 'Have fewer of these mails', url: leaveLink } }),
    advice: [WHAT_TO_DO, AT_RISK_NOW],
    closing: [WHY_SO_LITTLE, `Sent by Filterwatch at ${schoolName}.`],
  });
}

function stillGoesOn({ zone }: AlertFacts, { since, requests }: NonNullable<AlertFacts['goesOn']>): string {
  const more = requests === 1 ? '1 more request' : `${requests} more requests`;
  return `It still goes on: ${more} since the mail of ${schoolTime(since, zone)}. Nothing was mailed of them until now.`;
}

function alertTable({ incident, zone }: AlertFacts): readonly Fact[] {
  return [
    { label: 'Who', value: `${incident.about} (any name is shown in Filterwatch only)` },
    { label: 'Last seen', value: schoolTime(incident.lastSeen, zone) },
    ...whatTheLogShows(incident),
    { label: 'Status', value: incident.statusWord },
  ];
}

function whatTheLogShows(incident: AlertFacts['incident']): readonly Fact[] {
  if (!incident.isFromLog) return [{ label: 'How it is known', value: 'Entered by hand: no log shows it' }];
  return [
    { label: 'How often', value: howOften(incident.eventCount, incident.lookUpCount) },
    {
      label: 'The filter',
      value: `${whatTheFilterDid(incident.blockedCount, incident.eventCount)}${asAttempts(incident)}`,
    },
  ];
}

/** A name that was only looked up may belong to a link that nobody opened: it is not called a request. */
function howOften(events: number, lookUps: number): string {
  if (lookUps === events) return events === 1 ? '1 look-up of a name, no more' : `${events} look-ups of names, no more`;
  return events === 1 ? '1 request' : `${events} requests`;
}

/** A request that is not logged as blocked may have been let through; some filters do not say. */
function whatTheFilterDid(blocked: number, requests: number): string {
  if (blocked >= requests) return requests === 1 ? 'blocked it' : `blocked all ${requests}`;
  if (blocked > 0) return `blocked ${blocked} of ${requests}; the others may have been seen`;
  return requests === 1
    ? 'is not known to have blocked it: it may have been seen'
    : 'is not known to have blocked any: they may have been seen';
}

/** A browser asks for one page several times: a person tried so often. */
function asAttempts({ attemptCount, blockedCount }: AlertFacts['incident']): string {
  if (attemptCount >= blockedCount) return '';
  return attemptCount === 1 ? ' (one attempt)' : ` (${attemptCount} attempts)`;
}

const DEMONSTRATION = 'This is a demonstration. No real pupil is concerned.';
const PASSED_ON = 'You have this mail because nobody has answered the alert so far.';
const WELFARE = 'This may mean that a child needs help. Please treat it as a matter of care first.';
const WHAT_TO_DO =
  'What to do: open the incident, look at what happened and at what your policy says, and record what you found.';
const AT_RISK_NOW =
  'If you think that a child is at risk now, do not wait for the review: speak to your designated safeguarding lead at once. If a child is in immediate danger, call 999.';
const WHY_SO_LITTLE = 'This mail holds no names, no web addresses and no searches, on purpose.';
