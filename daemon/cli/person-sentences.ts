import type { ErasureOutcome } from '../person/erase-person.ts';
import type { WhyItStays } from '../person/erasure-plan.ts';
import type { Erasable } from '../person/plan-erasure.ts';
import type { PersonRequest } from '../store/person-requests.ts';

const WHY: Readonly<Record<WhyItStays, string>> = {
  open: 'nobody has found out yet what it is',
  just_closed: 'it was closed in the last ten minutes',
  concern: 'it was passed to safeguarding; it goes when its time is over',
  hold: 'somebody has said that it must be kept',
};

/** What no erasure touches, whoever is meant. */
export const NEVER_TOUCHED = [
  'Stays, and names nobody: counts by group and hour; who looked at what, with the incident’s id taken out.',
  'Stays: what the filter has logged itself, backups until they are overwritten, the safeguarding system. Nobody can erase those from here.',
  'Room that is freed on the disk can be read with special tools until it is used again: encrypt the disk.',
];

export function planSentences(plan: Erasable, account: string, zone: string): readonly string[] {
  return [
    'Nothing has been erased. This would go:',
    ...amounts({
      ...plan,
      incidents: plan.incidents.length,
      samples: plan.samples.length,
      searches: plan.searches.length,
    }),
    ...staying(plan, zone),
    ...NEVER_TOUCHED,
    `To erase it, give the reason and the account once more: filterwatch person erase ${account} --reason "…" --confirm ${account}`,
  ];
}

export function doneSentences(outcome: ErasureOutcome, zone: string): readonly string[] {
  return ['Erased:', ...amounts(outcome), ...staying(outcome, zone), ...unread(outcome), ...NEVER_TOUCHED];
}

type Amounts = Pick<
  ErasureOutcome,
  'records' | 'incidents' | 'flaggedRequests' | 'attempts' | 'samples' | 'findings' | 'searches'
>;

function amounts(went: Amounts): readonly string[] {
  const { records, incidents, flaggedRequests, attempts, samples, findings, searches } = went;
  return [
    `  ${counted(records, 'request')} in the log`,
    `  ${counted(incidents, 'closed incident')} with ${counted(flaggedRequests, 'flagged request')}`,
    `  ${counted(attempts, 'count')} of attempts that the filter stopped`,
    `  ${counted(samples, 'line')} of the log, not understood, with the name or the account in it`,
    `  ${counted(findings, 'finding')} of looking back that somebody has decided`,
    `  the name and the account in ${counted(searches, 'search', 'searches')} of the log; that somebody searched stays`,
  ];
}

function staying(
  { stays, findingsThatStay, recordsThatStay }: Pick<ErasureOutcome, 'stays' | 'findingsThatStay' | 'recordsThatStay'>,
  zone: string,
): readonly string[] {
  if (stays.length === 0 && findingsThatStay === 0) return ['Nothing of it has to stay.'];
  return [
    'This has to stay:',
    ...stays.map(
      ({ incidentId, because, firstSeen }) => `  incident ${incidentId} of ${dayOf(firstSeen, zone)}: ${WHY[because]}`,
    ),
    ...(findingsThatStay === 0
      ? []
      : [`  ${counted(findingsThatStay, 'finding')} of looking back that nobody has decided yet`]),
    `  ${counted(recordsThatStay, 'request')} in the log, around these`,
  ];
}

export function requestSentences(requests: readonly PersonRequest[], zone: string): readonly string[] {
  if (requests.length === 0) return ['Nothing was ever asked about this account.'];
  return requests.map(({ kind, askedAt, finishedAt }) => {
    const what = kind === 'export' ? 'A file of everything was made' : 'It was erased';
    const state = finishedAt === null ? (kind === 'export' ? ' (not to the end)' : ' (begun, not done yet)') : '';
    return `${what} on ${dayOf(askedAt, zone)}${state}.`;
  });
}

function dayOf(timestamp: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: zone }).format(timestamp);
}

function counted(count: number, what: string, many = `${what}s`): string {
  return `${count} ${count === 1 ? what : many}`;
}

function unread({ unreadDays }: ErasureOutcome): readonly string[] {
  if (unreadDays.length === 0) return [];
  return [
    `The log of ${unreadDays.join(', ')} is damaged and could not be looked through: it may still hold something. Put it back from a backup and erase again, or let it go when its time is over.`,
  ];
}
