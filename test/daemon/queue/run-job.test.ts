import { expect, test } from 'vitest';
import type { Effect, EffectOutcome } from '../../../daemon/queue/outbox.ts';
import { createRunJob } from '../../../daemon/queue/run-job.ts';
import { createMemoryOutbox } from '../../support/memory-outbox.ts';
import { createRecordedLog } from '../../support/recorded-log.ts';

const NOW = 1_700_000_000_000;

function arrange(effect: Effect) {
  const outbox = createMemoryOutbox();
  const log = createRecordedLog();
  const outcomes: EffectOutcome[] = [];
  const onOutcome = (outcome: EffectOutcome) => void outcomes.push(outcome);
  const runJob = createRunJob({ outbox, effect, now: () => NOW, chance: () => 0, log, onOutcome });
  return { outbox, log, outcomes, runJob };
}

/** An effect that counts, and answers in turn; the last answer stays. */
function counted(...answers: readonly EffectOutcome[]) {
  const seen: string[] = [];
  const effect: Effect = async (row) => {
    seen.push(row.id);
    return answers[Math.min(seen.length, answers.length) - 1] ?? { kind: 'done' };
  };
  return { seen, effect };
}

test('a row whose effect happened is closed, and running its job again does nothing', async () => {
  const { seen, effect } = counted();
  const { outbox, runJob, outcomes } = arrange(effect);
  outbox.add('alert-1', NOW);
  await runJob('alert-1');
  await runJob('alert-1');
  expect(seen).toEqual(['alert-1']);
  expect(outbox.open()).toEqual([]);
  expect(outcomes).toEqual([{ kind: 'done' }]);
});

test('a job without a row does nothing', async () => {
  const { seen, effect } = counted();
  await arrange(effect).runJob('never-there');
  expect(seen).toEqual([]);
});

test('a row whose effect could not happen waits longer each time, and says why', async () => {
  const { effect } = counted({ kind: 'later', message: 'The mail server does not answer.' });
  const { outbox, runJob } = arrange(effect);
  outbox.add('alert-1', NOW);
  await runJob('alert-1');
  expect(outbox.open()[0]).toMatchObject({
    attempts: 1,
    nextAttemptAt: NOW + 1_000,
    lastError: 'The mail server does not answer.',
  });
  await outbox.hurry(NOW);
  await runJob('alert-1');
  expect(outbox.open()[0]).toMatchObject({ attempts: 2, nextAttemptAt: NOW + 2_000 });
});

test('a job that comes before its time does nothing', async () => {
  const { seen, effect } = counted();
  const { outbox, runJob } = arrange(effect);
  outbox.add('alert-1', NOW + 1);
  await runJob('alert-1');
  expect(seen).toEqual([]);
  expect(outbox.open()).toHaveLength(1);
});

test('a row that can never happen is closed with its reason, and an error is logged', async () => {
  const refusal = { kind: 'never', message: 'The address does not exist.' } as const;
  const { effect } = counted(refusal);
  const { outbox, log, runJob } = arrange(effect);
  outbox.add('alert-1', NOW);
  await runJob('alert-1');
  expect(outbox.endings.get('alert-1')).toEqual(refusal);
  expect(log.entries.map((entry) => entry.level)).toEqual(['error']);
});

test('a job that is delivered twice at the same time happens once', async () => {
  const gate = Promise.withResolvers<EffectOutcome>();
  let calls = 0;
  const { outbox, runJob } = arrange(() => {
    calls += 1;
    return gate.promise;
  });
  outbox.add('alert-1', NOW);
  const first = runJob('alert-1');
  await runJob('alert-1');
  gate.resolve({ kind: 'done' });
  await first;
  expect(calls).toBe(1);
});

test('an effect that happened while the store could not note it is noted later, and does not happen again', async () => {
  const { seen, effect } = counted();
  const { outbox, runJob } = arrange(effect);
  outbox.add('alert-1', NOW);
  outbox.failing = 'writes';
  await expect(runJob('alert-1')).rejects.toThrow('disk full');
  await expect(runJob('alert-1')).rejects.toThrow('disk full');
  outbox.failing = 'nothing';
  await runJob('alert-1');
  expect(seen).toEqual(['alert-1']);
  expect(outbox.open()).toEqual([]);
});

test('no further effect begins when a hundred could not be noted', async () => {
  const { seen, effect } = counted();
  const { outbox, runJob } = arrange(effect);
  outbox.failing = 'writes';
  for (let index = 0; index <= 100; index += 1) {
    outbox.add(`alert-${index}`, NOW);
    await expect(runJob(`alert-${index}`)).rejects.toThrow();
  }
  expect(seen).toHaveLength(100);
});

test('an effect that breaks keeps its row, and the log has the place but not the words of the error', async () => {
  const { outbox, log, runJob } = arrange(async () => {
    throw new TypeError('pupil017@school.example');
  });
  outbox.add('alert-1', NOW);
  await runJob('alert-1');
  expect(outbox.open()[0]?.attempts).toBe(1);
  const [entry] = log.entries;
  expect(entry?.level).toBe('error');
  expect(entry?.fields).toMatchObject({ outboxId: 'alert-1', error: 'TypeError' });
  expect(JSON.stringify(log.entries) + JSON.stringify(outbox.open())).not.toContain('pupil017');
});
