import { type Fact, type MailBody, writeLetter } from './letter.ts';
import { schoolTime } from './school-time.ts';

/**
 * What a mail says of whom it is about and of which site. left_out: neither, both are shown in the dashboard to whoever may see them.
 * not_confirmed: neither, because an address that it goes to is not confirmed. told: as the school has chosen; a search is never told.
 */
export type MailNames =
  | { readonly kind: 'left_out' | 'not_confirmed' }
  | {
      readonly kind: 'told';
      /** 'Robin Example (Year 5, 5B)', 'The device TAB-17'. */
      readonly who: string;
      /** True where a log says that it was this person. */
      readonly isPerson: boolean;
      /** Host names, those asked for most often first. */
      readonly sites: readonly string[];
      /** How many sites there are. */
      readonly all: number;
    };

/** What an alert may say. */
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
  readonly names: MailNames;
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
    closing: [...whatItHolds(facts.names), `Sent by Filterwatch at ${schoolName}.`],
  });
}

function stillGoesOn({ zone }: AlertFacts, { since, requests }: NonNullable<AlertFacts['goesOn']>): string {
  const more = requests === 1 ? '1 more request' : `${requests} more requests`;
  return `It still goes on: ${more} since the mail of ${schoolTime(since, zone)}. Nothing was mailed of them until now.`;
}

function alertTable({ incident, names, zone }: AlertFacts): readonly Fact[] {
  return [
    ...whoAndWhat(incident, names),
    { label: 'Last seen', value: schoolTime(incident.lastSeen, zone) },
    ...whatTheLogShows(incident),
    { label: 'Status', value: incident.statusWord },
  ];
}

function whoAndWhat({ about }: AlertFacts['incident'], names: MailNames): readonly Fact[] {
  if (names.kind !== 'told') return [{ label: 'Who', value: `${about} (any name is shown in Filterwatch only)` }];
  const who = { label: 'Who', value: oneLine(names.who) };
  return names.sites.length === 0 ? [who] : [who, { label: 'Site', value: sitesInWords(names) }];
}

/** Not as a link: mail programs make one of everything that looks like a site. */
function sitesInWords({ sites, all }: Extract<MailNames, { kind: 'told' }>): string {
  const written = sites.map((site) => oneLine(site).replaceAll('.', '[.]').replaceAll(':', '[:]')).join(', ');
  const others = all - sites.length;
  return others === 0 ? written : `${written} and ${others} more`;
}

/** A name in a list may hold anything; in a mail it never begins a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function whatItHolds(names: MailNames): readonly string[] {
  switch (names.kind) {
    case 'left_out':
      return [WHY_SO_LITTLE];
    case 'not_confirmed':
      return [WHY_SO_LITTLE, NOT_CONFIRMED];
    case 'told':
      return [...(names.isPerson ? [NOT_SURE] : []), ...(names.sites.length > 0 ? [AS_TEXT] : []), KEEP_IT_SAFE];
  }
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
const NOT_CONFIRMED =
  'Your school has chosen that mails say who it was. This one does not, because an address that it goes to is not confirmed yet: press the button in the mail that asks whether alerts arrive.';
const NOT_SURE = 'The name is what the log says. Somebody else may have used that sign-in or that device.';
const AS_TEXT = 'The site is written with [.] so that nobody opens it by mistake.';
const KEEP_IT_SAFE =
  'This mail says who it was, or which site, because your school has chosen so. Do not forward it, and delete it when the incident is closed.';
