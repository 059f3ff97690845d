/** Makes the filter checks: by the clock on school days, and when somebody asks for them, one round after the other. */
import type { Logger } from 'pino';
import { schedule } from '../clock/schedule.ts';
import { dueRounds } from '../health/filter-checks/due-rounds.ts';
import { plannedChecks, plannedCounts } from '../health/filter-checks/filter-check.ts';
import { verdictOf } from '../health/filter-checks/standing.ts';
import type { Periods } from '../policy/timetable.ts';
import type { StopStep } from '../stop.ts';
import type { CheckRound, StoredRound } from '../store/check-rounds.ts';
import { isOutage } from '../store/outage.ts';
import type { Stores } from '../store/stores.ts';
import { confirmRequests } from './confirm-requests.ts';
import { makeRound, type RoundParts } from './make-round.ts';

export interface CheckingParts extends RoundParts {
  readonly stores: RoundParts['stores'] & Pick<Stores, 'filterRequests'>;
  readonly zone: string;
  readonly periods: Pick<Periods, 'isSchoolDay' | 'schoolDayOf'>;
  readonly log: Logger;
}

export interface Checking extends StopStep {
  /** Looks for what is due, and makes it; called by the clock every few seconds, and safe to be called meanwhile. */
  look(): Promise<void>;
}

/** A round that is made up for later than this says nothing any more of the morning that it was for. */
const MADE_UP_FOR_MS = 6 * 3_600_000;
/** So that whoever pressed the button sees something happen. */
const LOOKED = '*/5 * * * * *';

/** Begins at once; what the settings no longer name is forgotten. */
export async function startChecking(parts: CheckingParts): Promise<Checking> {
  const { stores, plan, zone, log, now } = parts;
  const pairs = plannedChecks(plan, null).map(({ profile, address }) => ({ profileId: profile.id, url: address.url }));
  await stores.filterChecks.keepStandingsOf(pairs);
  await stores.checkRounds.resume();
  const calledOff = new AbortController();
  const startedAt = now();
  let running: Promise<void> | null = null;
  let isCutShort = false;

  async function work(): Promise<void> {
    if (isCutShort) await stores.checkRounds.resume();
    isCutShort = false;
    await queueDue(parts, startedAt);
    for (let round = await next(); round !== null; round = await next()) await make(parts, round, calledOff.signal);
  }
  async function next(): Promise<StoredRound | null> {
    return calledOff.signal.aborted ? null : stores.checkRounds.takeNext(now());
  }
  const look = (): Promise<void> => {
    running ??= work()
      .catch((error: unknown) => {
        // The alarm of the store tells of it, and what was due is due still.
        if (!isOutage(error)) throw error;
        isCutShort = true;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  const clock = schedule(LOOKED, zone, look, log);
  return {
    what: 'filter checks',
    look,
    async stop() {
      calledOff.abort();
      await clock.stop();
      await running;
    },
  };
}

/** Of several that were due, the last is made if it is not too late; the others are written down as missed. */
async function queueDue(parts: CheckingParts, startedAt: number): Promise<void> {
  const { plan, stores, zone, periods, now } = parts;
  if (plannedChecks(plan, null).length === 0) return;
  const at = now();
  const after = (await stores.checkRounds.lastScheduled()) ?? startedAt;
  const due = dueRounds(plan.times, { after, now: at, zone }, periods).map(
    ({ id, at: dueAt }): CheckRound => ({
      ...{ id, how: 'scheduled', by: null, byRole: null, profileId: null, dueAt },
      planned: plannedCounts(plan, null),
    }),
  );
  const last = due.at(-1);
  if (last === undefined) return;
  const isTooLate = at - last.dueAt > MADE_UP_FOR_MS;
  await stores.checkRounds.noteMissed(isTooLate ? due : due.slice(0, -1));
  if (!isTooLate) await stores.checkRounds.queue(last);
}

async function make(parts: CheckingParts, round: StoredRound, calledOff: AbortSignal): Promise<void> {
  const { stores, plan, log, now } = parts;
  const checks = await makeRound(parts, round, calledOff);
  if (calledOff.aborted) return;
  await stores.checkRounds.finish(round.id, now());
  const confirmed = await confirmRequests(stores.filterRequests, plan, checks);
  const failed = checks.filter(({ outcome, expected }) => verdictOf(outcome, expected) === 'failed').length;
  log.info({ roundId: round.id, checks: checks.length, failed, confirmed }, 'The filter was checked.');
}
