import { createTask, validate } from 'node-cron';
import { KnownError } from '../errors.ts';

/** Our own log, as the schedule needs it. */
export interface ScheduleLog {
  error(fields: object, sentence: string): void;
}

export interface ScheduledJob {
  /** When it begins next, in epoch milliseconds; null once stopped. */
  next(): number | null;
  /** Begins no more, and waits for a run that goes on. The job keeps its own bounds of time. */
  stop(): Promise<void>;
}

/** Has a job done at the times of a cron expression. */
export type Schedule = typeof schedule;

/**
 * Runs the job at the times of a cron expression ('0 7 * * 1', seconds optional) in the school's zone. A run that is
 * due while the one before goes on is left out; a run that fails is logged and the next one still comes.
 * Throws SCHEDULE when the expression or the zone cannot be understood.
 */
export function schedule(expression: string, zone: string, job: () => Promise<void>, log: ScheduleLog): ScheduledJob {
  refuseNonsense(expression, zone);
  let run: Promise<void> = Promise.resolve();
  let stopped = false;
  const begin = (): Promise<void> => {
    run = runLogged(job, expression, log);
    return run;
  };
  // Without its own words: ours are logged above, and a run that is left out is what we asked for.
  const task = createTask(expression, begin, { timezone: zone, noOverlap: true, unref: true, logger: SILENT });
  void task.start();
  return {
    next: () => (stopped ? null : (task.getNextRun()?.getTime() ?? null)),
    async stop() {
      stopped = true;
      await task.destroy();
      await run;
    },
  };
}

/** True for a time plan as in cron. */
export function isTimePlan(expression: string): boolean {
  return validate(expression);
}

async function runLogged(job: () => Promise<void>, expression: string, log: ScheduleLog): Promise<void> {
  try {
    await job();
  } catch (error) {
    log.error({ expression, error: error instanceof Error ? error.name : typeof error }, 'A scheduled job failed.');
  }
}

function refuseNonsense(expression: string, zone: string): void {
  if (!isTimePlan(expression)) {
    throw new KnownError(
      'SCHEDULE',
      `“${expression}” is not a time plan. Nothing would run. Write it as in cron: “0 7 * * 1” is Monday at 07:00.`,
    );
  }
  if (!isZone(zone)) {
    throw new KnownError(
      'SCHEDULE',
      `“${zone}” is not a time zone. Nothing would run at the right time. Write it as in “Europe/London”.`,
    );
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const nothing = () => undefined;
const SILENT = { info: nothing, warn: nothing, error: nothing, debug: nothing };
