import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStores } from '../../../daemon/store/stores.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-before-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The store as it was before who looked was a chain: 1,200 entries of two schools. */
async function oldStore(path: string): Promise<void> {
  await (await openStores(path, 'main')).database.close();
  const database = new Sqlite(path);
  const later = ['incident_responses', 'incident_actions'];
  for (const table of [...later, 'audit', 'audit_chain', 'audit_seals', 'audit_heads', 'audit_checks', 'names_shown'])
    database.exec(`drop table ${table}`);
  database.exec(`delete from kysely_migration where name >= '019'`);
  database.exec(`create table audit (
    id integer primary key, site_id text not null, at bigint not null, staff_id text, action text not null,
    subject_kind text not null, subject_id text not null)`);
  database.exec('create index audit_by_time on audit (site_id, at)');
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
