import type { Effect, EffectOutcome, Ending, NotYet, OutboxPort, OutboxRow, QueueLog } from './outbox.ts';
import { afterTry } from './parking.ts';
import type { RunJob } from './runner.ts';

/** At this many effects that happened and could not be noted as done, no further effect begins. */
const MAX_UNRECORDED = 100;

export interface RunJobParts {
  readonly outbox: OutboxPort;
  readonly effect: Effect;
  readonly now: () => number;
  /** 0 to 1, for the jitter. */
  readonly chance: () => number;
  readonly log: QueueLog;
  /** Told what came of each try. */
  readonly onOutcome: (outcome: EffectOutcome, row: OutboxRow) => void;
}

/**
 * Makes the job code that both runners run: reads the row, makes it happen if it is open and due, and closes or postpones it.
 *
 * An effect must not happen twice. A queue may deliver a job twice at the same time (Redis lost its data while the job
 * ran, and the drainer handed it over again): the second finds it running and leaves. The store may fail just after
 * the effect: then the ending is remembered here, and the next try only notes it.
 */
export function createRunJob(parts: RunJobParts): RunJob {
  const running = new Set<string>();
  const unrecorded = new Map<string, Ending>();
  return async (id) => {
    if (running.has(id)) return;
    running.add(id);
    try {
      await attempt(parts, unrecorded, id);
    } finally {
      running.delete(id);
    }
  };
}

async function attempt(parts: RunJobParts, unrecorded: Map<string, Ending>, id: string): Promise<void> {
  const row = await parts.outbox.row(id);
  const ended = unrecorded.get(id);
  if (row === null) return void unrecorded.delete(id);
  if (ended !== undefined) return await close(parts, unrecorded, row, ended);
  if (row.nextAttemptAt > parts.now()) return;
  if (unrecorded.size >= MAX_UNRECORDED) throw new Error('Too many effects happened that the store could not note.');

  const outcome = await outcomeOf(parts, row);
  await note(parts, unrecorded, row, outcome);
  parts.onOutcome(outcome, row);
}

async function note(parts: RunJobParts, unrecorded: Map<string, Ending>, row: OutboxRow, outcome: EffectOutcome) {
  switch (outcome.kind) {
    case 'wait':
      return parts.outbox.wait(row.id, outcome.until);
    case 'later':
    case 'refused':
    case 'unready':
      return postpone(parts, row, outcome);
    case 'done':
    case 'never':
      return close(parts, unrecorded, row, outcome);
  }
}

/** A bug in an effect must not stop the other rows: its own row waits, and the log says where it broke. */
async function outcomeOf(parts: RunJobParts, row: OutboxRow): Promise<EffectOutcome> {
  try {
    return await parts.effect(row);
  } catch (error) {
    parts.log.error({ outboxId: row.id, ...placeOf(error) }, 'A job broke unexpectedly; its row is kept.');
    return { kind: 'later', message: 'Something unexpected went wrong. It is tried again; the log says more.' };
  }
}

async function postpone({ outbox, now, chance, log }: RunJobParts, row: OutboxRow, outcome: NotYet): Promise<void> {
  const tried = afterTry(row, outcome, now(), chance());
  await outbox.postpone(row.id, tried);
  // What asked for time is left alone even when something else is brought forward.
  if (outcome.until !== undefined && outcome.until > tried.nextAttemptAt) await outbox.wait(row.id, outcome.until);
  if (tried.parkedWhy === null || tried.parkedWhy === row.parkedWhy) return;
  const fields = { outboxId: row.id, attempts: row.attempts + 1, why: tried.parkedWhy };
  log.error({ ...fields, reason: outcome.message }, 'Parked: this could not be sent. A person must look.');
}

async function close(parts: RunJobParts, unrecorded: Map<string, Ending>, row: OutboxRow, ending: Ending) {
  unrecorded.set(row.id, ending);
  const wasOpen = await parts.outbox.close(row.id, parts.now(), ending);
  unrecorded.delete(row.id);
  const fields = { outboxId: row.id, attempts: row.attempts + 1 };
  if (!wasOpen) parts.log.warn(fields, 'A row was closed by another while its job ran.');
  else if (ending.kind === 'done') parts.log.info(fields, 'Done, and closed in the outbox.');
  else parts.log.error({ ...fields, reason: ending.message }, 'Given up: this cannot happen. A person must look.');
}

/** The name and the stack frames of an error, without its message: that could hold an address. */
function placeOf(error: unknown): { readonly error: string; readonly frames: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, frames: frames.slice(0, 5).map((line) => line.trim()) };
}
