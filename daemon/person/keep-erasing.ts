import type { Logger } from 'pino';
import { schedule } from '../clock/schedule.ts';
import { finishErasures } from './erase-person.ts';
import type { PersonOffice } from './person-office.ts';

/** One that was begun within the last hour is most likely still going on, here or in a command. */
const PATIENCE_MS = 3_600_000;

/** Goes on with erasures that something stopped half-way: those that a crash left when the daemon starts, and each hour any others. */
export function keepErasing(office: PersonOffice, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  const finish = async (begunBefore: number): Promise<void> => {
    try {
      const done = await finishErasures(office, begunBefore);
      if (done > 0) log.info({ erasures: done }, 'An erasure that had stopped half-way is done.');
    } catch (error) {
      if (stopped) return;
      const why = error instanceof Error ? error.name : typeof error;
      log.error({ error: why }, 'An erasure could not be finished. It is tried again within the hour.');
    }
  };
  void finish(office.now());
  const job = schedule('37 * * * *', office.zone, () => finish(office.now() - PATIENCE_MS), log);
  return {
    /** Does not wait for one that goes on: the next start goes on with it. */
    async stop() {
      stopped = true;
      void job.stop();
    },
  };
}
