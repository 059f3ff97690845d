import type { ChangeResult, NewTaking, ReadIncident, TakingOutAnswers, Viewer } from '../api/contract.ts';
import { createDeviceLooks } from '../identity/device-kind.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { takingFault } from '../incidents/taking-out.ts';
import { UNDO_WITHIN_MS } from '../incidents/triage.ts';
import type { StoredIncident } from '../store/rows.ts';
import { rowOf, ruleOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { overtaken } from './overtaken.ts';
import { requestOf } from './request-of.ts';

const REQUESTS_SHOWN = 100;

/** Single requests that do not belong to an incident, taken out of it and put back. */
export function createTakingOut(office: Office): TakingOutAnswers<Viewer> {
  const looks = createDeviceLooks();
  return {
    async takeable(viewer, id) {
      const incident = await within(office, viewer, id);
      if (incident === null || !isTakeable(incident)) return null;
      const events = await office.incidents.ownEvents(id, REQUESTS_SHOWN);
      return events.map((event) => ({ ...requestOf(event, looks), id: event.id }));
    },
    takeOut: (viewer, read, taking) => takeOut(office, viewer, read, taking),
    async putBack(viewer, id) {
      const incident = await within(office, viewer, id);
      if (incident === null || incident.takenFrom === null) return { kind: 'gone' };
      const result = await office.incidents.putBack({ id, at: office.now(), by: viewer.staffId });
      return result.kind === 'done' ? { kind: 'done', nextId: result.id } : { kind: 'late' };
    },
  };
}

async function takeOut(
  office: Office,
  viewer: Viewer,
  { id, version }: ReadIncident,
  { requests, as, reason }: NewTaking,
): Promise<ChangeResult> {
  const incident = await within(office, viewer, id);
  if (incident === null) return { kind: 'gone' };
  if (version !== incident.version || !isTakeable(incident)) return overtaken(office, id);
  const fault = takingFault(requests, reason);
  if (fault !== null) return { kind: 'wrong', fault };
  const { title } = (await ruleOf(office, incident)).rule;
  const when = { at: office.now(), by: viewer.staffId };
  const taken = await office.incidents.takeOut({ id, version, requests, as, reason: reason.trim(), title, ...when });
  switch (taken.kind) {
    case 'taken':
      return { kind: 'done', nextId: taken.id };
    case 'changed':
      return overtaken(office, id);
    case 'none_left':
      return { kind: 'wrong', fault: 'none_left' };
  }
}

/** What a class did is split instead; a part of another is taken apart there. */
function isTakeable({ state, merged, cluster, origin }: StoredIncident): boolean {
  return state.status !== 'resolved' && merged === null && cluster.wholeClass === null && origin === 'log';
}

async function within(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

/** What was taken out of an incident, and what it was taken out of itself, as far as the viewer may know. */
export async function takenApart(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
  names: ReadonlyMap<string, string>,
) {
  const { takenFrom } = incident;
  const [made, from] = await Promise.all([
    office.incidents.takenFrom(incident.id),
    takenFrom === null ? null : within(office, viewer, takenFrom),
  ]);
  const seen = await Promise.all(made.map(({ id }) => within(office, viewer, id)));
  return {
    takenOut: await Promise.all(seen.flatMap((one) => (one === null ? [] : [rowOf(office, one, names)]))),
    takenFrom: from === null ? null : { id: from.id, title: (await ruleOf(office, from)).rule.title },
    putBackUntil:
      from === null ? null : putBackUntil(viewer, incident, await office.incidents.history(incident.id), office.now()),
  };
}

function putBackUntil(
  viewer: Viewer,
  { version, raisedAt }: StoredIncident,
  history: Awaited<ReturnType<Office['incidents']['history']>>,
  now: number,
): number | null {
  const [only, ...others] = history;
  const until = raisedAt + UNDO_WITHIN_MS;
  const isOwn = only?.kind === 'taken_from' && only.byStaff === viewer.staffId && others.length === 0;
  return version === 1 && isOwn && until > now ? until : null;
}
