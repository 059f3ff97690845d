import { randomUUID } from 'node:crypto';
import type { NewAccessRemoval, RemovalAnswers, RemovalResult, Viewer } from '../api/contract.ts';
import { asksForActions } from '../incidents/actions.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { StoredIncident } from '../store/rows.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { settled } from './settled-action.ts';

const SHOWN = 100;
const MAX_REASON = 500;

/** Access that was taken away for a time. */
export function createRemovalAnswers(office: Office): RemovalAnswers<Viewer> {
  return {
    removals: (viewer) => removalsFor(office, viewer),
    removeAccess: (viewer, id, removal) => removeAccess(office, viewer, id, removal),
    async endRemoval(viewer, id, removalId) {
      if ((await mine(office, viewer, id)) === null) return { kind: 'gone' };
      const ending = { id: removalId, incidentId: id, by: viewer.staffId, at: office.now() };
      if (!(await office.accessRemovals.end(ending))) return { kind: 'changed' };
      await audit(office, viewer, 'remove_access', id);
      return { kind: 'done' };
    },
  };
}

async function mine(office: Office, viewer: Viewer, id: IncidentId): Promise<StoredIncident | null> {
  return mayReview(viewer) ? office.incidents.one(reachOf(viewer), id) : null;
}

/** What is running or overdue within the viewer's reach; nobody is named in it. */
export async function removalsFor(office: Office, viewer: Viewer): ReturnType<RemovalAnswers<Viewer>['removals']> {
  if (!mayReview(viewer)) return [];
  const reach = reachOf(viewer);
  const today = office.schoolDayOf(office.now());
  const removals = await office.accessRemovals.running(reach, SHOWN);
  const rows = await Promise.all(
    removals.map(async ({ id, incidentId, fromDay, untilDay }) => {
      const incident = await office.incidents.one(reach, incidentId);
      if (incident === null) return [];
      const { audience, subject } = incident;
      const about = { isStaff: audience === 'staff', group: 'group' in subject ? subject.group : '' };
      return [{ id, incidentId, ...about, fromDay, untilDay, isDue: untilDay <= today }];
    }),
  );
  return rows.flat();
}

async function removeAccess(
  office: Office,
  viewer: Viewer,
  id: IncidentId,
  { fromDay, untilDay, reason }: NewAccessRemoval,
): Promise<RemovalResult> {
  const incident = await mine(office, viewer, id);
  if (incident === null || !asksForActions(incident.state)) return { kind: 'gone' };
  if (!isDay(fromDay) || !isDay(untilDay)) return { kind: 'no_day' };
  if (untilDay < fromDay) return { kind: 'wrong_order' };
  if (reason.trim() === '') return { kind: 'no_reason' };
  if (reason.length > MAX_REASON) return { kind: 'too_long' };
  const added = { id: randomUUID(), incidentId: id, fromDay, untilDay, reason: reason.trim() };
  await office.accessRemovals.add({ ...added, by: viewer.staffId, at: office.now() });
  await settled(office, viewer, incident, 'remove-access');
  await office.findingChanged();
  await audit(office, viewer, 'remove_access', id);
  return { kind: 'done' };
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

async function audit(
  office: Office,
  { staffId }: Viewer,
  action: 'remove_access' | 'refer',
  id: IncidentId,
): Promise<void> {
  await office.audit.add({ at: office.now(), staffId, action, subjectKind: 'incident', subjectId: id });
}
