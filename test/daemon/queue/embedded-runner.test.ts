import { expect, test, vi } from 'vitest';
import { createEmbeddedRunner } from '../../../daemon/queue/embedded-runner.ts';
import { createRecordedLog } from '../../support/recorded-log.ts';

/** Jobs that run until they are let go. */
function heldJobs() {
  const started: string[] = [];
  const gates = new Map<string, PromiseWithResolvers<void>>();
  const runJob = (id: string) => {
    started.push(id);
    const gate = Promise.withResolvers<void>();
    gates.set(id, gate);
    return gate.promise;
  };
  return {
    started,
    runJob,
    finish: (id: string) => gates.get(id)?.resolve(),
    fail: (id: string) => gates.get(id)?.reject(new Error('disk full')),
  };
}

test('jobs run a few at a time, in the order in which they came', async () => {
  const jobs = heldJobs();
  const runner = createEmbeddedRunner({ runJob: jobs.runJob, log: createRecordedLog(), concurrency: 2 });
  for (const id of ['a', 'b', 'c', 'd']) await runner.hand(id);
  expect(jobs.started).toEqual(['a', 'b']);
  jobs.finish('b');
  await vi.waitFor(() => expect(jobs.started).toEqual(['a', 'b', 'c']));
});

test('an id that waits or runs is not taken twice, and is taken again after it ended', async () => {
  const jobs = heldJobs();
  const runner = createEmbeddedRunner({ runJob: jobs.runJob, log: createRecordedLog(), concurrency: 1 });
  for (const id of ['a', 'a', 'b', 'b']) await runner.hand(id);
  jobs.finish('a');
  await vi.waitFor(() => expect(jobs.started).toEqual(['a', 'b']));
  await runner.hand('a');
  jobs.finish('b');
  await vi.waitFor(() => expect(jobs.started).toEqual(['a', 'b', 'a']));
});

test('a job that the outbox fails is logged by its id, and the next one runs', async () => {
  const jobs = heldJobs();
  const log = createRecordedLog();
  const runner = createEmbeddedRunner({ runJob: jobs.runJob, log, concurrency: 1 });
  await runner.hand('a');
  await runner.hand('b');
  jobs.fail('a');
  await vi.waitFor(() => expect(jobs.started).toEqual(['a', 'b']));
  expect(log.entries).toMatchObject([{ level: 'error', fields: { outboxId: 'a', error: 'Error' } }]);
});

test('more than a thousand waiting jobs are refused, and the state says so', async () => {
  const jobs = heldJobs();
  const runner = createEmbeddedRunner({ runJob: jobs.runJob, log: createRecordedLog(), concurrency: 1 });
  for (let index = 0; index <= 1_000; index += 1) await runner.hand(`alert-${index}`);
  expect(runner.state()).toMatchObject({ ok: false });
  await expect(runner.hand('one-too-many')).rejects.toThrow();
});

test('stopping waits for what runs, and begins nothing more', async () => {
  const jobs = heldJobs();
  const runner = createEmbeddedRunner({ runJob: jobs.runJob, log: createRecordedLog(), concurrency: 1 });
  await runner.hand('a');
  await runner.hand('b');
  const stopped = runner.stop();
  jobs.finish('a');
  await stopped;
  expect(jobs.started).toEqual(['a']);
  await expect(runner.hand('c')).rejects.toThrow();
});

test('stopping does not wait for ever', async () => {
  const jobs = heldJobs();
  const log = createRecordedLog();
  const runner = createEmbeddedRunner({ runJob: jobs.runJob, log, stopWithinMs: 10 });
  await runner.hand('a');
  await runner.stop();
  expect(log.entries).toMatchObject([{ level: 'warn', fields: { jobs: 1 } }]);
});
