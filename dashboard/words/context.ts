import type { IncidentContext, Neighbours, Who } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';

type None = Extract<IncidentContext, { kind: 'none' }>['why'];

export const contextWords = {
  heading: 'Before and after',
  title: (incident: string) => `Before and after: ${incident}`,
  back: 'Back to the incident',
  caption: 'What was asked for before and after, oldest first',
  this: 'This incident',
  another: 'Another incident',
  filter: 'The filter',
  verdict: 'By our policy',
  folded: (count: number) =>
    `${counted(count, 'request')} that pages and programs made by themselves ${count === 1 ? 'is' : 'are'} folded away.`,
  fewer: (shown: number, all: number) => `The ${figure(shown)} nearest of ${figure(all)} are shown here.`,
  show: (count: number) => `What was asked for, one after the other (${figure(count)})`,
  showAll: (count: number) =>
    count === 1 ? 'The request on a separate page' : `All ${counted(count, 'request')} on a separate page`,
  people: 'What somebody may have opened',
  everything: 'Everything',
  which: 'Which requests',
  parts: 'Parts of this incident',
  earlier: 'Show what came before',
  later: 'Show what came after',
  partOf: (parts: string) => `This incident went on for hours, so it is shown in ${parts}:`,
  nothing: 'Nobody opened anything in this time.',
  neighbours: 'The others of the group',
  damaged: 'A part of the log of this day cannot be read, so requests may be missing.',
  kept: 'The log no longer reaches back so far. This is what was kept with the incident.',
} as const;

/** Whose requests these are, and of which half hours. `time` is 'Mon 9 Feb 2026, 10:06 until 11:06'. */
export function contextLede(who: Who, time: string, onlyFrom: readonly string[] | null): string {
  if (onlyFrom !== null) {
    const devices = onlyFrom.length === 1 ? `the device ${onlyFrom[0]}` : `the devices ${onlyFrom.join(', ')}`;
    return `Several people use this sign-in, so only what came from ${devices} is shown. ${time}.`;
  }
  switch (who.kind) {
    case 'person':
      return `What was done with ${who.name}’s sign-in. ${time}.`;
    case 'unnamed':
    case 'shared':
      return `What was done with this sign-in. ${time}.`;
    case 'device':
      return `What was done on ${who.deviceName}, whoever was using it. ${time}.`;
    case 'unknown':
      return `What came from ${who.account ?? who.address ?? ''}, whoever that was. ${time}.`;
  }
}

export const noContextWords: Readonly<Record<None, string>> = {
  nobody: 'The log names neither a person nor a device for this incident, so it cannot be said what else they did.',
  no_device:
    'Several people use this sign-in, and the log does not say from which device they came. What came before and after may have been done by others, so it is not shown.',
  dropped: 'The log no longer reaches back so far, and nothing of it was kept with this incident.',
  slow: 'The log is busy and did not answer in time. Load this page again in a minute.',
  failed: 'The log could not be read. Tell IT support: Health says what is wrong.',
};

/** Numbers, no names: whether it was one child or the lesson. */
export function neighbourSentences(neighbours: Neighbours, from: string, until: string): readonly string[] {
  const { group, isStaff, isLesson, others, sameKind, sameSites } = neighbours;
  const people = isStaff
    ? counted(others, 'other member of staff', 'other members of staff')
    : `${counted(others, 'other pupil')} of ${group}`;
  const when = isLesson ? `in the same lesson (${from} to ${until})` : `at the time (${from} to ${until})`;
  return [
    `${people} ${others === 1 ? 'was' : 'were'} online ${when}.`,
    `${noneOr(sameKind)} of them had a request flagged for the same reason.`,
    ...(sameSites === null
      ? []
      : [`${noneOr(sameSites)} of them ${sameSites > 1 ? 'were' : 'was'} on one of the same sites.`]),
  ];
}

function noneOr(count: number): string {
  return count === 0 ? 'None' : figure(count);
}
