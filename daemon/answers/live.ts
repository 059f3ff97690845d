import type { LiveAnswers, LiveIncident, Viewer } from '../api/contract.ts';
import type { IncidentId, IncidentState, StaffId } from '../incidents/incident.ts';
import { staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';

/** What open pages are told without being loaded again: all of it within the viewer's reach, and none of it is a view. */
export function createLiveAnswers(office: Office): LiveAnswers {
  return {
    async live(viewer, { since, incident }) {
      if (!mayReview(viewer)) return { newIncidents: 0, incident: null };
      const [newIncidents, open] = await Promise.all([
        since === null ? 0 : office.incidents.newSince(reachOf(viewer), since),
        incident === null ? null : liveIncident(office, viewer, incident),
      ]);
      return { newIncidents, incident: open };
    },
    onChange: office.onChange,
  };
}

async function liveIncident(office: Office, viewer: Viewer, id: IncidentId): Promise<LiveIncident | null> {
  const found = await office.incidents.one(reachOf(viewer), id);
  if (found === null) return null;
  const { version, state } = found;
  const by = whoseTurn(state);
  const byName = by === null ? null : ((await staffNamesOf(office)).get(by) ?? null);
  return { version, status: state.status, byName, isByViewer: by === viewer.staffId };
}

function whoseTurn(state: IncidentState): StaffId | null {
  switch (state.status) {
    case 'new':
      return null;
    case 'in_review':
    case 'on_hold':
      return state.assignee;
    case 'resolved':
      return state.by;
  }
}
