import type { ContextRow, LogRow, Viewer } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { rowsOf, visibleIncidents } from './log-rows.ts';
import type { Office } from './office.ts';

/** Records as they stand around an incident, its own and those of its parts marked. */
export async function contextRows(
  office: Office,
  viewer: Viewer,
  whole: readonly { readonly id: IncidentId }[],
  records: readonly ArchivedRecord[],
): Promise<readonly ContextRow[]> {
  const [rows, incidents] = await Promise.all([
    rowsOf(office, viewer, records),
    visibleIncidents(office, viewer, records),
  ]);
  const own = new Set(whole.map(({ id }) => id));
  return rows.map((row, place) => {
    const eventId = records[place]?.eventId ?? null;
    const incident = eventId === null ? null : (incidents.get(eventId) ?? null);
    const flaggedIn = incident === null ? null : flaggedInOf(incident, own);
    return { ...row, flaggedIn, isBackground: isBackground(row) };
  });
}

function flaggedInOf(incident: IncidentId, own: ReadonlySet<IncidentId>): ContextRow['flaggedIn'] {
  return own.has(incident) ? { incident: 'this' } : { incident: 'another', id: incident };
}

/** What pages and programs ask for by themselves; what was flagged is shown whoever asked for it. */
function isBackground({ initiator, verdict }: LogRow): boolean {
  return verdict.outcome === 'pass' && (initiator === 'page' || initiator === 'software');
}
