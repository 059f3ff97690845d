/** In which order the lists of incidents stand, and what is before and after one of them: each step is one seek in an index. */
import type { SelectQueryBuilder } from 'kysely';
import type { IncidentId } from '../incidents/incident.ts';
import type { QueueQuery } from '../incidents/queue-filter.ts';
import { type StoredIncident, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

type Column = 'severity' | 'last_seen' | 'closed_at' | 'id';

export interface OrderedBy {
  readonly column: Column;
  readonly direction: 'asc' | 'desc';
}

export interface Beside {
  readonly previousId: IncidentId | null;
  readonly nextId: IncidentId | null;
}

type Query = SelectQueryBuilder<Schema, 'incidents', object>;

/** The columns of an order, the weightiest first; the id last, so that no two are alike. */
export function orderOf({ view, sort = 'usual' }: Pick<QueueQuery, 'view' | 'sort'>): readonly OrderedBy[] {
  return [...leading(view, sort), { column: 'id', direction: 'asc' }];
}

function leading(view: QueueQuery['view'], sort: NonNullable<QueueQuery['sort']>): readonly OrderedBy[] {
  switch (sort) {
    case 'newest':
      return [{ column: 'last_seen', direction: 'desc' }];
    case 'oldest':
      return [{ column: 'last_seen', direction: 'asc' }];
    case 'usual':
      return view === 'closed'
        ? [{ column: 'closed_at', direction: 'desc' }]
        : [
            { column: 'severity', direction: 'desc' },
            { column: 'last_seen', direction: 'desc' },
          ];
  }
}

/** What stands before and after an incident among those that match, whether or not it still matches itself. */
export async function besideInQueue(
  matching: () => Query,
  query: Pick<QueueQuery, 'view' | 'sort'>,
  incident: StoredIncident,
): Promise<Beside> {
  const order = orderOf(query);
  const [previousId, nextId] = await Promise.all([
    nearest(matching, order.map(turned), incident),
    nearest(matching, order, incident),
  ]);
  return { previousId, nextId };
}

function turned({ column, direction }: OrderedBy): OrderedBy {
  return { column, direction: direction === 'asc' ? 'desc' : 'asc' };
}

/** First those that are alike in all columns but the last, then in all but two, and so on. */
async function nearest(
  matching: () => Query,
  order: readonly OrderedBy[],
  incident: StoredIncident,
): Promise<IncidentId | null> {
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const found = await beyond(matching(), order, place, incident);
    if (found !== null) return found;
  }
  return null;
}

async function beyond(
  query: Query,
  order: readonly OrderedBy[],
  place: number,
  incident: StoredIncident,
): Promise<IncidentId | null> {
  const alike = order
    .slice(0, place)
    .reduce((some, { column }) => some.where(column, '=', placeOf(incident, column)), query);
  const ordered = order.slice(place).reduce((some, { column, direction }) => some.orderBy(column, direction), alike);
  const step = order[place];
  if (step === undefined) return null;
  const row = await ordered
    .where(step.column, step.direction === 'asc' ? '>' : '<', placeOf(incident, step.column))
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : (row.id as IncidentId);
}

function placeOf(incident: StoredIncident, column: Column): number | string {
  switch (column) {
    case 'severity':
      return severityRank(incident.severity);
    case 'last_seen':
      return incident.lastSeen;
    // One that is open stands before all that are closed.
    case 'closed_at':
      return incident.closedAt ?? Number.MAX_SAFE_INTEGER;
    case 'id':
      return incident.id;
  }
}
