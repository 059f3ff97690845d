import { createDrainer, type Drainer } from './drain.ts';
import { createEmbeddedRunner } from './embedded-runner.ts';
import type { Effect, OutboxPort, QueueLog } from './outbox.ts';
import type { OutboxTurn } from './outbox-turn.ts';
import { createRedisRunner } from './redis-runner.ts';
import { createRunJob } from './run-job.ts';
import type { JobRunner, RunnerState } from './runner.ts';

export interface QueueParts {
  readonly outbox: OutboxPort;
  readonly effect: Effect;
  /** Null runs the jobs in this process. */
  readonly redisUrl: string | null;
  readonly now: () => number;
  readonly log: QueueLog;
  readonly everyMs?: number;
  /** Where other daemons may share the store: which of them runs jobs in its own process. Redis knows by itself. */
  readonly turn?: OutboxTurn;
}

export interface RunningQueue {
  readonly runner: JobRunner['kind'];
  /** Call it after a commit that wrote a row. */
  nudge(): void;
  state(): RunnerState;
  /** Hands over no more and waits, a bounded time, for the jobs that run. What is left stays in the outbox. */
  stop(): Promise<void>;
}

/** Begins to make the rows of the outbox happen, through Redis when there is a URL, else in this process. */
export function startQueue(parts: QueueParts): RunningQueue {
  const { outbox, effect, now, log, redisUrl } = parts;
  const onOutcome: Drainer['learn'] = (outcome, row) => drainer.learn(outcome, row);
  const runJob = createRunJob({ outbox, effect, now, chance: Math.random, log, onOutcome });
  const onReady = () => drainer.nudge();
  const runner =
    redisUrl === null
      ? createEmbeddedRunner({ runJob, log })
      : createRedisRunner({ url: redisUrl, runJob, log, onReady });
  const turn = redisUrl === null ? parts.turn : undefined;
  const drainer = createDrainer({
    ...{ outbox, runner, now, log },
    ...(parts.everyMs && { everyMs: parts.everyMs }),
    ...(turn && { isOurs: turn.isOurs }),
  });
  turn?.whenOurs(() => drainer.nudge());
  return {
    runner: runner.kind,
    nudge: () => drainer.nudge(),
    state: () => runner.state(),
    stop: () => drainer.stop().then(() => runner.stop()),
  };
}
