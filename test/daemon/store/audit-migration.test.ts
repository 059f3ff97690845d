import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { createAuditTrail } from '../../../daemon/store/audit-trail.ts';
import { audit } from '../../../daemon/store/migrations/019-audit.ts';
import type { Schema } from '../../../daemon/store/schema.ts';

/** The table as it was before who looked was a chain: 1,200 entries of two schools. */
function oldTable(): Sqlite.Database {
  const database = new Sqlite(':memory:');
  database.exec(`create table audit (
    id integer primary key, site_id text not null, at bigint not null, staff_id text, action text not null,
    subject_kind text not null, subject_id text not null)`);
  database.exec('create index audit_by_time on audit (site_id, at)');
  const add = database.prepare(`insert into audit (site_id, at, staff_id, action, subject_kind, subject_id)
    values (?, ?, 'lead-1', 'view', 'incident', 'abc')`);
  for (let at = 1; at <= 1_200; at += 1) add.run(at % 3 === 0 ? 'other' : 'main', at);
  return database;
}

test('what was written before is chained as it stands, and an entry says so', async () => {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: oldTable() }) });
  await audit.up(db as Kysely<unknown>);
  const store = { reader: db, writer: db } as Parameters<typeof createAuditTrail>[0];
  const walk = await createAuditTrail(store, 'main').walk({ known: [], goOn: async () => undefined });
  expect(walk).toMatchObject({ entries: 801, firstAt: 1, fault: null, end: { sequence: 801 } });
  const rows = await db.selectFrom('audit').selectAll().where('action', '=', 'begin_audit').execute();
  expect(rows.map(({ site_id, detail }) => [site_id, detail])).toEqual([
    ['main', '{"entries":800}'],
    ['other', '{"entries":400}'],
  ]);
  await db.destroy();
});
