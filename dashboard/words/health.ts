import type { Alarm, Health } from '../../daemon/api/contract.ts';
import { counted, figure, shareInWords } from '../counts.ts';

/** The one sentence of truth on top of Health. `sinceOf` words the time that an alarm began. */
export function healthHeading(health: Health, alarms: readonly Alarm[], sinceOf: (at: number) => string): string {
  const [first] = alarms;
  if (first !== undefined) return alarmHeading(first, sinceOf);
  if (health.sources.length === 0) return 'No log is connected yet';
  const silent = health.sources.find((source) => source.lastLineAt === null);
  return silent === undefined ? 'Everything is being received' : `Waiting for the first line from ${silent.title}`;
}

function alarmHeading(alarm: Alarm, sinceOf: (at: number) => string): string {
  switch (alarm.kind) {
    case 'source_silent':
      return `Nothing from ${alarm.sourceTitle} since ${sinceOf(alarm.since)}`;
    case 'source_waiting':
      return `${alarm.sourceTitle} cannot be read since ${sinceOf(alarm.since)}`;
    case 'not_filtering':
      return `${alarm.sourceTitle} lets everything through`;
    case 'not_receiving':
      return `${alarm.sourceTitle} cannot receive anything since ${sinceOf(alarm.since)}`;
    case 'store_failing':
      return `Nothing can be saved since ${sinceOf(alarm.since)}`;
    case 'archive_failing':
      return `The log cannot be kept on its disk since ${sinceOf(alarm.since)}`;
    case 'mail_failing':
      return `Alerts cannot be sent since ${sinceOf(alarm.since)}`;
    case 'not_sent':
      return `Some mail could not be sent since ${sinceOf(alarm.since)}`;
    case 'mail_undelivered':
      return 'Mail to somebody does not arrive';
    case 'returned_unread':
      return 'Mail that comes back is not noticed';
    case 'jobs_failing':
      return `Work in the background has stopped since ${sinceOf(alarm.since)}`;
    case 'not_understood':
      return `Some lines from ${alarm.sourceTitle} are not understood`;
    case 'volume_low':
      return `Much less than usual comes from ${alarm.sourceTitle}`;
    case 'names_gone':
      return `${alarm.sourceTitle} hardly says any more whose requests they are`;
    case 'clock_off':
      return `The clock of ${alarm.sourceTitle} is wrong`;
    case 'canary_missing':
      return `The test request has not come out since ${sinceOf(alarm.since)}`;
    case 'filter_check_failed':
      return 'The filter does not do what it must';
    case 'filter_check_unable':
      return 'The filter could not be checked';
    case 'list_old':
      return `The list ${alarm.title} is old`;
    case 'webhook_failing':
      return `The other system “${alarm.title}” takes no alerts`;
    case 'backup_old':
      return 'The last backup is old';
    case 'certificate_ends':
      return `The certificate of ${alarm.sourceTitle} ends soon`;
    case 'retention_failing':
      return 'What has had its time is not being deleted';
    case 'disk_nearly_full':
      return 'The disk is nearly full';
    case 'roster_old':
      return `The list ${alarm.title}, which says who is who, is not up to date`;
    case 'emergency_used':
      return 'The emergency account was used';
    case 'audit_broken':
      return 'The record of who looked has been changed';
    case 'staff_unseen':
      return 'Nobody can see incidents about staff';
    case 'head_unseen':
      return 'Nobody is named for incidents about the head';
  }
}

export const healthWords = {
  title: 'Health',
  lede: 'What arrives, what is understood, and what gets sent.',
  sources: 'Log sources',
  sourcesCaption: 'Since midnight',
  source: 'Log source',
  noFormat: 'Not recognised yet',
  state: 'State',
  lastLine: 'Last heard',
  never: 'Never',
  records: 'Requests',
  skipped: 'Not needed',
  malformed: 'Not understood',
  named: 'With a user name',
  noSources:
    'No log source is set up. Write where the log of your filter is into filterwatch.yaml, and restart Filterwatch:',
  notUnderstood: (title: string) => `Lines from ${title} that are not understood`,
  notNeeded: (title: string) => `Lines from ${title} that are not needed`,
  reason: 'Reason',
  lines: 'Lines',
  sample: 'Example',
  alerts: 'Alerts',
  mailServer: 'Mail server',
  recipients: (count: number) => `Alerts go to ${counted(count, 'person', 'people')}.`,
  unconfirmed: 'Have not said that mail arrives',
  fewer: 'Have asked for less mail',
  whoIsTold: 'Who is told of what',
  waiting: 'Waiting to be sent',
  since: 'since',
  notSent: 'Could not be sent',
  notSentCount: (mails: number) => `${counted(mails, 'mail')}: what could not be sent, and what to do`,
  links: 'Links in mails',
  linksHereAlone: (address: string) =>
    `lead to ${address}, which opens on the computer of Filterwatch alone: write under dashboard: address: how people reach it`,
  cameBack: 'Mail that comes back',
  notLookedFor: 'nobody would notice: the settings name no mailbox for it (mail: returned:)',
  notLookedYet: 'not looked yet',
  lookedAt: 'looked for',
  lastSent: 'Last sent',
  lastError: 'Last problem',
  mailNotSetUp: 'Mail is not set up, so no alert can be sent.',
  testAlert: 'Send a test alert',
  testAlertHint: 'A test alert says that it is a test.',
  inside: 'Inside Filterwatch',
  store: 'Store',
  audit: 'Who looked',
  auditNotYet: 'Checked every night; not yet',
  auditWhole: (entries: number) => `Whole: ${counted(entries, 'entry', 'entries')}`,
  auditBroken: (sequence: number) =>
    `Changed from entry ${figure(sequence)} on. Run “filterwatch audit verify”, and keep a copy of the store.`,
  checked: 'Checked',
  storeOk: (size: string) => `Saving, ${size}`,
  disk: 'Disk',
  diskNotKnown: 'The system does not say how full it is',
  archive: 'The log',
  backup: 'Last backup',
  noBackup: 'None was made with “filterwatch backup”',
  jobs: 'Work in the background',
  checks: 'Filter checks',
  runner: { embedded: 'Running inside Filterwatch', redis: 'Running through Redis' },
  failing: 'Failing',
  lists: 'Lists',
  listSizes: (hosts: number, terms: number) => `${counted(hosts, 'site')} and ${counted(terms, 'search term')}`,
  roster: 'Roster',
  rosterSize: (people: number) => counted(people, 'person', 'people'),
  noRoster: 'No roster. Requests show the account as logged, and nobody’s name or year.',
  rosterProblems: (count: number) =>
    `${counted(count, 'line')} of the roster, the devices or the refusals should be looked at:`,
  policy: 'Policy',
  version: (version: string) => `version ${version}`,
  refused: 'What was refused',
  refusedHint: 'Filterwatch refuses what would overfill it. These limits were reached since it was started.',
  refusedCount: (what: string, count: number) => `${what}: ${figure(count)} refused`,
  nothingRefused: 'Nothing was refused.',
} as const;

export const unknownLabelWords = {
  heading: 'Categories of your filter that we do not know',
  caption: 'Your filter logged these names. We do not know what they mean, so they were not taken into account.',
  period: 'In the last seven days',
  name: 'Name',
  filter: 'Filter',
  several: 'Several',
  records: 'Requests',
  advice:
    'Tell us in filterwatch.yaml what each name means, or write “none” for a name that means nothing, and restart Filterwatch:',
} as const;

// Shown to be copied, so it is written as it must stand in the file.
export const labelConfiguration = `categories:
  labels:
    Name in your filter: gaming
    Another name: none`;

/** What these logs cannot show, each claim with its numbers from the last seven days. */
export function coverageSentences(coverage: Health['coverage']): readonly string[] {
  if (coverage.records === 0) return ['No requests in the last seven days, so there is nothing to say yet.'];
  const without = (part: number) => shareInWords(coverage.records - part, coverage.records);
  return [
    `Only the site is known, not the page or the search: ${shareInWords(coverage.hostOnly, coverage.records)} requests.`,
    `No account is named: ${without(coverage.withUserName)} requests.`,
    `No person on our roster can be told: ${without(coverage.withPerson)} requests.`,
    ...(coverage.withDevice === 0
      ? []
      : [`Of these, the device is known: ${shareInWords(coverage.withDevice, coverage.records)} requests.`]),
  ];
}

export const coverageWords = {
  heading: 'What these logs cannot show',
  caption: 'In the last seven days:',
  always: 'No web-filter log shows mobile data, devices that go round the filter, or what is said inside an app.',
} as const;
