import type { HistoryEntry, Viewer } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { AUDIT_KINDS } from '../records/audited.ts';
import type { Office } from './office.ts';

const SHOWN = 200;

/** Who looked at an incident, oldest first, for those who oversee: the record of who looked says it. */
export async function viewsOf(
  { auditTrail }: Office,
  { powers }: Viewer,
  incidentId: IncidentId,
  names: ReadonlyMap<string, string>,
): Promise<readonly HistoryEntry[]> {
  if (!powers.includes('oversee')) return [];
  const everybody = { staffId: null, from: null, to: null, withoutPersons: [] };
  const { lines } = await auditTrail.page({ ...everybody, actions: AUDIT_KINDS.views, incidentId }, 1, SHOWN);
  return lines.toReversed().map(({ at, staffId }) => ({
    at,
    kind: 'viewed',
    byName: staffId === null ? null : (names.get(staffId) ?? null),
    detail: null,
  }));
}
