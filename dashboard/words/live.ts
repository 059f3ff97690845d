import type { LiveIncident } from '../../daemon/api/contract.ts';

/** What is said beside an incident that somebody else has changed while it stands open. */
export const liveWords = {
  show: 'Show how it stands now.',
  gone: 'This incident is not here any more.',
  changedByYou: 'You have changed this in another window.',
  openAgain: 'This is open again, and nobody is looking at it.',
  somebody: 'A colleague',
} as const;

/** How the incident stands now, in one sentence; null for one that is gone. */
export function liveSentence(incident: LiveIncident | null): string {
  if (incident === null) return liveWords.gone;
  const { status, byName, isByViewer } = incident;
  if (status === 'new') return liveWords.openAgain;
  if (isByViewer) return liveWords.changedByYou;
  return deeds[status](byName ?? liveWords.somebody);
}

const deeds = {
  in_review: (name: string) => `${name} is looking at this now.`,
  on_hold: (name: string) => `${name} is waiting for something before going on with this.`,
  resolved: (name: string) => `${name} has closed this.`,
} as const;
