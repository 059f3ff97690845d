import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import { OPEN_QUEUE, type QueueQuery } from '../incidents/queue-filter.ts';
import { type Beside, besideInQueue, orderOf } from './queue-order.ts';
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
    query: QueueQuery & { readonly page: number },
    perPage: number,
  ): Promise<{ readonly rows: readonly StoredIncident[]; readonly total: number }>;
  counts(reach: Reach): Promise<QueueCounts>;
  one(reach: Reach, id: IncidentId): Promise<StoredIncident | null>;
  /** Ids before and after, in the list that the incident was opened from. */
  neighbours(reach: Reach, incident: StoredIncident, query?: QueueQuery): Promise<Beside>;
  /** The years and groups of those whom a view holds, in order. */
  groups(reach: Reach, view: QueueQuery['view']): Promise<readonly string[]>;
  newSince(reach: Reach, since: number): Promise<number>;
  week(reach: Reach, since: number): Promise<{ readonly raised: number; readonly reviewed: number }>;
  /** How many are open, those included that are counted in with a class. */
  openWithin(reach: Reach): Promise<number>;
}

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
    list: (reach, query, perPage) => list(shelf, reach, query, perPage),
    counts: (reach) => counts(shelf, reach),
    async one(reach, id) {
      const row = await within(shelf, reach).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? readIncident(row) : null;
    },
    neighbours: (reach, incident, query = OPEN_QUEUE) =>
      besideInQueue(() => matching(shelf, reach, query), query, incident),
    groups: (reach, view) => groups(shelf, reach, view),
    newSince: (reach, since) => count(inView(shelf, reach, 'open').where('raised_at', '>', since)),
    async week(reach, since) {
      const [raised, reviewed] = await Promise.all([
        count(asItems(within(shelf, reach)).where('raised_at', '>=', since)),
        count(asItems(within(shelf, reach)).where('closed_at', '>=', since)),
      ]);
      return { raised, reviewed };
    },
    openWithin: (reach) => count(within(shelf, reach).where(isOpen)),
  };
}

/** What somebody may have done, and not where somebody looked for help. */
function ofSchool({ reader, siteId }: Shelf) {
  return reader.selectFrom('incidents').where('site_id', '=', siteId).where('lane', '=', 'review');
}

/** Nobody has closed it, and it does not wait. */
function isOpen(table: Table) {
  // All three by the index, and then the few: of "one or the other" SQLite would read every incident that there is.
  return table.and([
    table('status', 'in', ['new', 'in_review', 'on_hold']),
    table.or([table('status', '!=', 'on_hold'), table('is_back', '=', 1)]),
  ]);
}

/** As things to review: what a whole class did is one of them, and not each pupil of it. */
function asItems(query: Query): Query {
  return query.where('cluster_role', '!=', 'member');
}

function within(shelf: Shelf, reach: Reach) {
  return ofSchool(shelf).where(incidentsWithin(reach));
}

/** The same for a list: a queue holds what is to be reviewed alone, so nothing else is asked of an incident. */
function inQueues({ reader, siteId }: Shelf, reach: Reach) {
  return reader.selectFrom('incidents').where('site_id', '=', siteId).where(incidentsWithin(reach));
}

function inView(shelf: Shelf, reach: Reach, view: QueueQuery['view']): Query {
  return inQueues(shelf, reach).where((table) => viewOf(table, view, reach.staffId));
}

function viewOf(table: Table, view: QueueQuery['view'], staffId: StaffId) {
  switch (view) {
    case 'mine':
      return table.and([table('assignee', '=', staffId), table('queue', 'in', ['open', 'waiting'])]);
    case 'open':
    case 'waiting':
    case 'closed':
      return table('queue', '=', view);
  }
}

function matching(shelf: Shelf, reach: Reach, { view, severity, group = null, seen = null }: QueueQuery): Query {
  let query = inView(shelf, reach, view);
  if (severity !== null) query = query.where('severity', '=', severityRank(severity));
  if (group !== null) query = query.where('group_name', '=', group);
  if (seen !== null) query = query.where('last_seen', '>=', seen.from).where('last_seen', '<', seen.to);
  return query;
}

async function count(query: Query): Promise<number> {
  const row = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function list(
  shelf: Shelf,
  reach: Reach,
  { page, ...query }: QueueQuery & { readonly page: number },
  perPage: number,
) {
  const found = matching(shelf, reach, query);
  const ordered = orderOf(query).reduce((some, { column, direction }) => some.orderBy(column, direction), found);
  const rows = await ordered
    .selectAll()
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { rows: rows.map(readIncident), total: await count(found) };
}

/** Each queue in one look at an index that holds all that is asked: what is closed is by far the most. */
async function counts(shelf: Shelf, reach: Reach): Promise<QueueCounts> {
  const [open, waiting, closed] = await Promise.all([
    countsOf(shelf, reach, 'open'),
    countsOf(shelf, reach, 'waiting'),
    countsOf(shelf, reach, 'closed'),
  ]);
  const mine = open.own + waiting.own;
  return { open: open.all, mine, waiting: waiting.all, closed: closed.all, urgent: open.urgent };
}

async function countsOf(shelf: Shelf, reach: Reach, queue: 'open' | 'waiting' | 'closed') {
  const row = await inQueues(shelf, reach)
    .where('queue', '=', queue)
    .select((table) => [
      table.fn.countAll<number>().as('all'),
      table.fn.count<number>(caseOf(table('assignee', '=', reach.staffId))).as('own'),
      table.fn.count<number>(caseOf(table('severity', '=', severityRank('critical')))).as('urgent'),
    ])
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), own: Number(row.own), urgent: Number(row.urgent) };
}

/** Counted where it is true: of nothing, `count` takes no notice. */
function caseOf(condition: Expression<SqlBool>) {
  return sql<number | null>`case when ${condition} then 1 end`;
}

/** More than any school has. */
const MOST_GROUPS = 200;

/** From one group to the next, so that no more rows are read than there are groups. */
async function groups(shelf: Shelf, reach: Reach, view: QueueQuery['view']): Promise<readonly string[]> {
  const found: string[] = [];
  while (found.length < MOST_GROUPS) {
    const row = await inView(shelf, reach, view)
      .where('group_name', '>', found.at(-1) ?? '')
      .select('group_name')
      .orderBy('group_name')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) break;
    found.push(row.group_name);
  }
  return found;
}
