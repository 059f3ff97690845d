/**
 * One night's work: what has had its time is deleted, and what was done is written down. Each step can be done twice, so a night
 * that was broken off is finished by the next; a step that fails keeps none of the others from being done.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { KnownError } from '../errors.ts';
import type { RetentionEntry, RetentionRuns } from '../store/retention-runs.ts';

/** What a step came to. */
export type StepOutcome = Pick<RetentionEntry, 'removed' | 'untilAt' | 'oldestLeft'>;

export interface RetentionStep {
  readonly kind: string;
  /** Steps that must have been done, or this one is left out, and why that matters. */
  readonly after?: { readonly kind: string; readonly because: string };
  /** Calls `goOn` before each piece. */
  run(goOn: GoOn): Promise<StepOutcome>;
}

/** Told how much has been done; lets others have their turn, and throws when the daemon stops. */
export type GoOn = (removed: number) => Promise<void>;

export interface RetentionParts {
  readonly runs: RetentionRuns;
  readonly steps: readonly RetentionStep[];
  readonly signal: AbortSignal;
  now(): number;
  /** Milliseconds by a clock that is never set. */
  elapsed(): number;
  /** Words for what the world is at fault for; null for a bug. */
  outageIn(error: unknown): string | null;
  readonly log: RetentionLog;
}

export interface RetentionLog {
  info(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

/** busy: somebody else is at it; stopped: broken off, and to be done again. */
export type RunResult = { readonly kind: 'done'; readonly failures: number } | { readonly kind: 'busy' | 'stopped' };

/** Longer than any single piece of the work; a holder that died is waited for no longer. */
const LEASE_MS = 30 * 60_000;
const RENEWED_AFTER_MS = 60_000;

export async function runRetention(parts: RetentionParts): Promise<RunResult> {
  const { runs, signal } = parts;
  const holder = randomUUID();
  const hold = () => runs.claim(holder, parts.now(), parts.now() + LEASE_MS);
  if (!(await hold())) return { kind: 'busy' };
  let heldAt = parts.now();
  try {
    return await runSteps(parts, async () => {
      // The store answers at once, so without this no page and no batch would have its turn before all is done.
      await turnOfOthers();
      signal.throwIfAborted();
      if (parts.now() - heldAt < RENEWED_AFTER_MS) return;
      if (!(await hold())) throw new Error('Somebody else took over the work of this night.');
      heldAt = parts.now();
    });
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    throw error;
  } finally {
    await runs.release(holder);
  }
}

async function runSteps(parts: RetentionParts, goOn: () => Promise<void>): Promise<RunResult> {
  const { runs, steps, log } = parts;
  const startedAt = parts.now();
  const began = parts.elapsed();
  const failed = new Set<string>();
  for (const step of steps) {
    await goOn();
    if (!(await runStep(parts, step, { startedAt, failed, goOn }))) failed.add(step.kind);
  }
  const tookMs = Math.round(parts.elapsed() - began);
  const failure = failed.size === 0 ? null : [...failed].join(', ');
  await runs.begin({ startedAt, kind: 'run', ...NOTHING, removed: failed.size, tookMs, failure });
  log.info({ tookMs, failures: failed.size }, 'What had had its time was deleted.');
  return { kind: 'done', failures: failed.size };
}

interface Night {
  readonly startedAt: number;
  readonly failed: ReadonlySet<string>;
  goOn(): Promise<void>;
}

/** True when it was done. */
async function runStep(parts: RetentionParts, step: RetentionStep, night: Night): Promise<boolean> {
  const { runs } = parts;
  const began = parts.elapsed();
  const entry = { startedAt: night.startedAt, kind: step.kind, ...NOTHING, tookMs: 0, failure: null };
  const id = await runs.begin(entry);
  let removed = 0;
  const goOn: GoOn = async (soFar) => {
    if (soFar !== removed) await runs.progress(id, soFar);
    removed = soFar;
    await night.goOn();
  };
  const result = await outcomeOf(parts, step, { ...night, goOn });
  const tookMs = Math.round(parts.elapsed() - began);
  if (result.kind === 'done') await runs.finish(id, { ...entry, ...result.outcome, tookMs });
  else await runs.finish(id, { ...entry, removed, tookMs, failure: result.why });
  return result.kind === 'done';
}

type Result =
  | { readonly kind: 'done'; readonly outcome: StepOutcome }
  | { readonly kind: 'failed'; readonly why: string };

async function outcomeOf(
  parts: RetentionParts,
  { kind, after, run }: RetentionStep,
  { failed, goOn }: Pick<Night, 'failed'> & { readonly goOn: GoOn },
): Promise<Result> {
  if (after !== undefined && failed.has(after.kind)) return { kind: 'failed', why: after.because };
  try {
    return { kind: 'done', outcome: await run(goOn) };
  } catch (error) {
    if (parts.signal.aborted) throw error;
    parts.log.error({ kind, error: nameOf(error) }, 'Part of what had had its time could not be deleted.');
    return { kind: 'failed', why: whyOf(parts, error) };
  }
}

const NOTHING: StepOutcome = { removed: 0, untilAt: null, oldestLeft: null };

function whyOf(parts: RetentionParts, error: unknown): string {
  if (error instanceof KnownError) return error.message;
  return (
    parts.outageIn(error) ??
    `It broke off (${nameOf(error)}). It is tried again; if it stays so, tell whoever looks after Filterwatch.`
  );
}

function nameOf(error: unknown): string {
  if (error instanceof KnownError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
