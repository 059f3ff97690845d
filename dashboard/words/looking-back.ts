import type {
  CauseInWords,
  HindsightBatchRow,
  HindsightFindingRow,
  PreviewAnswer,
  Today,
} from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';

export const lookingBackWords = {
  title: 'Looking back',
  lede: 'When a list learns of a site, or we say something new of a site or of words, the log of the last weeks is looked through for it. Nothing is raised by itself, and no mail is sent: you decide.',
  back: 'Back to Looking back',
  backToBatch: 'Back to what was found',
  none: 'Nothing that was found waits for you, and nothing was decided yet.',
  toDecide: 'To decide',
  decided: 'Decided before',
  lookedAt: 'Looked at',
  from: 'Since',
  leaveAll: 'Leave all that waits',
  raise: 'Make it an incident',
  leave: 'Leave it',
  leaveHeading: 'Leave it as it is',
  leaveAllHeading: 'Leave all that waits as it is',
  leaveLede: 'It will not be shown again for the same person and the same sites. The log keeps what it holds.',
  saveLeave: 'Leave it',
  reason: 'Why?',
  reasonHint: 'For whoever reads this in a year.',
  who: 'Who',
  when: 'When',
  howOften: 'How often',
  places: 'Where',
  withheld: 'An address that is withheld, because it may be illegal to open',
  search: 'Search for',
  openIncident: 'Open the incident',
  incomplete: 'There was more than is looked at, or a part of the log cannot be read, so this may not be all of it.',
  link: 'What lists learnt late: Looking back',
  preview: 'See what this would have changed',
} as const;

export const lookingBackNotices = {
  raised: 'It is an incident now, and waits in the queue. No mail was sent.',
  left: 'Left as it is.',
  decided: 'Somebody has decided about this already, so nothing was changed.',
  nothing_left:
    'No incident was made: the log of those days is kept no longer, or nothing of it would be flagged by what is known now.',
} as const;

export const leaveErrors = {
  reason: 'Say why',
  tooLong: (maximum: number) => `Shorten the reason to ${maximum} characters or fewer`,
} as const;

export const noSuchBatch = {
  heading: 'There is nothing here to decide',
  sentences: ['It may have reached the end of the time for which it is kept, or it is not for you to review.'],
} as const;

/** What was learnt: 'UT1 Toulouse learnt 214 sites', and how much more. */
export function causesInWords(causes: readonly CauseInWords[]): string {
  const [first, ...others] = causes;
  if (first === undefined) return lookingBackWords.title;
  const more = others.length === 0 ? '' : `, and ${counted(others.length, 'other change')}`;
  return `${causeInWords(first)}${more}`;
}

function causeInWords(cause: CauseInWords): string {
  switch (cause.kind) {
    case 'list':
      return cause.added === null
        ? `${cause.title} has changed`
        : `${cause.title} learnt ${counted(cause.added, 'site')}`;
    case 'site':
      return cause.as === 'allow' ? `We allowed ${cause.site}` : `We put ${cause.site} under “${titleOf(cause)}”`;
    case 'site_removed':
      return `We took ${cause.site} off our own list`;
    case 'word':
      return cause.as === 'silence' ? `We silenced “${cause.phrase}”` : `We listen for “${cause.phrase}”`;
    case 'word_removed':
      return `We took back what we said of “${cause.phrase}”`;
    case 'while_stopped':
      return 'Lists or our own say changed while Filterwatch was not running';
  }
}

function titleOf(cause: CauseInWords & { readonly as: string }): string {
  return cause.categoryTitle ?? cause.as;
}

/** What was found of it, in one sentence. */
export function foundInWords(batch: HindsightBatchRow): string {
  switch (batch.state) {
    case 'looking':
      return 'The log is being looked through.';
    case 'failed':
      return batch.failure ?? 'The log could not be looked through.';
    case 'nothing':
      return 'Nobody had anything to do with it.';
    case 'waiting':
    case 'reviewed':
      return `${counted(batch.people, 'person', 'people')} had to do with it: ${counted(batch.requests, 'request')} to ${counted(batch.places, 'site or search', 'sites or searches')}.`;
  }
}

/** What waits in a batch. */
export function standingInWords({ state, waiting }: HindsightBatchRow): string | null {
  if (state === 'waiting') return `${counted(waiting, 'finding')} ${waiting === 1 ? 'waits' : 'wait'} for you`;
  return state === 'reviewed' ? 'All decided' : null;
}

/** How many requests would be judged more mildly; null where none. */
export function lighterInWords({ lighter }: HindsightBatchRow): string | null {
  if (lighter === 0) return null;
  const verb = lighter === 1 ? 'would' : 'would now';
  return `${counted(lighter, 'request')} ${verb} be flagged no longer, or as less serious. What was raised because of them stays as it is.`;
}

export function busySitesInWords({ busySites }: HindsightBatchRow): string | null {
  if (busySites === 0) return null;
  return `The pages of ${counted(busySites, 'site')} that everybody uses were not looked at one by one.`;
}

export function nothingFoundInWords(batches: number): string | null {
  if (batches === 0) return null;
  return batches === 1 ? 'One other time nothing was found.' : `${figure(batches)} other times nothing was found.`;
}

export function howOftenInWords({ requests, blocked }: HindsightFindingRow): string {
  const all = counted(requests, 'request');
  if (blocked === 0) return all;
  return blocked === requests ? `${all}, all blocked` : `${all}, ${figure(blocked)} of them blocked`;
}

export function decisionInWords({ kind, byName, note }: NonNullable<HindsightFindingRow['decision']>): string {
  const by = byName === null ? '' : ` by ${byName}`;
  const why = note === '' ? '' : `: ${note}`;
  return kind === 'raised' ? `Made an incident${by}${why}` : `Left as it is${by}${why}`;
}

export function shownOf(shown: number, all: number): string | null {
  return shown === all
    ? null
    : `The first ${figure(shown)} of ${figure(all)} are shown. Decide on these, and the others follow.`;
}

/** The line on Today; null where nothing waits. */
export function waitingOnToday({ findings, pressing }: Today['lookingBack']): string | null {
  if (findings === 0) return null;
  const what = counted(findings, 'finding');
  if (pressing > 0) return `Looking back found something urgent: ${what}.`;
  return `Looking back found something: ${what} to decide on.`;
}

const DAY_MS = 86_400_000;

/** What a change would have changed, sentence by sentence. */
export function previewInWords(preview: PreviewAnswer): readonly string[] {
  if (preview.kind === 'unclear') return ['Say first what it is: there is nothing yet that could be looked for.'];
  if (preview.from >= preview.to) {
    return [
      preview.isComplete
        ? 'No log is kept yet, so nobody can say.'
        : 'It takes too long to say. The log is long, or somebody else is asking.',
    ];
  }
  return [
    `${daysInWords(preview.to - preview.from)}, this would ${changesInWords(preview)}.`,
    ...careInWords(preview),
    ...limitInWords(preview),
  ];
}

type Counted = Extract<PreviewAnswer, { kind: 'counted' }>;

function daysInWords(ms: number): string {
  const days = Math.ceil(ms / DAY_MS);
  return days <= 1 ? 'Today' : `In the last ${days} days`;
}

function changesInWords({ added, removed }: Counted): string {
  const parts = [
    ...(added.requests === 0 ? [] : [`have flagged ${requestsOf(added)}`]),
    ...(removed.requests === 0
      ? []
      : [`have taken away ${requestsOf(removed, 'flagged request')}${inIncidents(removed.incidents)}`]),
  ];
  return parts.length === 0 ? 'have changed nothing' : parts.join(', and ');
}

function requestsOf({ requests, people }: Counted['added'], what = 'request'): string {
  return `${counted(requests, what)} of ${counted(people, 'person', 'people')}`;
}

function inIncidents(incidents: number): string {
  return incidents === 0 ? '' : ` in ${counted(incidents, 'incident')}`;
}

function careInWords({ removed: { requests, needingCare } }: Counted): readonly string[] {
  if (requests === 0) return [];
  const why = 'flagged because somebody may need help or protection.';
  return [
    needingCare === 0
      ? `None of them was ${why}`
      : `${counted(needingCare, 'request')} of these ${needingCare === 1 ? 'was' : 'were'} ${why}`,
  ];
}

function limitInWords({ isComplete }: Counted): readonly string[] {
  return isComplete ? [] : ['There was more than could be looked at so quickly, so it may be more.'];
}
