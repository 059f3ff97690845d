import { incidentLink, links } from '../links.ts';
import type { IncidentId, Resolution } from '../models.ts';
import type { Notice } from '../parts/notice.ts';
import { resolutionWords } from '../words.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';

const DONE = [
  'claimed',
  'released',
  'undone',
  'corrected',
  'correctedBefore',
  'held',
  'holdLifted',
  'told',
  'notTold',
] as const;
type Done = (typeof DONE)[number];

/** Where to go after a finding: the next incident, or Today, which then says what was closed. */
export function afterClosing(nextId: IncidentId | null, closed: IncidentId, resolution: Resolution): string {
  const page = nextId === null ? links.today : incidentLink(nextId);
  return `${page}?${new URLSearchParams({ closed, as: resolution })}#heading`;
}

/** Back to the incident, which then says what was done. */
export function afterDoing(id: IncidentId, done: Done): string {
  return `${incidentLink(id)}?${new URLSearchParams({ done })}#heading`;
}

/** What the address says has just happened. Anybody can write an address, so it picks from our words and nothing else. */
export function noticeIn(query: unknown): Notice | null {
  const resolution = wordIn(query, 'as', resolutionWords);
  const id = incidentIdIn(query, 'closed');
  if (resolution !== null && id !== '') return { kind: 'closed', id, resolution };
  const done = DONE.find((each) => each === textIn(query, 'done'));
  return done === undefined ? null : { kind: done };
}
