import type { DiskState, Kept, KeptNight, KeptRow } from '../../daemon/api/contract.ts';
import { bytesInWords, counted, figure } from '../counts.ts';
import { durationInWords } from '../times.ts';
import { resolutionWords } from '../words.ts';

type Kind = KeptRow['kind'];
type KeepFor = NonNullable<KeptRow['keep']>;

const asClosed = (words: string) => `Incidents closed as “${words}”`;

/** What each kind is. */
export const kindWords: Readonly<Record<Kind, string>> = {
  records: 'The log: every request',
  open: 'Incidents that are open',
  concern: asClosed(resolutionWords.concern),
  no_concern: asClosed(resolutionWords.no_concern),
  false_alarm: asClosed(resolutionWords.false_alarm),
  duplicate: asClosed(resolutionWords.duplicate),
  test: asClosed(resolutionWords.test),
  contexts: 'What was around incidents, kept from the log',
  hindsight: 'What looking back found',
  counters: 'Figures by the hour, without names',
  filtering_reports: 'Web filtering reports of weeks, terms and school years',
  reports: 'What people reported to have seen',
  samples: 'Examples of lines that were not understood',
  audit: 'Who looked at what, searched or asked for what, and what was deleted when',
  requests: 'Filter requests that are over',
  checks: 'Filter checks',
  mail: 'Which alerts were sent when',
  attachments: 'Which device or account had which address when',
  attempts: 'How often the filter stopped somebody on a day, and what shows over many requests',
  sessions: 'Who is signed in',
  cursors: 'How far each log file was read',
};

/** What has a length of no days. */
const untilWords: Readonly<Partial<Record<Kind, string>>> = {
  open: 'Until they are closed',
  contexts: 'As long as the incident',
  hindsight: 'As long as the log, once decided',
  filtering_reports: 'For good',
  attachments: 'As long as the log',
  sessions: 'Until they end',
  cursors: 'As long as anything counted from it',
};

export const keptWords = {
  title: 'What is kept',
  heading: 'What is kept, and for how long',
  lede: 'Whatever is older is deleted every night. Nothing of an open incident is ever deleted, nothing under a legal hold, and no web filtering report.',
  next: (when: string) => `Next time: ${when}.`,
  failed: 'In the last night, not everything could be deleted. See below what failed; it is tried again.',
  settings: 'The lengths are set in filterwatch.yaml, under “retention”.',
  caption: 'Each kind, how long it is kept and why',
  kind: 'What',
  keptFor: 'Kept for',
  count: 'How much there is',
  oldest: 'Oldest',
  goes: 'Oldest is deleted on',
  lastDeleted: 'Last deleted',
  deleted: (count: number, when: string) => `${figure(count)} on ${when}`,
  nothingYet: 'Nothing yet',
  notKnown: 'Cannot be said now',
  holds: 'Legal holds',
  holdsLede: 'These incidents are kept whatever their age, until somebody lifts the hold on the page of the incident.',
  holdsCaption: 'Incidents that must not be deleted',
  noHolds: 'No incident is under a legal hold.',
  incident: 'Incident',
  since: 'Since',
  by: 'Placed by',
  why: 'Why',
  nights: 'The last nights',
  nightsCaption: 'What was deleted, night by night',
  noNights: 'Nothing has been deleted yet: Filterwatch has not been here for a night.',
  night: 'Night',
  what: 'What was done',
  took: 'Took',
  trouble: 'What failed',
  notFinished: 'Not finished: it is still going on, or was broken off and is finished the next time',
  nothing: 'Nothing was old enough.',
  disk: 'Disk',
  free: 'Free',
  backups: 'Backups',
  backup: (when: string) => `Last backup: ${when}.`,
  noBackup: 'No backup was ever made. “filterwatch backup” makes one while Filterwatch goes on.',
  toHealth: 'Health',
  link: 'What is kept, and for how long',
} as const;

/** '30 days', '1 year'; for what goes by another clock, by which. */
export function lengthInWords(kind: Kind, keep: KeepFor | null): string {
  if (keep === null) return untilWords[kind] ?? '';
  return counted(keep.count, keep.unit.slice(0, -1));
}

/** What one night did, each as a sentence. */
export function nightSentences({ tookMs, deleted, contextsKept, damaged }: KeptNight): readonly string[] {
  const sentences = [
    ...deleted.map(({ kind, count }) => `${kindWords[kind]}: ${figure(count)} deleted.`),
    ...(contextsKept > 0 ? [`What was around ${counted(contextsKept, 'incident')} was kept from the log.`] : []),
    ...(damaged > 0 ? [`${counted(damaged, 'file')} of the log ${damaged === 1 ? 'is' : 'are'} damaged.`] : []),
  ];
  return sentences.length === 0 && tookMs !== null ? [keptWords.nothing] : sentences;
}

export function failureSentences({ failures }: KeptNight): readonly string[] {
  return failures.map(({ kind, message }) => `${stepInWords(kind)}: ${message}`);
}

const stepWords: Readonly<Record<string, string>> = {
  ...kindWords,
  sealed: 'Packing the log',
  verified: 'Checking the log for damage',
  audit_checked: 'Checking who looked',
  journal: 'Overwriting what was deleted',
  disk: 'Measuring the disk',
};

function stepInWords(kind: string): string {
  return stepWords[kind] ?? kind;
}

export function tookInWords({ tookMs }: KeptNight): string {
  return tookMs === null ? keptWords.notFinished : durationInWords(tookMs);
}

/** True where the last night that came to its end left something undone. */
export function hasFailed({ nights }: Kept): boolean {
  const last = nights.find(({ tookMs }) => tookMs !== null);
  return last !== undefined && last.failures.length > 0;
}

/** '210 GB of 500 GB free; full in about 12 days, if it goes on as in the last nights'. */
export function diskInWords({ freeBytes, totalBytes, fullInDays }: DiskState): string {
  const free = `${bytesInWords(freeBytes)} of ${bytesInWords(totalBytes)} free`;
  return fullInDays === null ? free : `${free}; ${fullInWords(fullInDays)}`;
}

/** A month is time enough to find room. */
export function isTroubling({ isNearlyFull, fullInDays }: DiskState): boolean {
  return isNearlyFull || (fullInDays !== null && fullInDays < 30);
}

function fullInWords(days: number): string {
  if (days < 1) return 'full within a day, if it goes on as in the last nights';
  return `full in about ${counted(days, 'day')}, if it goes on as in the last nights`;
}
