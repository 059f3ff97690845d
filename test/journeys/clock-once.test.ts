/* Two processes that share a store, and a job of the clock that is done once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { journey } from '../support/journey.ts';
import { waitFor } from '../support/wait-for.ts';

const PROGRAM = join(import.meta.dirname, '../support/clock-contender.ts');
const PATIENCE_MS = 60_000;
const on = journey();
const running: ChildProcess[] = [];

afterEach(async () => {
  for (const child of running.splice(0)) await end(child);
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

interface Step {
  readonly pid: number;
  readonly what: string;
  readonly at: number;
}

/** Starts two processes that do the job as often as they may, and tells what they have done so far. */
async function startTwo(times: { readonly heldMs: number; readonly everyMs: number; readonly workMs: number }) {
  const folder = on.folder();
  const done = join(folder, 'done');
  writeFileSync(done, '');
  const numbers = [times.heldMs, times.everyMs, times.workMs].map(String);
  const start = () =>
    spawn(process.execPath, [PROGRAM, join(folder, 'store.sqlite'), done, ...numbers], { stdio: 'inherit' });
  const steps = (): readonly Step[] =>
    readFileSync(done, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [pid = '', what = '', ...rest] = line.split(' ');
        return what === '' ? [] : [{ pid: Number(pid), what, at: Number(rest.at(-1)) }];
      });
  const ready = (processes: number) =>
    waitFor(
      () => steps().filter(({ what }) => what === 'ready').length >= processes,
      'the processes to start',
      PATIENCE_MS,
    );
  // One after the other: the first makes the store.
  const first = start();
  running.push(first);
  await ready(1);
  const second = start();
  running.push(second);
  await ready(2);
  return { first, second, steps, of: (what: string) => steps().filter((step) => step.what === what) };
}

test('a job is never done by two at a time', async () => {
  const { of, steps } = await startTwo({ heldMs: 20_000, everyMs: 400, workMs: 100 });
  await waitFor(() => of('ended').length >= 12, 'twelve runs', PATIENCE_MS);
  const runs = steps().filter(({ what }) => what === 'began' || what === 'ended');
  // Begun and ended in turn, by the same process: nobody began while another was at it.
  for (let index = 0; index + 1 < runs.length; index += 2) {
    expect([runs[index]?.what, runs[index + 1]?.what]).toEqual(['began', 'ended']);
    expect(runs[index]?.pid).toBe(runs[index + 1]?.pid);
  }
  expect(of('warned')).toEqual([]);
});

test('a process that dies in the middle of a job gives its turn up by time, and the other goes on', async () => {
  const { first, second, of } = await startTwo({ heldMs: 4_000, everyMs: 200, workMs: 60_000 });
  const [begun] = await waitFor(() => (of('began').length > 0 ? of('began') : null), 'the first run', PATIENCE_MS);
  const [dying, other] = begun?.pid === first.pid ? [first, second] : [second, first];
  // Longer than the hold: while it lives, it keeps its turn.
  await waitFor(() => Date.now() > (begun?.at ?? 0) + 6_000, 'the hold to be kept', PATIENCE_MS);
  expect(of('began')).toHaveLength(1);
  await end(dying);
  await waitFor(() => of('began').length === 2, 'the other to take over', PATIENCE_MS);
  expect(of('began').map(({ pid }) => pid)).toEqual([dying.pid, other.pid]);
  expect(of('ended').map(({ pid }) => pid)).toEqual([]);
});
