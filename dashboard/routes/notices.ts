import type { QueueFilter, ReadIncident } from '../../daemon/api/contract.ts';
import { incidentLink, links } from '../links.ts';
import type { IncidentId } from '../models.ts';
import type { Notice } from '../parts/notice.ts';
import { queueQuery } from '../queue-query.ts';
import { resolutionWords } from '../words.ts';
import { incidentIdIn, textIn, wordIn } from './form.ts';

const DONE = [
  'claimed',
  'released',
  'undone',
  'waits',
  'reopened',
  'separated',
  'notSeparated',
  'unmerged',
  'putBack',
  'notPutBack',
  'undoneTogether',
  'notAllUndone',
  'noted',
  'corrected',
  'correctedBefore',
  'held',
  'holdLifted',
  'told',
  'notTold',
  'split',
  'splitTooLate',
  'entered',
  'passedOn',
  'actionRecorded',
  'actionTakenBack',
  'actionTooLate',
  'rowChosen',
  'letterQueued',
  'referred',
] as const;
type Done = (typeof DONE)[number];

type Closed = Pick<Extract<Notice, { kind: 'closed' }>, 'id' | 'resolution' | 'mayQuieten'>;

/** Where to go after a finding: the next incident of the list, or Today, which then says what was closed. */
export function afterClosing(nextId: IncidentId | null, closed: Closed, from: QueueFilter | null = null): string {
  const quieten = closed.mayQuieten ? { quieten: 'yes' } : {};
  return nextPage(nextId, { closed: closed.id, as: closed.resolution, ...quieten }, from);
}

/** Where to go after something that takes an incident out of the list. */
export function afterLeaving(nextId: IncidentId | null, done: Done, from: QueueFilter): string {
  return nextPage(nextId, { done }, from);
}

/** The end of the usual list is Today; the end of another is that list. */
function nextPage(nextId: IncidentId | null, said: Readonly<Record<string, string>>, from: QueueFilter | null): string {
  const query = queueQuery(from);
  const home = Object.keys(query).length === 0 ? links.today : links.incidents;
  const page = nextId === null ? home : incidentLink(nextId);
  return `${page}?${new URLSearchParams({ ...query, ...said })}#heading`;
}

/** Back to the incident, which then says what was done. */
export function afterDoing(id: IncidentId, done: Done, from: QueueFilter | null = null): string {
  return `${incidentLink(id)}?${new URLSearchParams({ ...queueQuery(from), done })}#heading`;
}

/** To the item, which then says that these are one, and how to undo it. Becoming a part is a change of each part. */
export function afterMerging(id: IncidentId, all: readonly ReadIncident[], from: QueueFilter | null): string {
  const parts = all.filter((one) => one.id !== id).map((one) => `${one.id}:${one.version + 1}`);
  return `${incidentLink(id)}?${new URLSearchParams({ ...queueQuery(from), merged: parts.join('.') })}#heading`;
}

const MOST_PARTS = 100;

/** What has become part of an item, as it is since. */
export function partsIn(source: unknown): readonly ReadIncident[] {
  return textIn(source, 'merged')
    .split('.')
    .slice(0, MOST_PARTS)
    .flatMap((pair) => {
      const [, id = '', version = ''] = /^([\w-]{1,100}):(\d{1,9})$/.exec(pair) ?? [];
      return id === '' ? [] : [{ id: incidentIdIn({ id }, 'id'), version: Number(version) }];
    });
}

/** Back to the incident, which then says what was made of the requests that were taken out of it. */
export function afterTakingOut(id: IncidentId, made: IncidentId, from: QueueFilter | null): string {
  return `${incidentLink(id)}?${new URLSearchParams({ ...queueQuery(from), made })}#heading`;
}

/** To Today, which then says that it went past whoever wrote it. */
export function afterPassingOn(): string {
  return `${links.today}?${new URLSearchParams({ done: 'passedOn' })}#heading`;
}

/** Back to what our policy asks of the incident: whoever works through it goes on there. */
export function afterAction(id: IncidentId, done: Done): string {
  return `${incidentLink(id)}?${new URLSearchParams({ done })}#actions`;
}

/** What the address says has just happened. Anybody can write an address, so it picks from our words and nothing else. */
export function noticeIn(query: unknown, params: unknown = null): Notice | null {
  const resolution = wordIn(query, 'as', resolutionWords);
  const id = incidentIdIn(query, 'closed');
  if (resolution !== null && id !== '') {
    const mayQuieten = resolution === 'false_alarm' && textIn(query, 'quieten') === 'yes';
    return { kind: 'closed', id, resolution, mayQuieten };
  }
  const [parts, item] = [partsIn(query), incidentIdIn(params, 'id')];
  if (parts.length > 0 && item !== '') return { kind: 'mergedOf', id: item, parts };
  const made = incidentIdIn(query, 'made');
  if (made !== '') return { kind: 'madeOf', id: made };
  const done = DONE.find((each) => each === textIn(query, 'done'));
  return done === undefined ? null : { kind: done };
}
