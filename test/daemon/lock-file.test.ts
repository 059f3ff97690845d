import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { now } from '../../daemon/clock/now.ts';
import { takeLock } from '../../daemon/lock-file.ts';
import { testFolder } from './lists/list-files.ts';

const signal = new AbortController().signal;

function lockIn(folder: string, waitMs = 0) {
  return takeLock({ path: join(folder, 'lock'), waitMs, signal, now });
}

test('while somebody holds the lock, nobody else gets it', async () => {
  const folder = testFolder();
  const first = await lockIn(folder);
  expect(await lockIn(folder)).toBeNull();
  await first?.release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  const second = await lockIn(folder);
  expect(second).not.toBeNull();
  await second?.release();
});

test('of many who want it at the same time, one at a time has it', async () => {
  const folder = testFolder();
  let holders = 0;
  const use = async () => {
    const lock = await lockIn(folder, 20_000);
    holders += 1;
    expect(holders).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    holders -= 1;
    await lock?.release();
  };
  await Promise.all([use(), use(), use()]);
});

test('the lock of a process that is gone is taken over', async () => {
  const folder = testFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, 'lock'), `${pid} from-before`);
  const lock = await lockIn(folder, 1_000);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain(`${process.pid} `);
  await lock?.release();
});

test('a lock of our own number that we do not hold is one from before a restart', async () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'lock'), `${process.pid} from-before`);
  await (await lockIn(folder, 1_000))?.release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('a lock that nobody has touched for minutes is taken over, whoever has its number now', async () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'lock'), `${process.ppid} from-before`);
  expect(await lockIn(folder)).toBeNull();
  const longAgo = now() / 1_000 - 300;
  utimesSync(join(folder, 'lock'), longAgo, longAgo);
  expect(await lockIn(folder, 1_000)).not.toBeNull();
});
