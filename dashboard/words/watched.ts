import type { CanaryHealth, SourceWatch, WatchLimits } from '../../daemon/api/contract.ts';
import { bytesInWords, counted, figure, shareInWords } from '../counts.ts';
import { durationInWords } from '../times.ts';

export const watchedWords = {
  heading: 'What is watched',
  intro: 'Each figure as it is now, and from where on it is an alarm.',
  lastLine: 'Last line',
  never: 'None yet.',
  hour: 'Requests in an hour',
  malformed: 'Not understood',
  named: 'With a user name',
  clock: 'Its clock',
  waiting: 'Waiting to be read',
  nothingWaits: 'Nothing',
  canary: 'Test request',
  noCanary:
    'None is set up. With one, you know within the half hour when nothing comes out at the end (canary: in filterwatch.yaml).',
} as const;

export function silenceLimit({ silentAfterMs }: WatchLimits): string {
  return `An alarm after ${durationInWords(silentAfterMs)} without a line, in lessons.`;
}

/** The hour that is over, beside the same hour of other school days. `since` is a time of day. */
export function hourInWords({ hour }: SourceWatch, since: string, limits: WatchLimits): string {
  if (hour === null) return 'The last hour was not all lessons: nothing is expected of it.';
  const now = `${counted(hour.records, 'request')} in the hour from ${since}`;
  const { usual } = hour;
  if (usual === null) return `${now}. What is usual is known after ${counted(limits.fewestDays, 'school day')}.`;
  const others = `on ${counted(usual.days, 'other school day')} about ${figure(Math.round(usual.records))}`;
  if (usual.records < limits.enoughRecords)
    return `${now}; ${others}. No alarm where fewer than ${figure(limits.enoughRecords)} are usual.`;
  return `${now}; ${others}. An alarm below ${figure(Math.ceil(usual.records * limits.ofUsualRecords))}.`;
}

export function malformedInWords({ malformed, lines }: SourceWatch, limits: WatchLimits): string {
  const share = Math.round(limits.malformedShare * 100);
  return `${shareInWords(malformed, lines)} since midnight. An alarm above ${share} in 100, from ${counted(limits.enoughLines, 'line')} on.`;
}

export function namedInWords({ hour, records, withUserName }: SourceWatch, limits: WatchLimits): string {
  const now = `${shareInWords(withUserName, records)} since midnight.`;
  const usual = hour?.usual ?? null;
  if (usual === null || usual.namedShare < limits.namesAreUsual) return `${now} No alarm where names are not usual.`;
  const least = usual.namedShare * limits.ofUsualNames;
  return `${now} Usual in this hour: ${inHundred(usual.namedShare)}. An alarm below ${inHundred(least)}, when an hour is over.`;
}

function inHundred(share: number): string {
  return `${Math.round(share * 100)} in 100`;
}

export function clockInWords({ clockOffMs }: SourceWatch, limits: WatchLimits): string {
  const limit = `An alarm from ${durationInWords(limits.clockAheadMs)} ahead or ${durationInWords(limits.clockBehindMs)} behind.`;
  if (clockOffMs === null) return `Not known yet. ${limit}`;
  const by = durationInWords(Math.abs(clockOffMs));
  return `The newest line is ${by} ${clockOffMs > 0 ? 'ahead of' : 'behind'} when it came. ${limit}`;
}

/** What waits is as old as the last line that was taken, at most. */
export function waitingInWords({ waitingBytes, lastLineAt }: SourceWatch, now: number): string {
  if (waitingBytes === 0) return watchedWords.nothingWaits;
  const age = lastLineAt === null ? '' : `; the last line was taken ${durationInWords(now - lastLineAt)} ago`;
  return `${bytesInWords(waitingBytes)}${age}`;
}

const stageWords: Readonly<Record<NonNullable<CanaryHealth['lastStage']>, string>> = {
  arrived: 'its line arrived and was not understood',
  understood: 'it was understood and not recognised',
  categorised: 'it was recognised and not flagged',
  judged: 'it was flagged and not saved',
  stored: 'it was saved, and its alert was not made',
  told: 'it came out',
};

/** After when it last came out. */
export function canaryLimit({ everyMs, withinMs, when }: CanaryHealth): string {
  const times = `Expected every ${durationInWords(everyMs)}, out within ${durationInWords(withinMs)}`;
  return `${times}${when === 'lessons' ? ', in lessons' : ''}.`;
}

export function lastStageInWords({ lastStage }: CanaryHealth): string {
  return lastStage === null ? 'Nothing of it was ever seen.' : `Of the last one: ${stageWords[lastStage]}.`;
}
