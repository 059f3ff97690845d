import type { ListSource } from '../../categories/list-source.ts';

export interface ListsOptions {
  /** The data folder; the lists lie in a folder of it. */
  readonly data: string;
  readonly sources: readonly ListSource[];
  /** Sites that are the school's own: no list of harm may hold them. */
  readonly ownSites: readonly string[];
  readonly log: ListsLog;
  now(): number;
  /** Null for a command: then nothing happens by itself. */
  readonly plan: ListsPlan | null;
}

/** Our own log: ids and counts. */
export interface ListsLog {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

export interface ListsPlan {
  /** Runs the job at the times of a cron expression. */
  schedule(expression: string, zone: string, job: () => Promise<void>): PlannedJob;
  /** Called for a bug in work that nobody waits for. */
  failed(cause: unknown): void;
  /** At most so long a planned fetch waits by chance, so that schools do not all ask at once. */
  readonly mostDelayMs: number;
  /** How often it is looked whether the folder was changed, or a list is due beside its plan. */
  readonly lookEveryMs: number;
}

export interface PlannedJob {
  next(): number | null;
  stop(): Promise<void>;
}

/** What a daemon's plan has, beside its schedule. */
export const USUAL_PLAN = { mostDelayMs: 30 * 60_000, lookEveryMs: 30_000 };
