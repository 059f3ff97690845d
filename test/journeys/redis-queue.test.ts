import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Effect, EffectOutcome } from '../../daemon/queue/outbox.ts';
import { type RunningQueue, startQueue } from '../../daemon/queue/start-queue.ts';
import { createMemoryOutbox } from '../support/memory-outbox.ts';
import { realTool } from '../support/real-tool.ts';
import { createRecordedLog } from '../support/recorded-log.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';

const program = realTool('redis-server', ['/usr/bin/redis-server']);
const PATIENCE = { timeout: 30_000, interval: 20 };
const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function redis(...options: readonly string[]): Promise<RedisServer> {
  const server = await startRedis(program ?? '', options);
  cleanUps.push(() => server.remove());
  return server;
}

/** A queue over an outbox in memory, and a count of what happened to each row. */
function runQueue(redisUrl: string, effect: Effect = async () => ({ kind: 'done' })) {
  const outbox = createMemoryOutbox();
  const log = createRecordedLog();
  const happened = new Map<string, number>();
  const counted: Effect = async (row) => {
    happened.set(row.id, (happened.get(row.id) ?? 0) + 1);
    return await effect(row);
  };
  const queue = startQueue({ outbox, effect: counted, redisUrl, now: () => Date.now(), log, everyMs: 100 });
  cleanUps.push(() => queue.stop());
  const add = (...ids: readonly string[]) => {
    for (const id of ids) outbox.add(id, Date.now());
    queue.nudge();
  };
  return { outbox, log, happened, queue, add };
}

const once = (...ids: readonly string[]) => new Map(ids.map((id) => [id, 1]));
const untilReady = (queue: RunningQueue) => vi.waitFor(() => expect(queue.state().ok).toBe(true), PATIENCE);

describe.skipIf(program === null)('jobs through a real Redis', () => {
  test('each row happens once, whatever its id looks like, and nothing stays behind in Redis', async () => {
    const server = await redis();
    const { outbox, happened, queue, add } = runQueue(server.url);
    await untilReady(queue);
    const ids = ['alert-1', '12345', 'alert:with:colons', 'ä/%3A', '0'];
    add(...ids);
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once(...ids));
    await vi.waitFor(async () => expect(await server.command('EXISTS bull:filterwatch-outbox:outbox-0')).toBe(':0'));
    expect(queue.runner).toBe('redis');
  });

  test('Redis away from the start: rows are kept, the state says so, and they happen once when it comes', async () => {
    const server = await redis();
    await server.stop();
    const { outbox, happened, queue, add } = runQueue(server.url);
    add('a', 'b', 'c');
    await vi.waitFor(() => expect(queue.state().message).toContain('Redis does not answer'), PATIENCE);
    expect(outbox.open()).toHaveLength(3);
    await server.start();
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once('a', 'b', 'c'));
    expect(queue.state()).toEqual({ ok: true, message: null });
  });

  test('Redis stopped and started in between: nothing is lost and nothing happens twice', async () => {
    const server = await redis();
    const { outbox, happened, queue, add } = runQueue(server.url);
    add('before');
    await vi.waitFor(() => expect(happened.get('before')).toBe(1), PATIENCE);
    await server.stop();
    add('during-1', 'during-2');
    await vi.waitFor(() => expect(queue.state().ok).toBe(false), PATIENCE);
    await server.start();
    add('after');
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once('before', 'during-1', 'during-2', 'after'));
  });

  test('Redis stopped and started while jobs run and wait: each happens once', async () => {
    const server = await redis();
    const gate = Promise.withResolvers<EffectOutcome>();
    const { outbox, happened, queue, add } = runQueue(server.url, () => gate.promise);
    const ids = ['a', 'b', 'c', 'd', 'e'];
    add(...ids);
    await vi.waitFor(() => expect(happened.size).toBe(2), PATIENCE);
    await server.stop();
    await vi.waitFor(() => expect(queue.state().ok).toBe(false), PATIENCE);
    await server.start();
    gate.resolve({ kind: 'done' });
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once(...ids));
  });

  test('Redis loses its data while jobs run and wait: each happens once', async () => {
    const server = await redis();
    const gate = Promise.withResolvers<EffectOutcome>();
    const { outbox, happened, queue, add } = runQueue(server.url, () => gate.promise);
    await untilReady(queue);
    const ids = ['a', 'b', 'c', 'd', 'e'];
    add(...ids);
    await vi.waitFor(() => expect(happened.size).toBe(2), PATIENCE);
    expect(await server.command('FLUSHALL')).toBe('+OK');
    // The drainer hands everything over again, also what runs now.
    await vi.waitFor(async () => expect(await server.command('EXISTS bull:filterwatch-outbox:outbox-e')).toBe(':1'));
    gate.resolve({ kind: 'done' });
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once(...ids));
  });

  test('a job that Redis forgot while it ran is delivered again, and still happens once', async () => {
    const server = await redis();
    const gate = Promise.withResolvers<EffectOutcome>();
    const { outbox, happened, add } = runQueue(server.url, async (row) =>
      row.id === 'held' ? await gate.promise : { kind: 'done' },
    );
    add('held');
    await vi.waitFor(() => expect(happened.size).toBe(1), PATIENCE);
    await server.command('FLUSHALL');
    // Handed over after the held one and in turn: when this happened, the held one was delivered again.
    add('next');
    await vi.waitFor(() => expect(happened.get('next')).toBe(1), PATIENCE);
    gate.resolve({ kind: 'done' });
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once('held', 'next'));
  });

  test('a row that failed is tried again under the same id until it happens', async () => {
    const server = await redis();
    const answers: EffectOutcome[] = [{ kind: 'later', message: 'The mail server does not answer.' }, { kind: 'done' }];
    const { outbox, happened, add } = runQueue(server.url, async () => answers.shift() ?? { kind: 'done' });
    add('a');
    await vi.waitFor(() => expect(outbox.open()).toMatchObject([{ attempts: 1 }]), PATIENCE);
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened.get('a')).toBe(2);
  });

  test('a Redis that refuses to work is asked about once a second, not for ever and at once', async () => {
    const server = await redis('--min-replicas-to-write', '1');
    const { outbox, happened, log, queue, add } = runQueue(server.url);
    add('a');
    await vi.waitFor(() => expect(queue.state().message).toContain('NOREPLICAS'), PATIENCE);
    const asked = async () =>
      Number(/errorstat_NOREPLICAS:count=(\d+)/.exec(await server.command('INFO errorstats'))?.[1]);
    const before = await asked();
    await vi.waitFor(async () => expect(await asked()).toBeGreaterThan(before + 10), PATIENCE);
    // The drainer asks ten times a second here; a worker that asked without pause would have asked thousands of times.
    expect(await asked()).toBeLessThan(before + 100);
    expect(log.entries.filter((entry) => entry.sentence === 'Redis refuses to work.')).toHaveLength(1);
    await server.command('CONFIG SET min-replicas-to-write 0');
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once('a'));
    expect(queue.state()).toEqual({ ok: true, message: null });
  });

  test('a Redis that hangs is noticed, and each row happens once when it goes on', async () => {
    const server = await redis();
    const { outbox, happened, queue, add } = runQueue(server.url);
    await untilReady(queue);
    server.freeze();
    cleanUps.push(async () => server.goOn());
    add('a', 'b', 'c');
    await vi.waitFor(() => expect(queue.state().message).toContain('Redis does not answer'), PATIENCE);
    server.goOn();
    await vi.waitFor(() => expect(outbox.open()).toEqual([]), PATIENCE);
    expect(happened).toEqual(once('a', 'b', 'c'));
    await vi.waitFor(() => expect(queue.state()).toEqual({ ok: true, message: null }), PATIENCE);
  });

  test('a wrong password is said in words, and never logged', async () => {
    const server = await redis('--requirepass', 'right');
    const { log, queue } = runQueue(server.url.replace('//', '//:wrong-secret@'));
    await vi.waitFor(() => expect(queue.state().message).toContain('WRONGPASS'), PATIENCE);
    expect(JSON.stringify(log.entries)).not.toContain('wrong-secret');
  });

  test('stopping is quick when Redis is away, and leaves the rows', async () => {
    const server = await redis();
    const { outbox, queue, add } = runQueue(server.url);
    await untilReady(queue);
    await server.stop();
    await vi.waitFor(() => expect(queue.state().ok).toBe(false), PATIENCE);
    add('a');
    const began = performance.now();
    await queue.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(outbox.open()).toHaveLength(1);
  });

  test('stopping waits for the job that runs, also when Redis is away', async () => {
    const server = await redis();
    const gate = Promise.withResolvers<EffectOutcome>();
    const { outbox, happened, queue, add } = runQueue(server.url, () => gate.promise);
    add('a');
    await vi.waitFor(() => expect(happened.size).toBe(1), PATIENCE);
    await server.stop();
    await vi.waitFor(() => expect(queue.state().ok).toBe(false), PATIENCE);
    const stopped = queue.stop();
    gate.resolve({ kind: 'done' });
    await stopped;
    expect(outbox.open()).toEqual([]);
  });

  test('stopping waits for the job that runs', async () => {
    const server = await redis();
    const gate = Promise.withResolvers<EffectOutcome>();
    const { outbox, happened, queue, add } = runQueue(server.url, () => gate.promise);
    add('a');
    await vi.waitFor(() => expect(happened.size).toBe(1), PATIENCE);
    const stopped = queue.stop();
    gate.resolve({ kind: 'done' });
    await stopped;
    expect(outbox.open()).toEqual([]);
  });
});
