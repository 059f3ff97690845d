import { type ScheduledJob, schedule } from '../clock/schedule.ts';
import type { RetentionRuns } from '../store/retention-runs.ts';
import { type RetentionLog, type RetentionParts, type RunResult, runRetention } from './run-retention.ts';

export interface NightlyParts extends Omit<RetentionParts, 'signal'> {
  readonly zone: string;
}

export interface Nightly {
  /** Begins in the background where the last night was missed. */
  catchUp(): void;
  /** When it is due next, in epoch milliseconds. */
  next(): number;
  /** Breaks off between two pieces of the work: the next start goes on. */
  stop(): Promise<void>;
}

/** Before any school opens, and at no minute that the clocks leave out or repeat in any zone. */
const DUE = { hour: 4, minute: 40 };
/** Three tries a night: what failed because something was busy may be well an hour later. */
const TRIES = '40 4-6 * * *';

/** Does the night's work at 04:40 school time, once a night, and at the start where that was missed. */
export function createNightly(parts: NightlyParts): Nightly {
  const { zone, log, runs, now } = parts;
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    if (await isDone(runs, lastDue(now(), zone))) return;
    tell(log, await runRetention({ ...parts, signal: stopping.signal }));
  };
  const job: ScheduledJob = schedule(TRIES, zone, run, log);
  return {
    catchUp() {
      running = run().catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.name : typeof error }, 'The work of a missed night failed.');
      });
    },
    next: () => nextDue(now(), zone),
    async stop() {
      stopping.abort();
      await Promise.all([job.stop(), running]);
    },
  };
}

/** True when a run since then did all that was to do. */
async function isDone(runs: RetentionRuns, since: number): Promise<boolean> {
  return (await runs.since(since)).some(({ kind, failure }) => kind === 'run' && failure === null);
}

function tell(log: RetentionLog, result: RunResult): void {
  if (result.kind === 'busy') log.info({}, 'Another program is deleting what has had its time.');
}

/** The last moment at which the work was due. */
export function lastDue(now: number, zone: string): number {
  const due = dueOn(now, zone, 0);
  return due <= now ? due : dueOn(now, zone, -1);
}

export function nextDue(now: number, zone: string): number {
  const due = dueOn(now, zone, 0);
  return due > now ? due : dueOn(now, zone, 1);
}

function dueOn(now: number, zone: string, daysFrom: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return today.add({ days: daysFrom }).toZonedDateTime({ timeZone: zone, plainTime: DUE }).epochMilliseconds;
}
