import type { ShownContext } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { Window } from '../records/question.ts';
import type { Narrowed } from './context-question.ts';
import type { Stretch } from './context-records.ts';
import type { Office } from './office.ts';
import { isSeen } from './seen-by.ts';

type Found = Stretch & Pick<ShownContext, 'source'>;

/**
 * What the log holds, or what was kept with the incident; null where that is nothing either. The log holds at least the incident's
 * own requests: where it holds nothing, it no longer reaches back so far.
 */
export async function orKept(
  { keptContext }: Pick<Office, 'keptContext'>,
  id: IncidentId,
  { part, narrowed }: { readonly part: Window; readonly narrowed: Narrowed },
  stretch: Stretch,
): Promise<Found | null> {
  if (stretch.records.length > 0) return { ...stretch, source: 'log' };
  const kept = await keptContext(id);
  if (kept === null) return null;
  const records = kept.filter((one) => isWithin(one, part) && isOf(one, narrowed));
  return { records, shown: part, earlier: null, later: null, source: 'kept' };
}

function isWithin({ record }: ArchivedRecord, { from, to }: Window): boolean {
  return record.timestamp >= from && record.timestamp < to;
}

/** What was kept was kept for the head too. */
function isOf(archived: ArchivedRecord, narrowed: Narrowed): boolean {
  const { clientIp } = archived.record;
  const { clientIps } = narrowed;
  const isOfDevice = clientIps === null || (clientIp !== null && clientIps.includes(clientIp));
  return isOfDevice && isSeen(archived, narrowed);
}
