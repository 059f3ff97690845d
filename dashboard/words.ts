import type { FlaggedRequest, IncidentFilter, Viewer } from '../daemon/api/contract.ts';
import type { Intent, Period, Resolution, Severity, Status } from './models.ts';

// One word per concept, the same on every screen. What only one screen says is in `words/`.

export const PRODUCT = 'Filterwatch';

/** Most serious first, as in every list. */
export const severityWords: Readonly<Record<Severity, string>> = {
  critical: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Note',
};

export const statusWords: Readonly<Record<Status, string>> = {
  new: 'New',
  in_review: 'Being looked at',
  on_hold: 'Waiting',
  resolved: 'Closed',
};

export const viewWords: Readonly<Record<IncidentFilter['view'], string>> = {
  open: 'Open',
  mine: 'Mine',
  waiting: 'Waiting',
  closed: 'Closed',
};

export const resolutionWords: Readonly<Record<Resolution, string>> = {
  concern: 'Passed to safeguarding',
  no_concern: 'No concern',
  false_alarm: 'False alarm',
  duplicate: 'Same as another',
  test: 'A test',
};

export const intentWords: Readonly<Record<Intent, string>> = {
  deliberate: 'Deliberate',
  accidental: 'Accidental',
  unclear: 'Cannot tell',
};

export const dispositionWords: Readonly<Record<FlaggedRequest['disposition'], string>> = {
  allowed: 'Allowed',
  blocked: 'Blocked',
  unknown: 'Not known',
};

export const initiatorWords: Readonly<Record<FlaggedRequest['initiator'], string>> = {
  person: 'Opened by a person',
  page: 'Loaded by a page',
  software: 'Sent by software in the background',
  unclear: 'The log cannot tell',
};

export const periodWords: Readonly<Record<Period, string>> = {
  lessons: 'Lessons',
  breaks: 'Breaks',
  before_after_school: 'Before and after school',
  out_of_hours: 'Out of hours',
};

export const roleWords: Readonly<Record<Viewer['role'], string>> = {
  lead: 'Online Safety Lead',
  head: 'Head',
  deputy: 'Deputy safety lead',
  senior_leader: 'Senior leader',
  class_teacher: 'Class teacher',
  governor: 'Governor',
  technician: 'Technician',
  trust_officer: 'Trust officer',
};

/** What the frame of every page says. */
export const frameWords = {
  skip: 'Skip to the main part of the page',
  navigation: 'Main',
  today: 'Today',
  incidents: 'Incidents',
  referred: 'Referred to you',
  support: 'Looked for help',
  log: 'Search the log',
  lookingBack: 'Looking back',
  reports: 'Reports',
  annualReviews: 'Annual reviews',
  policy: 'Policy',
  requests: 'Filter requests',
  filterChecks: 'Filter checks',
  lists: 'Lists',
  tryIt: 'Try it',
  health: 'Health',
  help: 'Help',
  person: 'A person’s data',
  searches: 'Who searched the log',
  whoLooked: 'Who looked',
  kept: 'What is kept, and for how long',
  quietened: 'Quietened',
  accounts: 'Accounts',
  account: 'Your account',
  schools: 'Our schools',
  letters: 'Letters',
  signOut: 'Sign out',
  signedInAs: (name: string, role: Viewer['role']) => `${name}, ${roleWords[role]}`,
  demonstration: 'Demonstration. An invented school day is being replayed: no real pupil is in it.',
  problems: 'What is wrong',
  whatToDo: 'See what is wrong on Health',
  foot: (zone: string) =>
    `${PRODUCT}. Times are those of ${zone.replaceAll('_', ' ')}. What you open here is recorded.`,
  keysOff: 'Keyboard shortcuts are off.',
  keysOn: 'Keyboard shortcuts are on.',
  turnKeysOn: 'Turn on shortcuts',
  turnKeysOff: 'Turn off shortcuts',
  keysList: 'List of keys',
} as const;

/** What updates.js says in the status line. */
export const updateWords = {
  newIncidents: (count: number) => (count === 1 ? '1 new incident.' : `${count} new incidents.`),
  show: (count: number) => (count === 1 ? 'Show it.' : 'Show them.'),
  unreachable: 'Filterwatch does not answer. What you see may be out of date. Tell IT support.',
  endsSoon: 'You will be signed out in five minutes, because nothing was done here.',
  stay: 'Stay signed in',
  ended: 'You have been signed out. What you typed here is not saved: copy it before you go on.',
  signIn: 'Sign in again',
} as const;

/** True for a key of a vocabulary, so that what a form sends can be trusted as one of its words. */
export function isWordOf<Word extends string>(words: Readonly<Record<Word, string>>, text: string): text is Word {
  return Object.hasOwn(words, text);
}

/** The keys of a vocabulary, in the order of the screen. */
export function choicesOf<Word extends string>(words: Readonly<Record<Word, string>>): readonly Word[] {
  return Object.keys(words).filter((key) => isWordOf(words, key));
}
