import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { StaffId } from '../incidents/incident.ts';
import {
  type FilterRequest,
  REQUEST_EVENTS,
  type RequestEvent,
  type RequestId,
  type RequestState,
  type Seen,
} from '../requests/filter-request.ts';
import type { Database } from './database.ts';
import { readRequest, type StoredRequest, stateColumns } from './filter-request-rows.ts';
import type { Schema } from './schema.ts';

export interface RequestHappening {
  readonly at: number;
  readonly kind: RequestEvent;
  readonly by: StaffId | null;
}

export type NewRequest = Pick<
  FilterRequest,
  'kind' | 'entry' | 'scope' | 'reason' | 'until' | 'askedBy' | 'askedAt' | 'incidentId'
>;

/** A step that somebody takes, or the log shows; it is written only where the version still stands. */
export interface RequestChange {
  readonly id: RequestId;
  readonly version: number;
  /** In the order in which they follow from each other: authorising and sending is one change. */
  readonly steps: readonly { readonly state: RequestState; readonly happened: RequestHappening }[];
  /** Goes to the provider by mail: its row of the outbox is written in the same transaction. */
  readonly letter?: string;
}

export interface FilterRequests {
  /** Null where more wait than anybody can decide on. */
  ask(request: NewRequest): Promise<RequestId | null>;
  one(id: string): Promise<StoredRequest | null>;
  /** The newest first, at most so many; of one person alone where `askedBy` is given. */
  newest(most: number, askedBy: StaffId | null): Promise<readonly StoredRequest[]>;
  /** All that a senior leader said yes to: what the school's lists are made of. */
  authorised(): Promise<readonly StoredRequest[]>;
  /** Those whose doing the log may show, least lately looked at first. */
  watched(most: number): Promise<readonly StoredRequest[]>;
  waiting(): Promise<readonly StoredRequest[]>;
  history(id: string): Promise<readonly RequestHappening[]>;
  /** False where somebody was quicker. */
  change(change: RequestChange): Promise<boolean>;
  see(id: RequestId, seen: Seen): Promise<void>;
}

/** More than a senior leader can decide on. */
const MOST_WAITING = 200;

export function createFilterRequests({ reader, writer }: Database, siteId: string): FilterRequests {
  const all = (db: Kysely<Schema> = reader) =>
    db.selectFrom('filter_requests').selectAll().where('site_id', '=', siteId);
  const read = async (query: ReturnType<typeof all>) => (await query.execute()).map(readRequest);
  return {
    ask: (request) => writer.transaction().execute((transaction) => ask(transaction, siteId, request)),
    async one(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? readRequest(row) : null;
    },
    newest(most, askedBy) {
      const rows = all().orderBy('number', 'desc').limit(most);
      return read(askedBy === null ? rows : rows.where('asked_by', '=', askedBy));
    },
    authorised: () => read(all().where('authorised_at', 'is not', null).orderBy('authorised_at').orderBy('number')),
    watched: (most) => read(all().where('status', 'in', ['told', 'confirmed']).orderBy('watched_to').limit(most)),
    waiting: () => read(all().where('status', '=', 'asked').orderBy('number')),
    history: (id) => historyOf(reader, siteId, id),
    change: (change) => writer.transaction().execute((transaction) => changeRequest(transaction, siteId, change)),
    async see(id, { watchedTo, lastAgainst, firstAsAsked }) {
      await writer
        .updateTable('filter_requests')
        .set({ watched_to: watchedTo, last_against: lastAgainst, first_as_asked: firstAsAsked })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .execute();
    },
  };
}

async function ask(db: Transaction<Schema>, siteId: string, request: NewRequest): Promise<RequestId | null> {
  const ofSite = db.selectFrom('filter_requests').where('site_id', '=', siteId);
  const { last } = await ofSite
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .executeTakeFirstOrThrow();
  const { waiting } = await ofSite
    .where('status', '=', 'asked')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  if (Number(waiting) >= MOST_WAITING) return null;
  const id = randomUUID() as RequestId;
  await db
    .insertInto('filter_requests')
    .values({
      ...{ id, site_id: siteId, number: (last ?? 0) + 1, kind: request.kind, entry: request.entry },
      ...{ scope: JSON.stringify(request.scope), reason: request.reason, until_at: request.until },
      ...{ asked_by: request.askedBy, asked_at: request.askedAt, incident_id: request.incidentId },
      ...stateColumns({ status: 'asked' }),
      ...{ letter: null, mailings: 0, watched_to: null, last_against: null, first_as_asked: null, version: 1 },
    })
    .execute();
  await note(db, siteId, id, { at: request.askedAt, kind: 'asked', by: request.askedBy });
  return id;
}

async function changeRequest(db: Transaction<Schema>, siteId: string, change: RequestChange): Promise<boolean> {
  const { id, version, steps, letter } = change;
  const last = steps.at(-1);
  if (last === undefined) return false;
  const row = await db
    .updateTable('filter_requests')
    .set(({ eb }) => ({
      ...stateColumns(last.state),
      version: eb('version', '+', 1),
      ...(letter !== undefined && { letter, mailings: eb('mailings', '+', 1) }),
    }))
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('mailings')
    .executeTakeFirst();
  if (row === undefined) return false;
  for (const { happened } of steps) await note(db, siteId, id, happened);
  if (letter !== undefined) await queueLetter(db, siteId, { id, mailing: row.mailings, at: last.happened.at });
  return true;
}

interface Mailing {
  readonly id: RequestId;
  readonly mailing: number;
  readonly at: number;
}

async function queueLetter(db: Transaction<Schema>, siteId: string, { id, mailing, at }: Mailing): Promise<void> {
  const times = { created_at: at, attempts: 0, next_attempt_at: at };
  const open = { last_error: null, closed_at: null, outcome: null };
  await db
    .insertInto('outbox')
    .values({
      id: `filter-request-${id}-${mailing}`,
      site_id: siteId,
      kind: 'filter_request',
      subject_id: id,
      ...times,
      ...open,
    })
    .execute();
}

/** Writes into the history of a request; ids alone. */
export async function note(
  db: Kysely<Schema>,
  siteId: string,
  id: string,
  { at, kind, by }: RequestHappening,
): Promise<void> {
  await db
    .insertInto('filter_request_history')
    .values({ site_id: siteId, request_id: id, at, kind, by_staff: by })
    .execute();
}

async function historyOf(db: Kysely<Schema>, siteId: string, id: string): Promise<readonly RequestHappening[]> {
  const rows = await db
    .selectFrom('filter_request_history')
    .select(['at', 'kind', 'by_staff'])
    .where('site_id', '=', siteId)
    .where('request_id', '=', id)
    .orderBy('at')
    .execute();
  return rows.flatMap(({ at, kind, by_staff }) => {
    const known = REQUEST_EVENTS.find((event) => event === kind);
    return known === undefined ? [] : [{ at, kind: known, by: by_staff as StaffId | null }];
  });
}
