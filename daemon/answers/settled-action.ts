import type { Viewer } from '../api/contract.ts';
import { asksForActions } from '../incidents/actions.ts';
import type { ResponseAction } from '../incidents/response-matrix.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Office } from './office.ts';
import { settleActions } from './settle-actions.ts';

/** What is done by itself counts as its action; what somebody recorded of that before stays as it is. */
export async function settled(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
  action: ResponseAction,
): Promise<void> {
  if (!asksForActions(incident.state)) return;
  await settleActions(office, incident.state.at);
  const before = (await office.incidentActions.of(incident.id)).actions.find((one) => one.action === action);
  if (before !== undefined && before.state !== 'to_do') return;
  const said = { id: incident.id, seen: before?.version ?? 0, note: '', by: viewer.staffId, at: office.now() };
  await office.incidentActions.record({ ...said, action, state: 'done' });
}
