/*
 * What has had its time goes, also where the plug is pulled in the middle: first as a school meets it, with an old log that is
 * imported and a daemon that is started after the night was missed; then with the night's work killed again and again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openArchive } from '../../daemon/archive/open-archive.ts';
import { createChance } from '../../daemon/demo/seeded.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';
import { openStores, type Stores } from '../../daemon/store/stores.ts';
import { buildRecord } from '../daemon/identity/build-record.ts';
import { archivedRecord } from '../support/archived-records.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { pupil, raise } from '../support/office.ts';
import { closeAs, DAY } from '../support/retention.ts';
import { addLead, LEAD, makeSchool } from '../support/school.ts';
import { shelve } from '../support/shelved-archive.ts';
import { signIn } from '../support/signed-in.ts';
import { rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const on = journey();
const MINUTE = 60_000;

const keptAnswer = z.object({
  kinds: z.array(z.object({ kind: z.string(), count: z.number().nullable() })),
  nights: z.array(
    z.object({
      tookMs: z.number().nullable(),
      deleted: z.array(z.object({ kind: z.string(), count: z.number() })),
      contextsKept: z.number(),
      failures: z.array(z.unknown()),
    }),
  ),
});

test('the old log that a school imports is gone after the next start, and what was around its incident is kept', async () => {
  const folder = on.folder();
  const logPath = join(folder, 'access.log');
  writeFileSync(logPath, '');
  const school = makeSchool(on, { logPath });
  await addLead(school);
  const then = Date.now() - 60 * DAY;
  const lines = [
    ...[-90, -20, -10, 10, 90].map((minutes) =>
      pageLine('pupil017', 'http://www.example.org/', then + minutes * MINUTE),
    ),
    searchLine('pupil017', 'i want to kill myself', then),
    pageLine('pupil023', 'http://www.example.org/', then),
  ];
  writeFileSync(join(folder, 'old.log'), lines.toSorted().join(''));
  const { stdout, code } = await school.command(['import', join(folder, 'old.log')]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('7 requests are older than 30 days, which is how long')]);

  const daemon = await school.start();
  await waitFor(
    () => rowsOf(school.data, 'retention_runs').some(({ kind }) => kind === 'run'),
    'the missed night',
    30_000,
  );
  const script = await signIn(daemon.address, LEAD);
  const { kinds, nights } = keptAnswer.parse(await script.getJson('/api/v1/kept'));
  expect(kinds.find(({ kind }) => kind === 'records')?.count).toBe(0);
  expect(kinds.find(({ kind }) => kind === 'open')?.count).toBe(1);
  expect(nights).toEqual([
    {
      tookMs: expect.any(Number),
      deleted: expect.arrayContaining([{ kind: 'records', count: 7 }]),
      contextsKept: 1,
      failures: [],
    },
  ]);
  // The search, and three pages within half an hour of it.
  expect(rowsOf(school.data, 'incident_contexts')).toMatchObject([{ records: 4, left_out: 0 }]);
  expect(readdirSync(join(school.data, 'archive')).filter((name) => name.startsWith('site='))).toSatisfy(
    (sites: readonly string[]) => sites.every((site) => readdirSync(join(school.data, 'archive', site)).length === 0),
  );
  expect(daemon.output()).not.toContain('pupil017');
  expect(await daemon.stop()).toBe(0);
  const again = await school.start();
  const after = keptAnswer.parse(await (await signIn(again.address, LEAD)).getJson('/api/v1/kept'));
  expect(after.nights).toHaveLength(1);
  await again.stop();
});

const NOW = Date.UTC(2026, 10, 30, 4, 40);
const RUNNER = join(import.meta.dirname, '../support/retention-runner.ts');
const KILLS = 12;
const INCIDENTS = 150;
const TABLES = [
  ...['incidents', 'events', 'incident_history', 'incident_contexts', 'outbox', 'audit', 'hour_counters', 'attempts'],
  ...['line_counters', 'archive_segments', 'archive_blocks', 'retention_lease'],
];

test('a night that is killed again and again deletes what an undisturbed one does, and its proof says how much', async () => {
  const folder = on.folder();
  const [disturbed, undisturbed] = [join(folder, 'disturbed'), join(folder, 'undisturbed')];
  mkdirSync(disturbed);
  await fill(disturbed);
  cpSync(disturbed, undisturbed, { recursive: true });
  await runner(undisturbed).ended;
  const chance = createChance('pulled plugs');
  for (let life = 0; life < KILLS; life += 1) {
    const { child, ended, begun } = runner(disturbed);
    await begun;
    await pause(chance.between(0, 500));
    child.kill('SIGKILL');
    await ended;
    forgetLease(disturbed);
  }
  expect(await runner(disturbed).ended).toContain('"kind":"done","failures":0');
  for (const table of TABLES) expect(rowsIn(disturbed, table), table).toEqual(rowsIn(undisturbed, table));
  const [told, truth] = [proofOf(disturbed), proofOf(undisturbed)];
  expect(truth).toMatchObject({ test: INCIDENTS, records: 30 });
  // Of each killed life, the piece that was being deleted may be missing: here one incident, or all of a kind that is one piece.
  expect(told.test).toBeLessThanOrEqual(INCIDENTS);
  expect(told.test).toBeGreaterThanOrEqual(INCIDENTS - KILLS);
}, 120_000);

async function fill(folder: string): Promise<void> {
  const stores = await openStores(join(folder, 'filterwatch.sqlite'), 'main');
  const at = NOW - 100 * DAY;
  const archive = archiveIn(folder, stores);
  await raise(
    stores,
    Array.from({ length: INCIDENTS * 4 }, (_, offset) => ({
      offset,
      identity: pupil(`pupil${offset % INCIDENTS}`),
      record: { timestamp: at },
    })),
    { at },
  );
  for (const { id } of await stores.incidents.all(INCIDENTS)) await closeAs(stores, id, 'test', at);
  await raise(stores, [{ offset: 9_999, identity: pupil('pupil017'), record: { timestamp: at } }], { at });
  const day = (number: number) =>
    Array.from({ length: 10 }, (_, offset) => {
      const record = buildRecord({ timestamp: at + number * DAY + offset });
      return archivedRecord({ record, identity: pupil('pupil017') }, number * 100 + offset);
    });
  await shelve(stores, archive, { sealed: [day(0), day(1), day(99)], fresh: day(2) });
  await archive.stop();
  await stores.database.close();
}

function archiveIn(folder: string, stores: Stores) {
  const nothing = () => undefined;
  return openArchive({
    folder: join(folder, 'archive'),
    siteId: 'main',
    book: stores.segmentBook,
    now: () => NOW,
    dayOf: createPeriods(defaultTimetable).schoolDayOf,
    log: { info: nothing, warn: nothing, error: nothing },
  });
}

function runner(folder: string) {
  const child = spawn(process.execPath, [RUNNER, folder, String(NOW)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      resolve();
    });
  });
  return { child, begun, ended: once(child, 'close').then(() => output) };
}

/** Half an hour has passed. */
function forgetLease(folder: string): void {
  const database = new Sqlite(join(folder, 'filterwatch.sqlite'), { timeout: 5_000 });
  database.exec('delete from retention_lease');
  database.close();
}

/** Without what a chance or a clock decides. */
function rowsIn(folder: string, table: string): readonly string[] {
  const left = ['kept_at', 'packed', 'id', 'path', 'bytes', 'hashes', 'created_at'];
  const rows = rowsOf(folder, table).map((row) =>
    JSON.stringify(Object.entries(row).filter(([name]) => !left.includes(name))),
  );
  return rows.toSorted();
}

function proofOf(folder: string): Readonly<Record<string, number>> {
  const removed = new Map<string, number>();
  for (const row of rowsOf(folder, 'retention_runs')) {
    const kind = String(row.kind);
    removed.set(kind, (removed.get(kind) ?? 0) + Number(row.removed));
  }
  return Object.fromEntries(removed);
}
