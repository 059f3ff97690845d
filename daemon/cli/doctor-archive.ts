import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../archive/open-archive.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import type { Archive, ArchiveState } from '../records/archive.ts';
import { openStores } from '../store/stores.ts';
import { counted } from './counted.ts';
import { adviceOf, type Finding, warning, well, wrong } from './finding.ts';
import { storePath } from './store.ts';

/** So much is sealed a few times an hour where the daemon runs and can write. */
const MANY_FRESH = 1_000_000;

/** Whether the log that we keep is whole, and can be written. */
export async function checkArchive(config: Config): Promise<readonly Finding[]> {
  if (!existsSync(storePath(config.data))) return [];
  try {
    const stores = await openStores(storePath(config.data), config.siteId);
    try {
      return findingsOf(await stateOf(config, stores.segmentBook));
    } finally {
      await stores.database.close();
    }
  } catch (error) {
    return [wrong('Archive', join(config.data, 'archive'), adviceOf(error))];
  }
}

/** Nothing is read but the store: the engine is not started for it. */
async function stateOf(
  { data, siteId }: Config,
  book: Parameters<typeof openArchive>[0]['book'],
): Promise<ArchiveState> {
  const silent = () => undefined;
  const archive: Archive = openArchive({
    folder: join(data, 'archive'),
    siteId,
    book,
    now,
    dayOf: (timestamp) => new Date(timestamp).toISOString().slice(0, 10),
    log: { info: silent, warn: silent, error: silent },
  });
  try {
    return await archive.state();
  } finally {
    await archive.stop();
  }
}

function findingsOf(state: ArchiveState): readonly Finding[] {
  return [...writing(state), ...damage(state)];
}

function writing({ folder, records, fresh, oldestDay, segments }: ArchiveState): readonly Finding[] {
  if (existsSync(folder) && !mayWrite(folder)) {
    const advice = 'Give the folder to the user that runs Filterwatch. Until then requests are kept in the store.';
    return [wrong('Archive', `${folder} may not be written`, advice)];
  }
  const [all, waiting] = [records, fresh].map((count) => count.toLocaleString('en-GB'));
  const found = `${all} ${records === 1 ? 'request' : 'requests'} since ${oldestDay ?? 'never'}, in ${counted(segments, 'part')}; ${waiting} of them still in the store`;
  if (fresh <= MANY_FRESH) return [well('Archive', records === 0 ? 'nothing is kept yet' : found)];
  return [
    warning('Archive', found, 'Start the daemon, or look on the Health page why it does not write them to the folder.'),
  ];
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function damage({ damaged }: ArchiveState): readonly Finding[] {
  return damaged.map(({ day, path, records, why }) =>
    wrong(
      'Archive',
      `${records} requests of ${day} cannot be read: ${path}. ${why}`,
      'Look at the disk, and bring the files back from a backup.',
    ),
  );
}
