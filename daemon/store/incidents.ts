import type { ExpressionBuilder, Kysely } from 'kysely';
import type { IncidentId, IncidentState, StaffId } from '../incidents/incident.ts';
import type { IncidentFilter } from '../incidents/queue-filter.ts';
import type { Severity } from '../policy/policy.ts';
import type { Database } from './database.ts';
import { readEvent, readIncident, type StoredEvent, type StoredIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** Which incidents a viewer may know of, and for whom "mine" is meant. */
export interface Reach {
  readonly staffId: StaffId;
  /** Incidents about staff are for the head alone. */
  readonly maySeeStaff: boolean;
}

export interface StoredHistory {
  readonly at: number;
  readonly kind: string;
  readonly byStaff: StaffId | null;
  readonly detail: string | null;
}

/** A change of state that a person made, claimed: it happens only if nobody changed the incident in between. */
export interface StateChange {
  readonly id: IncidentId;
  readonly version: number;
  readonly state: IncidentState;
  readonly stateBefore: IncidentState | null;
  readonly at: number;
  readonly by: StaffId;
  readonly kind: 'claimed' | 'released' | 'resolved' | 'undone';
  readonly detail: string | null;
}

export interface Incidents {
  list(
    reach: Reach,
    filter: IncidentFilter,
    perPage: number,
  ): Promise<{ readonly rows: readonly StoredIncident[]; readonly total: number }>;
  counts(reach: Reach): Promise<{
    readonly open: number;
    readonly mine: number;
    readonly waiting: number;
    readonly closed: number;
    readonly urgent: number;
  }>;
  one(reach: Reach, id: IncidentId): Promise<StoredIncident | null>;
  /** Without a viewer: for alerts. */
  byId(id: IncidentId): Promise<StoredIncident | null>;
  events(id: IncidentId, limit: number): Promise<readonly StoredEvent[]>;
  /** The most serious of its events, the newest of them: its reasons stand for the incident. */
  weightiest(id: IncidentId): Promise<StoredEvent | null>;
  history(id: IncidentId): Promise<readonly StoredHistory[]>;
  /** Ids before and after in the open queue. */
  neighbours(
    reach: Reach,
    incident: StoredIncident,
  ): Promise<{ readonly previousId: IncidentId | null; readonly nextId: IncidentId | null }>;
  /** True when this change was the one that counted. */
  change(change: StateChange): Promise<boolean>;
  newSince(reach: Reach, since: number): Promise<number>;
  week(reach: Reach, since: number): Promise<{ readonly raised: number; readonly reviewed: number }>;
  counted(): Promise<{ readonly incidents: number; readonly events: number }>;
  all(limit: number): Promise<readonly StoredIncident[]>;
}

const OPEN: readonly IncidentState['status'][] = ['new', 'in_review'];
type Table = ExpressionBuilder<Schema, 'incidents'>;

export function createIncidents(database: Database, siteId: string): Incidents {
  const { reader, writer } = database;
  const within = (reach: Reach) => {
    const site = reader.selectFrom('incidents').where('site_id', '=', siteId);
    return reach.maySeeStaff ? site : site.where('audience', '!=', 'staff');
  };
  const count = async (query: ReturnType<typeof within>): Promise<number> => {
    const row = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
    return Number(row?.count ?? 0);
  };
  const inView = (reach: Reach, view: IncidentFilter['view']) =>
    within(reach).where((table) => viewOf(table, view, reach.staffId));
  const severe = (query: ReturnType<typeof within>, severity: Severity | null) =>
    severity === null ? query : query.where('severity', '=', severityRank(severity));

  return {
    async list(reach, filter, perPage) {
      const matching = severe(inView(reach, filter.view), filter.severity);
      const ordered =
        filter.view === 'closed'
          ? matching.orderBy('closed_at', 'desc')
          : matching.orderBy('severity', 'desc').orderBy('last_seen', 'desc');
      const rows = await ordered
        .orderBy('id')
        .selectAll()
        .limit(perPage)
        .offset((filter.page - 1) * perPage)
        .execute();
      return { rows: rows.map(readIncident), total: await count(matching) };
    },
    async counts(reach) {
      const [open, mine, waiting, closed, urgent] = await Promise.all([
        count(inView(reach, 'open')),
        count(inView(reach, 'mine')),
        count(inView(reach, 'waiting')),
        count(inView(reach, 'closed')),
        count(severe(inView(reach, 'open'), 'critical')),
      ]);
      return { open, mine, waiting, closed, urgent };
    },
    async one(reach, id) {
      const row = await within(reach).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? readIncident(row) : null;
    },
    async byId(id) {
      const row = await reader.selectFrom('incidents').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? readIncident(row) : null;
    },
    async events(id, limit) {
      const rows = await eventsOf(reader, id).orderBy('at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map(readEvent).reverse();
    },
    async weightiest(id) {
      const row = await eventsOf(reader, id)
        .orderBy('severity', 'desc')
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? readEvent(row) : null;
    },
    async history(id) {
      const rows = await reader
        .selectFrom('incident_history')
        .selectAll()
        .where('incident_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        at: row.at,
        kind: row.kind,
        byStaff: row.by_staff as StaffId | null,
        detail: row.detail,
      }));
    },
    async neighbours(reach, incident) {
      const rank = severityRank(incident.severity);
      const others = () => inView(reach, 'open').where('id', '!=', incident.id).select('id');
      const next = await others()
        .where((table) => after(table, rank, incident))
        .orderBy('severity', 'desc')
        .orderBy('last_seen', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      const previous = await others()
        .where((table) => table.not(after(table, rank, incident)))
        .orderBy('severity', 'asc')
        .orderBy('last_seen', 'asc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return {
        previousId: (previous?.id ?? null) as IncidentId | null,
        nextId: (next?.id ?? null) as IncidentId | null,
      };
    },
    async change(change) {
      return writer.transaction().execute(async (transaction) => {
        const result = await transaction
          .updateTable('incidents')
          .set({
            state: JSON.stringify(change.state),
            status: change.state.status,
            state_before: change.stateBefore === null ? null : JSON.stringify(change.stateBefore),
            assignee: 'assignee' in change.state ? change.state.assignee : null,
            version: change.version + 1,
            closed_at: change.state.status === 'resolved' ? change.at : null,
          })
          .where('id', '=', change.id)
          .where('version', '=', change.version)
          .executeTakeFirst();
        if (result.numUpdatedRows !== 1n) return false;
        await transaction
          .insertInto('incident_history')
          .values({
            site_id: siteId,
            incident_id: change.id,
            at: change.at,
            kind: change.kind,
            by_staff: change.by,
            detail: change.detail,
          })
          .execute();
        return true;
      });
    },
    newSince: (reach, since) => count(inView(reach, 'open').where('raised_at', '>', since)),
    async week(reach, since) {
      const [raised, reviewed] = await Promise.all([
        count(within(reach).where('raised_at', '>=', since)),
        count(within(reach).where('closed_at', '>=', since)),
      ]);
      return { raised, reviewed };
    },
    async counted() {
      const incidents = await reader
        .selectFrom('incidents')
        .where('site_id', '=', siteId)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst();
      const events = await reader
        .selectFrom('events')
        .where('site_id', '=', siteId)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst();
      return { incidents: Number(incidents?.n ?? 0), events: Number(events?.n ?? 0) };
    },
    async all(limit) {
      const rows = await reader
        .selectFrom('incidents')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('first_seen')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(readIncident);
    },
  };
}

function viewOf(table: Table, view: IncidentFilter['view'], staffId: StaffId) {
  switch (view) {
    case 'open':
      return table('status', 'in', OPEN);
    case 'mine':
      return table.and([table('status', 'in', ['in_review', 'on_hold']), table('assignee', '=', staffId)]);
    case 'waiting':
      return table('status', '=', 'on_hold');
    case 'closed':
      return table('status', '=', 'resolved');
  }
}

/** Behind this incident in the queue: less severe, or as severe and older. */
function after(table: Table, rank: number, incident: StoredIncident) {
  return table.or([
    table('severity', '<', rank),
    table.and([table('severity', '=', rank), table('last_seen', '<', incident.lastSeen)]),
    table.and([
      table('severity', '=', rank),
      table('last_seen', '=', incident.lastSeen),
      table('id', '>', incident.id),
    ]),
  ]);
}

function eventsOf(reader: Kysely<Schema>, id: IncidentId) {
  return reader
    .selectFrom('events')
    .select(['at', 'record', 'matches', 'initiator', 'reasons', 'severity'])
    .where('incident_id', '=', id);
}
