import type { ExpressionBuilder, Kysely } from 'kysely';
import type { IncidentId, IncidentState, StaffId } from '../incidents/incident.ts';
import type { IncidentFilter } from '../incidents/queue-filter.ts';
import type { Severity } from '../policy/policy.ts';
import { incidentsWithin, type Reach } from './reach.ts';
import { readIncident, type StoredIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

export interface QueueCounts {
  readonly open: number;
  readonly mine: number;
  readonly waiting: number;
  readonly closed: number;
  readonly urgent: number;
}

/** The incidents of one school as they wait for review: every answer is within somebody's reach. */
export interface IncidentQueue {
  list(
    reach: Reach,
    filter: IncidentFilter,
    perPage: number,
  ): Promise<{ readonly rows: readonly StoredIncident[]; readonly total: number }>;
  counts(reach: Reach): Promise<QueueCounts>;
  one(reach: Reach, id: IncidentId): Promise<StoredIncident | null>;
  /** Ids before and after in the open queue. */
  neighbours(
    reach: Reach,
    incident: StoredIncident,
  ): Promise<{ readonly previousId: IncidentId | null; readonly nextId: IncidentId | null }>;
  newSince(reach: Reach, since: number): Promise<number>;
  week(reach: Reach, since: number): Promise<{ readonly raised: number; readonly reviewed: number }>;
  /** How many are open, those included that are counted in with a class. */
  openWithin(reach: Reach): Promise<number>;
}

const OPEN: readonly IncidentState['status'][] = ['new', 'in_review'];

/** What the queue of one school is read from. */
interface Shelf {
  readonly reader: Kysely<Schema>;
  readonly siteId: string;
}
type Table = ExpressionBuilder<Schema, 'incidents'>;
type Query = ReturnType<typeof within>;

export function createIncidentQueue(reader: Kysely<Schema>, siteId: string): IncidentQueue {
  const shelf: Shelf = { reader, siteId };
  return {
    list: (reach, filter, perPage) => list(shelf, reach, filter, perPage),
    counts: (reach) => counts(shelf, reach),
    async one(reach, id) {
      const row = await within(shelf, reach).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? readIncident(row) : null;
    },
    neighbours: (reach, incident) => neighbours(shelf, reach, incident),
    newSince: (reach, since) => count(inView(shelf, reach, 'open').where('raised_at', '>', since)),
    async week(reach, since) {
      const [raised, reviewed] = await Promise.all([
        count(asItems(within(shelf, reach)).where('raised_at', '>=', since)),
        count(asItems(within(shelf, reach)).where('closed_at', '>=', since)),
      ]);
      return { raised, reviewed };
    },
    openWithin: (reach) => count(within(shelf, reach).where('status', 'in', OPEN)),
  };
}

/** What somebody may have done, and not where somebody looked for help. */
function ofSchool({ reader, siteId }: Shelf) {
  return reader.selectFrom('incidents').where('site_id', '=', siteId).where('lane', '=', 'review');
}

/** As things to review: what a whole class did is one of them, and not each pupil of it. */
function asItems(query: Query): Query {
  return query.where('cluster_role', '!=', 'member');
}

function within(shelf: Shelf, reach: Reach) {
  return ofSchool(shelf).where(incidentsWithin(reach));
}

function inView(shelf: Shelf, reach: Reach, view: IncidentFilter['view']): Query {
  return asItems(within(shelf, reach)).where((table) => viewOf(table, view, reach.staffId));
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

function severe(query: Query, severity: Severity | null): Query {
  return severity === null ? query : query.where('severity', '=', severityRank(severity));
}

async function count(query: Query): Promise<number> {
  const row = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function list(shelf: Shelf, reach: Reach, { view, severity, page }: IncidentFilter, perPage: number) {
  const matching = severe(inView(shelf, reach, view), severity);
  const ordered =
    view === 'closed'
      ? matching.orderBy('closed_at', 'desc')
      : matching.orderBy('severity', 'desc').orderBy('last_seen', 'desc');
  const rows = await ordered
    .orderBy('id')
    .selectAll()
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { rows: rows.map(readIncident), total: await count(matching) };
}

async function counts(shelf: Shelf, reach: Reach): Promise<QueueCounts> {
  const [open, mine, waiting, closed, urgent] = await Promise.all([
    count(inView(shelf, reach, 'open')),
    count(inView(shelf, reach, 'mine')),
    count(inView(shelf, reach, 'waiting')),
    count(inView(shelf, reach, 'closed')),
    count(severe(inView(shelf, reach, 'open'), 'critical')),
  ]);
  return { open, mine, waiting, closed, urgent };
}

async function neighbours(shelf: Shelf, reach: Reach, incident: StoredIncident) {
  const others = () => inView(shelf, reach, 'open').where('id', '!=', incident.id).select('id');
  const next = await others()
    .where((table) => isAfter(table, incident))
    .orderBy('severity', 'desc')
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const previous = await others()
    .where((table) => table.not(isAfter(table, incident)))
    .orderBy('severity', 'asc')
    .orderBy('last_seen', 'asc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    previousId: (previous?.id ?? null) as IncidentId | null,
    nextId: (next?.id ?? null) as IncidentId | null,
  };
}

/** Behind this incident in the queue: less severe, or as severe and older. */
function isAfter(table: Table, incident: StoredIncident) {
  const rank = severityRank(incident.severity);
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
