import { join } from 'node:path';
import { type OpenArchive, openArchive } from '../archive/open-archive.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import type { Periods } from '../policy/timetable.ts';
import type { Stores } from '../store/stores.ts';

/** The archive of a command: what it says of trouble, it says to whoever runs the command. */
export function openImportArchive(
  { data, siteId }: Config,
  stores: Stores,
  periods: Pick<Periods, 'schoolDayOf'>,
): OpenArchive {
  const say = (_fields: object, sentence: string) => void process.stderr.write(`${sentence}\n`);
  return openArchive({
    folder: join(data, 'archive'),
    siteId,
    book: stores.segmentBook,
    now,
    dayOf: periods.schoolDayOf,
    threads: 1,
    log: { info: say, warn: say, error: say },
  });
}

/** Seals what was imported. Where that cannot be, it waits in the store, and the daemon does it: the import itself is done. */
export async function closeImportArchive(archive: OpenArchive): Promise<void> {
  try {
    await archive.seal();
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
  } finally {
    await archive.stop();
  }
}
