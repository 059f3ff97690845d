import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CategoryId } from '../../categories/category.ts';
import type { Schema } from './schema.ts';
import type { Added, NewEntry, Removal, SchoolListStore, StoredEntry } from './school-lists.ts';
import { REMOVED_SHOWN, readSaying, removalRow, type SchoolShelf, sayingRow, writeCorrection } from './school-shelf.ts';

type Entries = Pick<SchoolListStore, 'entries' | 'entriesInForce' | 'addEntry' | 'removeEntry'>;

/** What the school says of sites. */
export function createSchoolEntries(shelf: SchoolShelf): Entries {
  return {
    async entries() {
      const [inForce, removed] = await Promise.all([entriesInForce(shelf), entriesRemoved(shelf)]);
      return [...inForce, ...removed];
    },
    entriesInForce: () => entriesInForce(shelf),
    addEntry: (entry) => shelf.writer.transaction().execute((transaction) => add(transaction, shelf, entry)),
    removeEntry: (id, removal) => remove(shelf, id, removal),
  };
}

async function entriesInForce({ reader, siteId }: SchoolShelf): Promise<readonly StoredEntry[]> {
  const rows = await reader
    .selectFrom('school_entries')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('removed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(readEntry);
}

async function entriesRemoved({ reader, siteId }: SchoolShelf): Promise<readonly StoredEntry[]> {
  const rows = await reader
    .selectFrom('school_entries')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .limit(REMOVED_SHOWN)
    .execute();
  return rows.map(readEntry);
}

async function add(transaction: Kysely<Schema>, { siteId, max }: SchoolShelf, entry: NewEntry): Promise<Added> {
  const inForce = () =>
    transaction.selectFrom('school_entries').where('site_id', '=', siteId).where('removed_at', 'is', null);
  const before = await inForce().selectAll().where('entry', '=', entry.entry).executeTakeFirst();
  if (before !== undefined && readEntry(before).as === entry.as) return { kind: 'already_there' };
  const { count } = await inForce()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (before === undefined && Number(count) >= max) return { kind: 'full' };
  if (before !== undefined) await end(transaction, before.id, entry);
  const row = rowOf(siteId, entry);
  await transaction.insertInto('school_entries').values(row).execute();
  await writeCorrection(transaction, siteId, entry, entry.entry);
  return { kind: 'added', id: row.id };
}

async function remove({ writer, siteId }: SchoolShelf, id: string, removal: Removal): Promise<boolean> {
  const result = await writer
    .updateTable('school_entries')
    .set(removalRow(removal))
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

async function end(transaction: Kysely<Schema>, id: string, removal: Removal): Promise<void> {
  await transaction.updateTable('school_entries').set(removalRow(removal)).where('id', '=', id).execute();
}

function rowOf(siteId: string, entry: NewEntry): Schema['school_entries'] {
  const isAllowed = entry.as === 'allow';
  return {
    id: randomUUID(),
    site_id: siteId,
    kind: isAllowed ? 'allow' : 'category',
    entry: entry.entry,
    category: isAllowed ? null : entry.as,
    ...sayingRow(entry),
    removed_at: null,
    removed_by: null,
    removed_reason: null,
  };
}

function readEntry(row: Schema['school_entries']): StoredEntry {
  const as = row.category === null ? 'allow' : (row.category as CategoryId);
  return { id: row.id, entry: row.entry, as, ...readSaying(row) };
}
