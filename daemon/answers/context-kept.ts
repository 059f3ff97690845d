import type { ShownContext } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { joinedRecords } from '../records/context.ts';
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
  whole: readonly { readonly id: IncidentId }[],
  { part, narrowed }: { readonly part: Window; readonly narrowed: Narrowed },
  stretch: Stretch,
): Promise<Found | null> {
  if (stretch.records.length > 0) return { ...stretch, source: 'log' };
  const kept = await keptOfAll(keptContext, whole);
  if (kept === null) return null;
  const records = kept.filter((one) => isWithin(one, part) && isOf(one, narrowed));
  return { records, shown: part, earlier: null, later: null, source: 'kept' };
}

/** What was kept with each of them, each record once; null where nothing was kept with any. */
export async function keptOfAll(
  keptContext: Office['keptContext'],
  whole: readonly { readonly id: IncidentId }[],
): Promise<readonly ArchivedRecord[] | null> {
  const all = await Promise.all(whole.map(({ id }) => keptContext(id)));
  const kept = all.filter((one) => one !== null);
  return kept.length === 0 ? null : kept.reduce(joinedRecords, []);
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
