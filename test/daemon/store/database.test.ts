import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { KnownError } from '../../../daemon/errors.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { openDatabase } from '../../../daemon/store/database.ts';
import { fillResolutions } from '../../../daemon/store/migrations/008-retention.ts';
import { isOutage, outageMessage } from '../../../daemon/store/outage.ts';
import { openStores } from '../../../daemon/store/stores.ts';
import { buildEvent, buildOutcome } from '../../support/flagged-event.ts';
import { commitOf, openStore } from '../../support/open-store.ts';

const { stores, path } = openStore();

async function refusalOf(opening: Promise<unknown>): Promise<KnownError> {
  const error = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof KnownError) return error;
  throw new Error('A known error was expected.', { cause: error });
}

test('a second start finds everything that the first one stored', async () => {
  await commitBatch(stores().database, commitOf(buildOutcome([buildEvent()])));
  await stores().database.close();
  const again = await openStores(path(), 'main');
  expect(await again.incidents.counted()).toEqual({ incidents: 1, events: 1 });
  await again.database.close();
});

test('a command may open the store while the daemon has it open', async () => {
  const beside = await openStores(path(), 'main');
  await stores().settings.set('school_name', 'Example Primary School');
  expect(await beside.settings.get('school_name')).toBe('Example Primary School');
  await beside.database.close();
});

test('a store that a newer version wrote is refused, and left as it was', async () => {
  const { writer } = stores().database;
  await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2027-01-01')`.execute(writer);
  const error = await refusalOf(openDatabase(path()));
  expect(error.code).toBe('STORE_NEWER');
  expect(error.message).toContain('newer version');
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(writer);
  expect(rows.map(({ name }) => name)).toEqual([
    '001-first',
    '002-look-ups',
    '003-unknown-labels',
    '004-school-lists',
    '005-archive',
    '006-searches',
    '007-hindsight',
    '008-retention',
    '009-person',
    '010-evidence',
    '011-policy-changes',
    '012-suppressions',
    '013-kept-rosters',
    '014-attachments',
    '015-behaviour',
    '016-lanes',
    '017-access',
    '018-sign-in',
    '019-audit',
    '020-triage',
    '021-responses',
    '022-reports',
    '023-filter-requests',
    '024-years',
    '025-names-shown',
    '026-attempts',
    '027-parts',
    '028-alarms',
    '029-escalation',
    '030-digests',
    '031-recipients',
    '032-parked',
    '034-canaries',
    '036-filter-checks',
    '037-check-rounds',
    '038-figures',
    '039-filtering-reports',
    '040-annual-reviews',
    '041-bounces',
    '999-later',
  ]);
});

test('a file that is no store is refused in words for a person', async () => {
  const other = join(dirname(path()), 'letter.txt');
  writeFileSync(other, 'Dear reader, this is no database, however long it may seem to be.\n'.repeat(50));
  const error = await refusalOf(openDatabase(other));
  expect(error.code).toBe('STORE_NOT_OPENED');
  expect(error.message).toContain(other);
});

test('a folder in the place of the store is refused in words for a person', async () => {
  const folder = join(dirname(path()), 'folder');
  mkdirSync(folder);
  expect((await refusalOf(openDatabase(folder))).code).toBe('STORE_NOT_OPENED');
});

test('a full disk is an outage: nothing of the batch is kept, and it is stored when there is room', async () => {
  const { database, cursors, incidents } = stores();
  const large = buildOutcome([buildEvent()], {
    samples: Array.from({ length: 300 }, (_, index) => ({ reason: `reason ${index}`, sample: 'x'.repeat(2_000) })),
  });
  const setMost = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(database.writer);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.writer);
  await setMost((rows[0]?.page_count ?? 0) + 5);

  const error = await commitBatch(database, commitOf(large)).catch((reason: unknown) => reason);
  expect(isOutage(error)).toBe(true);
  expect(outageMessage(error)).toContain('The disk is full');
  expect(await cursors.of('squid')).toEqual([]);

  await setMost(1_000_000);
  await commitBatch(database, commitOf(large));
  expect(await incidents.counted()).toEqual({ incidents: 1, events: 1 });
});

test('a store that another program holds is an outage', async () => {
  const other = new Sqlite(path(), { timeout: 0 });
  const impatient = new Sqlite(path(), { timeout: 0 });
  other.exec('begin immediate');
  try {
    impatient.exec("insert into settings values ('main', 'key', 'value')");
    throw new Error('The store should have been held.');
  } catch (error) {
    expect(isOutage(error)).toBe(true);
  } finally {
    other.close();
    impatient.close();
  }
});

test('a mistake of our own is no outage', () => {
  expect(isOutage(new TypeError('x is undefined'))).toBe(false);
  expect(isOutage(Object.assign(new Error('no such table'), { code: 'SQLITE_ERROR' }))).toBe(false);
  expect(isOutage('SQLITE_FULL')).toBe(false);
  expect(isOutage(Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' }))).toBe(true);
});

test('what was found of incidents that an older version closed is counted from then on', async () => {
  const state = { status: 'resolved', resolution: 'false_alarm' };
  const { writer } = stores().database;
  await commitBatch(stores().database, commitOf(buildOutcome([buildEvent()])));
  await writer
    .updateTable('incidents')
    .set({ status: 'resolved', state: JSON.stringify(state), closed_at: 1, resolution: null })
    .execute();
  await fillResolutions(writer);
  expect(await stores().keptCounts.of('false_alarm')).toEqual({ count: 1, oldest: 1 });
});
