import type { Selectable, Transaction } from 'kysely';
import type { OwnAsk, OwnSighting } from '../health/filter-checks/own-checks.ts';
import { ROLES, type Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** All checks that are made in one go. */
export interface CheckRound {
  /** Made from its purpose, so that one purpose has one round. */
  readonly id: string;
  readonly how: 'scheduled' | 'asked';
  readonly by: StaffId | null;
  readonly byRole: Role | null;
  /** Null for all profiles. */
  readonly profileId: string | null;
  readonly dueAt: number;
  /** How many checks it makes, by profile. */
  readonly planned: Readonly<Record<string, number>>;
}

export interface StoredRound extends CheckRound {
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** It was due while nothing ran that could have made it. */
  readonly isMissed: boolean;
}

export interface CheckRounds {
  /** False where it is there already. */
  queue(round: CheckRound): Promise<boolean>;
  /** Writes down rounds that nobody made; what is there already stays. */
  noteMissed(rounds: readonly CheckRound[]): Promise<void>;
  /** The one that has waited longest, begun now; null where none waits. */
  takeNext(now: number): Promise<StoredRound | null>;
  finish(id: string, at: number): Promise<void>;
  /** What was under way when the power failed is to be made again; answers how many there were. */
  resume(): Promise<number>;
  one(id: string): Promise<StoredRound | null>;
  /** When the newest by the clock was due; null before the first. */
  lastScheduled(): Promise<number | null>;
  /** Due from `from` on and before `to`. */
  between(from: number, to: number): Promise<readonly StoredRound[]>;
  /** Written down before anything is asked. */
  noteAsk(ask: OwnAsk): Promise<void>;
  /** What was asked since then. */
  asksSince(at: number): Promise<readonly OwnAsk[]>;
  /** The filter's log showed these. */
  noteSeen(sightings: readonly OwnSighting[]): Promise<void>;
}

export function createCheckRounds({ reader, writer }: Database, siteId: string): CheckRounds {
  const all = () => reader.selectFrom('filter_check_rounds').selectAll().where('site_id', '=', siteId);
  return {
    queue: async (round) => (await insert(writer, siteId, round, false)) > 0,
    async noteMissed(rounds) {
      for (const round of rounds) await insert(writer, siteId, round, true);
    },
    takeNext: (now) => writer.transaction().execute((transaction) => takeNext(transaction, siteId, now)),
    async finish(id, at) {
      const round = writer.updateTable('filter_check_rounds').set({ finished_at: at }).where('site_id', '=', siteId);
      await round.where('id', '=', id).execute();
    },
    async resume() {
      const begun = writer.updateTable('filter_check_rounds').set({ started_at: null }).where('site_id', '=', siteId);
      const open = begun.where('started_at', 'is not', null).where('finished_at', 'is', null);
      return Number((await open.executeTakeFirst()).numUpdatedRows);
    },
    async one(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : readRound(row);
    },
    async lastScheduled() {
      const row = await all().where('how', '=', 'scheduled').orderBy('due_at', 'desc').limit(1).executeTakeFirst();
      return row?.due_at ?? null;
    },
    async between(from, to) {
      const rows = all().where('due_at', '>=', from).where('due_at', '<', to).orderBy('due_at');
      return (await rows.execute()).map(readRound);
    },
    async noteAsk({ id, url, account, addresses, at }) {
      const ask = { check_id: id, site_id: siteId, at, address: url, account, addresses: JSON.stringify(addresses) };
      await writer
        .insertInto('filter_check_asks')
        .values({ ...ask, seen_at: null, seen_as: null })
        .execute();
    },
    async asksSince(at) {
      const rows = reader.selectFrom('filter_check_asks').selectAll().where('site_id', '=', siteId);
      return (await rows.where('at', '>=', at).orderBy('at').execute()).map((row) => ({
        ...{ id: row.check_id, url: row.address, account: row.account, at: row.at },
        addresses: JSON.parse(row.addresses) as readonly string[],
      }));
    },
    async noteSeen(sightings) {
      if (sightings.length === 0) return;
      await writer.transaction().execute(async (transaction) => {
        for (const sighting of sightings) await noteSeen(transaction, siteId, sighting);
      });
    },
  };
}

async function insert(
  db: Database['writer'],
  siteId: string,
  { id, how, by, byRole, profileId, dueAt, planned }: CheckRound,
  isMissed: boolean,
): Promise<number> {
  const who = { by_staff: by, by_role: byRole, profile_id: profileId, planned: JSON.stringify(planned) };
  const times = { due_at: dueAt, started_at: null, finished_at: null, is_missed: isMissed ? 1 : 0 };
  const inserted = await db
    .insertInto('filter_check_rounds')
    .values({ id, site_id: siteId, how, ...who, ...times })
    .onConflict((conflict) => conflict.columns(['site_id', 'id']).doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows);
}

async function takeNext(db: Transaction<Schema>, siteId: string, now: number): Promise<StoredRound | null> {
  const row = await db
    .selectFrom('filter_check_rounds')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('started_at', 'is', null)
    .where('is_missed', '=', 0)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const taken = db.updateTable('filter_check_rounds').set({ started_at: now }).where('site_id', '=', siteId);
  await taken.where('id', '=', row.id).execute();
  return { ...readRound(row), startedAt: now };
}

/** One check may be several lines: that one of them was blocked says more than that another was not. */
async function noteSeen(db: Transaction<Schema>, siteId: string, { id, at, disposition }: OwnSighting): Promise<void> {
  const row = await db
    .selectFrom('filter_check_asks')
    .select(['seen_at', 'seen_as'])
    .where('site_id', '=', siteId)
    .where('check_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const [as] = [row.seen_as, disposition].toSorted((one, other) => WEIGHT.indexOf(other) - WEIGHT.indexOf(one));
  await db
    .updateTable('filter_check_asks')
    .set({ seen_at: Math.min(row.seen_at ?? at, at), seen_as: as ?? disposition })
    .where('site_id', '=', siteId)
    .where('check_id', '=', id)
    .execute();
}

const WEIGHT: readonly (string | null)[] = [null, 'unknown', 'allowed', 'blocked'];

function readRound(row: Selectable<Schema['filter_check_rounds']>): StoredRound {
  return {
    id: row.id,
    how: row.how === 'scheduled' ? 'scheduled' : 'asked',
    by: row.by_staff as StaffId | null,
    byRole: ROLES.find((role) => role === row.by_role) ?? null,
    profileId: row.profile_id,
    dueAt: row.due_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    isMissed: row.is_missed === 1,
    planned: JSON.parse(row.planned) as Readonly<Record<string, number>>,
  };
}
