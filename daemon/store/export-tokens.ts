import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** With what a filter fetches the school's lists; the token itself is kept nowhere. */
export interface StoredExportToken {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly by: StaffId;
  readonly withdrawn: { readonly at: number; readonly by: StaffId } | null;
  /** The last time: when, from which address, which list in which format. */
  readonly fetched: { readonly at: number; readonly from: string; readonly what: string } | null;
}

export interface NewExportToken {
  readonly name: string;
  readonly hash: string;
  readonly at: number;
  readonly by: StaffId;
}

export interface ExportTokens {
  /** The newest first; those that were withdrawn, too. */
  all(): Promise<readonly StoredExportToken[]>;
  /** Null where there are more than a school has filters. */
  make(token: NewExportToken): Promise<string | null>;
  /** Another token takes the place of the one before, which opens nothing any more. False where there is none in force. */
  rotate(id: string, hash: string): Promise<boolean>;
  withdraw(id: string, by: StaffId, at: number): Promise<boolean>;
  /** The one in force that has this hash. */
  withHash(hash: string): Promise<StoredExportToken | null>;
  fetched(id: string, fetched: NonNullable<StoredExportToken['fetched']>): Promise<void>;
  /** True for whoever finds the list changed: then it has a serial that is higher than any before. */
  settle(name: string, hash: string, now: number): Promise<ExportContent>;
}

export interface ExportContent {
  readonly serial: number;
  readonly changedAt: number;
}

const MOST_IN_FORCE = 50;
const MOST_SHOWN = 200;

export function createExportTokens({ reader, writer }: Database, siteId: string): ExportTokens {
  const all = () => reader.selectFrom('export_tokens').selectAll().where('site_id', '=', siteId);
  const inForce = (id: string) =>
    writer
      .updateTable('export_tokens')
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null);
  return {
    all: async () => (await all().orderBy('made_at', 'desc').orderBy('id').limit(MOST_SHOWN).execute()).map(readToken),
    make: (token) => writer.transaction().execute((transaction) => make(transaction, siteId, token)),
    rotate: async (id, hash) => (await inForce(id).set({ hash }).executeTakeFirst()).numUpdatedRows === 1n,
    async withdraw(id, by, at) {
      const withdrawn = await inForce(id).set({ withdrawn_at: at, withdrawn_by: by }).executeTakeFirst();
      return withdrawn.numUpdatedRows === 1n;
    },
    async withHash(hash) {
      const row = await all().where('hash', '=', hash).where('withdrawn_at', 'is', null).executeTakeFirst();
      return row ? readToken(row) : null;
    },
    async fetched(id, { at, from, what }) {
      await inForce(id).set({ fetched_at: at, fetched_from: from, fetched_what: what }).execute();
    },
    settle: (name, hash, now) =>
      writer.transaction().execute((transaction) => settle(transaction, { siteId, name, hash, now })),
  };
}

async function make(db: Transaction<Schema>, siteId: string, token: NewExportToken): Promise<string | null> {
  const { tokens } = await db
    .selectFrom('export_tokens')
    .select(({ fn }) => fn.countAll<number>().as('tokens'))
    .where('site_id', '=', siteId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(tokens) >= MOST_IN_FORCE) return null;
  const id = randomUUID();
  const { name, hash, at, by } = token;
  const open = { withdrawn_at: null, withdrawn_by: null, fetched_at: null, fetched_from: null, fetched_what: null };
  await db
    .insertInto('export_tokens')
    .values({ id, site_id: siteId, name, hash, made_at: at, made_by: by, ...open })
    .execute();
  return id;
}

interface Settling {
  readonly siteId: string;
  readonly name: string;
  readonly hash: string;
  readonly now: number;
}

/** The serial is the second of the change, or one more than the last: it rises whatever the clock does. */
async function settle(db: Kysely<Schema>, { siteId, name, hash, now }: Settling): Promise<ExportContent> {
  const before = await db
    .selectFrom('export_contents')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (before?.hash === hash) return { serial: before.serial, changedAt: before.changed_at };
  const serial = Math.max(Math.floor(now / 1_000), (before?.serial ?? 0) + 1);
  const row = { hash, serial, changed_at: now };
  await db
    .insertInto('export_contents')
    .values({ site_id: siteId, name, ...row })
    .onConflict((conflict) => conflict.columns(['site_id', 'name']).doUpdateSet(row))
    .execute();
  return { serial, changedAt: now };
}

function readToken(row: Schema['export_tokens']): StoredExportToken {
  const { withdrawn_at, fetched_at } = row;
  return {
    id: row.id,
    name: row.name,
    at: row.made_at,
    by: row.made_by as StaffId,
    withdrawn: withdrawn_at === null ? null : { at: withdrawn_at, by: (row.withdrawn_by ?? '') as StaffId },
    fetched:
      fetched_at === null ? null : { at: fetched_at, from: row.fetched_from ?? '', what: row.fetched_what ?? '' },
  };
}
