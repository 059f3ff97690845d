import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngine, type Engine, withConnection } from '../../../daemon/archive/duckdb.ts';
import { quoted } from '../../../daemon/archive/sql-text.ts';

let outside: string;
let folder: string;
let engine: Engine;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'filterwatch-engine-'));
  // As a path may be, and what is written so is taken at its word.
  folder = join(outside, "the school's [log] *");
  engine = createEngine(folder);
});
afterEach(async () => {
  await engine.close();
  rmSync(outside, { recursive: true });
});

const run = (sql: string) =>
  withConnection(engine, async (connection) => (await connection.runAndReadAll(sql)).getRowsJS());

test('nothing is started or made before somebody asks', () => {
  expect(existsSync(folder)).toBe(false);
});

test('the engine reads and writes in its folder alone, and nobody can let it out', async () => {
  const own = quoted(join(folder, 'a.parquet'));
  await run(`copy (select 7 as a) to ${own} (format parquet)`);
  expect(await run(`select a from read_parquet(${own})`)).toEqual([[7]]);
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  const refused = [
    `select * from read_text(${quoted(join(outside, 'secret.txt'))})`,
    `select * from read_text(${quoted(join(folder, '..', 'secret.txt'))})`,
    `copy (select 1) to ${quoted(join(outside, 'out.csv'))}`,
    `attach ${quoted(join(outside, 'a.db'))}`,
    "install httpfs from 'https://example.org'",
    'set enable_external_access = true',
    "set allowed_directories = ['/']",
  ];
  for (const sql of refused) await expect(run(sql)).rejects.toThrow(/disabled by configuration|Cannot change|locked/);
});

test('what it puts on the disk for itself is for its owner alone, and gone when it is closed', async () => {
  await run('select 1');
  const [own = ''] = readdirSync(join(folder, 'spill'));
  expect(statSync(join(folder, 'spill', own)).mode & 0o777).toBe(0o700);
  await engine.close();
  expect(readdirSync(join(folder, 'spill'))).toEqual([]);
});

test('what a process that is no more left behind is taken away, and what others use stays', async () => {
  const longAgo = new Date('2026-01-01');
  const dead = `${hostname()}+999999999+0`;
  const earlierSelf = `${hostname()}+${process.pid}+0`;
  const alive = `${hostname()}+${process.ppid}+0`;
  const foreign = 'elsewhere+7+0';
  const foreignNew = 'elsewhere+8+0';
  for (const name of [dead, earlierSelf, alive, foreign, foreignNew]) {
    mkdirSync(join(folder, 'spill', name), { recursive: true });
    if (name !== foreignNew) utimesSync(join(folder, 'spill', name), longAgo, longAgo);
  }
  await run('select 1');
  const left = readdirSync(join(folder, 'spill'));
  expect(left).toEqual(expect.arrayContaining([alive, foreignNew]));
  for (const gone of [dead, earlierSelf, foreign]) expect(left).not.toContain(gone);
  expect(left).toHaveLength(3);
});

test('closing interrupts what goes on, waits for it, and refuses what comes after it', async () => {
  const begun = Promise.withResolvers<void>();
  const work = withConnection(engine, (connection) => {
    begun.resolve();
    return connection.run('select count(*) from range(1_000_000_000) a, range(1_000_000_000) b');
  });
  const failed = expect(work).rejects.toThrow(/interrupt/i);
  await begun.promise;
  await engine.close();
  await failed;
  await expect(run('select 1')).rejects.toMatchObject({ code: 'ARCHIVE_STOPPED' });
});

test('an engine that could not be started is started by the next that asks', async () => {
  writeFileSync(folder, 'in the way');
  await expect(run('select 1')).rejects.toThrow();
  rmSync(folder);
  expect(await run('select 1')).toEqual([[1]]);
});
