import type { ChangeResult, HistoryEntry } from '../api/contract.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { historyEntryOf, staffNamesOf } from './incident-row.ts';
import type { Office } from './office.ts';

/** What a colleague did last, so that whoever was slower learns it. */
export async function overtaken(office: Office, id: IncidentId): Promise<Extract<ChangeResult, { kind: 'changed' }>> {
  const [history, names] = await Promise.all([office.incidents.history(id), staffNamesOf(office)]);
  const last = history.findLast(({ kind }) => CHANGES.has(kind));
  return { kind: 'changed', by: last === undefined ? null : historyEntryOf(last, names) };
}

const CHANGES: ReadonlySet<string> = new Set<HistoryEntry['kind']>([
  ...([
    'claimed',
    'released',
    'waits',
    'resolved',
    'undone',
    'reopened',
    'split',
    'merged',
    'took_in',
    'separated',
    'let_go',
    'taken_out',
    'put_back',
  ] as const),
]);
