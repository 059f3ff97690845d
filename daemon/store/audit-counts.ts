/** What each member of staff did in a time, counted from the record of who looked. */
import type { StaffId } from '../incidents/incident.ts';
import type { AuditAction } from '../records/audited.ts';
import type { Database } from './database.ts';

/** Half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface ActionCount {
  readonly staffId: StaffId | null;
  readonly action: string;
  readonly count: number;
}

export interface StaffCount {
  readonly staffId: StaffId | null;
  readonly count: number;
}

export interface AuditCounts {
  actions(stretch: Stretch): Promise<readonly ActionCount[]>;
  /** The incidents and persons that each looked at, each once. */
  subjects(stretch: Stretch): Promise<readonly StaffCount[]>;
  /** How often each searched the log for one and the same person; the most of each, from `least` on. */
  samePerson(stretch: Stretch, least: number): Promise<readonly StaffCount[]>;
  /** When each did one of these, oldest first, as many as `limit`. */
  moments(
    stretch: Stretch,
    actions: readonly AuditAction[],
    limit: number,
  ): Promise<readonly { readonly staffId: StaffId | null; readonly at: number }[]>;
}

export function createAuditCounts({ reader }: Database, siteId: string): AuditCounts {
  const within = ({ from, to }: Stretch) =>
    reader.selectFrom('audit').where('site_id', '=', siteId).where('at', '>=', from).where('at', '<', to);
  return {
    async actions(stretch) {
      const rows = await within(stretch)
        .select(({ fn }) => ['staff_id', 'action', fn.countAll<number>().as('count')])
        .groupBy(['staff_id', 'action'])
        .execute();
      return rows.map((row) => ({ staffId: staffOf(row), action: row.action, count: Number(row.count) }));
    },
    async subjects(stretch) {
      const rows = await within(stretch)
        .select(({ fn }) => ['staff_id', fn.count<number>('subject_id').distinct().as('count')])
        .where('subject_kind', 'in', ['incident', 'person'])
        .where('action', 'in', ['view', 'view_support', 'look_up_person'])
        .groupBy('staff_id')
        .execute();
      return rows.map((row) => ({ staffId: staffOf(row), count: Number(row.count) }));
    },
    async samePerson({ from, to }, least) {
      const rows = await reader
        .selectFrom('searches')
        .select(({ fn }) => ['staff_id', 'subjects', fn.countAll<number>().as('count')])
        .where('site_id', '=', siteId)
        .where('at', '>=', from)
        .where('at', '<', to)
        .where('subjects', 'is not', null)
        .groupBy(['staff_id', 'subjects'])
        .having(({ fn }) => fn.countAll<number>(), '>=', least)
        .execute();
      const most = new Map<StaffId | null, number>();
      for (const row of rows) most.set(staffOf(row), Math.max(most.get(staffOf(row)) ?? 0, Number(row.count)));
      return [...most].map(([staffId, count]) => ({ staffId, count }));
    },
    async moments(stretch, actions, limit) {
      const rows = await within(stretch)
        .select(['staff_id', 'at'])
        .where('action', 'in', actions)
        .orderBy('at')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ staffId: staffOf(row), at: row.at }));
    },
  };
}

function staffOf(row: { readonly staff_id: string | null }): StaffId | null {
  return row.staff_id as StaffId | null;
}
