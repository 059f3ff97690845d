import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { plannedCounts } from '../health/filter-checks/filter-check.ts';
import { verdictOf } from '../health/filter-checks/standing.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { checkSentence, standingSentence } from './check-sentences.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { storePath } from './store.ts';

interface RunOptions extends CommonOptions {
  readonly profile?: string;
  readonly wait: string;
}

const LOOK_EVERY_MS = 500;
const MOST_SECONDS = 3_600;

/**
 * Queues the checks of the settings and waits until the daemon has made them: it alone is known to the filter, and knows its own lines in
 * the log. Ends with 1 where one did not come out as it must. Throws KnownError CHECKS_NOT_MADE where no daemon made them.
 */
export async function checkRun(options: RunOptions): Promise<void> {
  const config = configFor(options);
  const profileId = profileOf(config, options.profile);
  const planned = plannedCounts(config.filterChecks, profileId);
  if (Object.keys(planned).length === 0) throw nothingToCheck();
  await withStores(config, async (stores) => {
    const id = `asked-${randomUUID()}`;
    const round = { id, how: 'asked', by: null, byRole: null, profileId, dueAt: now(), planned } as const;
    await stores.checkRounds.queue(round);
    await finished(stores, id, secondsOf(options.wait));
    const checks = await stores.filterChecks.ofRound(id);
    for (const check of checks) {
      if (options.json) await printJson(check);
      else await print(checkSentence(check));
    }
    if (checks.some(({ outcome, expected }) => verdictOf(outcome, expected) !== 'passed')) process.exitCode = 1;
  });
}

/** Says how every address stands for every profile. Ends with 1 where one does not do what it must. */
export async function checkList(options: CommonOptions): Promise<void> {
  const config = configFor(options);
  await withStores(config, async (stores) => {
    const all = await stores.filterChecks.standings();
    const standings = all.toSorted(
      (one, other) => Number(one.failedSince === null) - Number(other.failedSince === null),
    );
    for (const standing of standings) {
      if (options.json) await printJson(standing);
      else await print(standingSentence(standing, config.timetable.zone));
    }
    if (standings.length === 0 && !options.json)
      await print('Nothing was checked yet. “filterwatch check run” has it done.');
    if (standings.some(({ failedSince }) => failedSince !== null)) process.exitCode = 1;
  });
}

function profileOf({ filterChecks: { profiles } }: Config, wanted: string | undefined): string | null {
  if (wanted === undefined || profiles.some(({ id }) => id === wanted)) return wanted ?? null;
  const known = profiles.map(({ id }) => id).join(', ') || 'none';
  throw new KnownError('NO_SUCH_PROFILE', `There is no profile “${wanted}”. Nothing was checked. There are: ${known}.`);
}

function nothingToCheck(): KnownError {
  return new KnownError(
    'NOTHING_TO_CHECK',
    'The settings name no address to check, so nothing was asked for. Write profiles and addresses under “filter_checks:” in filterwatch.yaml (README, “Filter checks”).',
  );
}

function secondsOf(written: string): number {
  const seconds = /^\d+$/.test(written) ? Number(written) : 0;
  if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw new KnownError(
    'WRONG_WAIT',
    `“${written}” is no time to wait. Nothing was checked. Write seconds, 1 to ${MOST_SECONDS}.`,
  );
}

async function finished({ checkRounds }: Stores, id: string, seconds: number): Promise<void> {
  const until = now() + seconds * 1_000;
  while ((await checkRounds.one(id))?.finishedAt == null) {
    if (now() > until) {
      throw new KnownError(
        'CHECKS_NOT_MADE',
        `The checks were not made within ${seconds} seconds. They wait, and are made when Filterwatch runs. Is it running, with this configuration?`,
      );
    }
    await pause(LOOK_EVERY_MS);
  }
}

async function withStores(config: Config, use: (stores: Stores) => Promise<void>): Promise<void> {
  const path = storePath(config.data);
  if (!existsSync(path))
    throw new KnownError(
      'NO_DATA',
      `There is no store in ${config.data}, so nothing was checked there. Name the right folder with --data, or the configuration with --config.`,
    );
  const stores = await openStores(path, config.siteId);
  try {
    await use(stores);
  } finally {
    await stores.database.close();
  }
}
