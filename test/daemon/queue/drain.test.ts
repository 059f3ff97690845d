import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDrainer, type Drainer } from '../../../daemon/queue/drain.ts';
import type { JobRunner } from '../../../daemon/queue/runner.ts';
import { inVain } from '../../support/in-vain.ts';
import { buildOutboxRow, createMemoryOutbox } from '../../support/memory-outbox.ts';
import { createRecordedLog } from '../../support/recorded-log.ts';

const NOW = 1_700_000_000_000;
const DRAINERS: Drainer[] = [];

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  vi.useRealTimers();
  for (const drainer of DRAINERS.splice(0)) await drainer.stop();
});

/** A drainer before a runner that only takes note of what it is handed. */
function arrange() {
  const outbox = createMemoryOutbox();
  const log = createRecordedLog();
  const handed: string[] = [];
  const runner: JobRunner & { away: boolean } = {
    kind: 'embedded',
    away: false,
    async hand(id) {
      if (runner.away) throw new Error('away');
      handed.push(id);
    },
    state: () => ({ ok: !runner.away, message: runner.away ? 'Away.' : null }),
    stop: async () => undefined,
  };
  const start = () => {
    const drainer = createDrainer({ outbox, runner, now: () => NOW, log });
    DRAINERS.push(drainer);
    return drainer;
  };
  return { outbox, log, handed, runner, start };
}

test('a nudge hands over a new row at once', async () => {
  const { outbox, handed, start } = arrange();
  const drainer = start();
  await vi.advanceTimersByTimeAsync(0);
  outbox.add('alert-1', NOW);
  drainer.nudge();
  await vi.advanceTimersByTimeAsync(0);
  expect(handed).toEqual(['alert-1']);
});

test('a nudge during a pass is not lost', async () => {
  const { outbox, handed, start } = arrange();
  const drainer = start();
  outbox.add('alert-1', NOW);
  drainer.nudge();
  await vi.advanceTimersByTimeAsync(0);
  expect(handed).toContain('alert-1');
});

test('without a nudge, the outbox is looked at every second', async () => {
  const { outbox, handed, start } = arrange();
  start();
  await vi.advanceTimersByTimeAsync(0);
  outbox.add('alert-1', NOW);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(handed).toEqual(['alert-1']);
});

test('a row that is still open is handed over again, in case the runner forgot it', async () => {
  const { outbox, handed, start } = arrange();
  outbox.add('alert-1', NOW);
  start();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(handed).toEqual(['alert-1', 'alert-1', 'alert-1']);
});

test('a row that waits for its time is not handed over, except after a start', async () => {
  const { outbox, handed, start } = arrange();
  outbox.add('from-before-the-start', NOW + 60_000);
  start();
  await vi.advanceTimersByTimeAsync(0);
  expect(handed).toEqual(['from-before-the-start']);
  await outbox.postpone('from-before-the-start', inVain('still down', NOW + 60_000));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(handed).toEqual(['from-before-the-start']);
});

test('the first success after an outage brings forward what waits', async () => {
  const { outbox, handed, log, start } = arrange();
  const drainer = start();
  await vi.advanceTimersByTimeAsync(0);
  outbox.add('waits', NOW + 300_000);
  drainer.learn({ kind: 'later', message: 'down' }, buildOutboxRow());
  drainer.learn({ kind: 'later', message: 'down' }, buildOutboxRow());
  await vi.advanceTimersByTimeAsync(5_000);
  expect(handed).toEqual([]);
  drainer.learn({ kind: 'done' }, buildOutboxRow());
  await vi.advanceTimersByTimeAsync(0);
  expect(handed).toEqual(['waits']);
  expect(log.entries.map((entry) => entry.level)).toEqual(['warn', 'info']);
});

test('a runner that takes no work is said once, and its rows are handed over when it does again', async () => {
  const { outbox, handed, runner, log, start } = arrange();
  runner.away = true;
  outbox.add('alert-1', NOW);
  outbox.add('alert-2', NOW);
  start();
  await vi.advanceTimersByTimeAsync(5_000);
  runner.away = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(handed).toEqual(['alert-1', 'alert-2']);
  expect(log.entries).toMatchObject([{ level: 'warn', fields: { refused: 2, reason: 'Away.' } }, { level: 'info' }]);
});

test('an outbox that cannot be read is said once, and read again', async () => {
  const { outbox, handed, log, start } = arrange();
  outbox.failing = 'everything';
  outbox.add('alert-1', NOW);
  start();
  await vi.advanceTimersByTimeAsync(5_000);
  outbox.failing = 'nothing';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(handed).toEqual(['alert-1']);
  expect(log.entries.map((entry) => entry.level)).toEqual(['warn', 'info']);
});

test('a stopped drainer hands over nothing more', async () => {
  const { outbox, handed, start } = arrange();
  const drainer = start();
  await drainer.stop();
  outbox.add('alert-1', NOW);
  drainer.nudge();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(handed).toEqual([]);
});
