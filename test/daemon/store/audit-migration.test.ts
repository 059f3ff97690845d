import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS } from '../../../daemon/store/database.ts';
import { openStores } from '../../../daemon/store/stores.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-before-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The store as it was before who looked was a chain: 1,200 entries of two schools. */
async function oldStore(path: string): Promise<void> {
  const database = new Sqlite(path);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const before = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '019'));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => before } }).migrateToLatest();
  if (error) throw error;
  const add = database.prepare(`insert into audit (site_id, at, staff_id, action, subject_kind, subject_id)
    values (?, ?, 'lead-1', 'view', 'incident', 'abc')`);
  database.transaction(() => {
    for (let at = 1; at <= 1_200; at += 1) add.run(at % 3 === 0 ? 'other' : 'main', at);
  })();
  database.close();
}

test('what was written before is chained as it stands, and an entry says so', async () => {
  const path = join(folder, 'filterwatch.sqlite');
  await oldStore(path);
  const stores = await openStores(path, 'main');
  const walk = await stores.auditTrail.walk({ known: [], goOn: async () => undefined });
  expect(walk).toMatchObject({ entries: 801, firstAt: 1, fault: null, end: { sequence: 801 } });
  const rows = await stores.database.reader
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'begin_audit')
    .execute();
  expect(rows.map(({ site_id, detail }) => [site_id, detail])).toEqual([
    ['main', '{"entries":800}'],
    ['other', '{"entries":400}'],
  ]);
  await stores.database.close();
});
