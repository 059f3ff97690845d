import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openArchive } from '../../daemon/archive/open-archive.ts';
import type { Archive } from '../../daemon/records/archive.ts';
import type { ArchivedRecord } from '../../daemon/records/archived-record.ts';
import { everything } from '../../daemon/records/question.ts';
import { openStores } from '../../daemon/store/stores.ts';

const ALWAYS = everything({ from: 0, to: Number.MAX_SAFE_INTEGER });

/** Every record in the archive of a data folder, in no order. Nothing may be writing to it. */
export async function archivedRecords(dataFolder: string): Promise<readonly ArchivedRecord[]> {
  return withArchiveOf(dataFolder, async (archive) => {
    const records: ArchivedRecord[] = [];
    for await (const some of archive.scan(ALWAYS, { deadlineMs: null, signal: null })) records.push(...some);
    return records;
  });
}

/** Opens the archive of a data folder beside whoever else reads it. */
export async function withArchiveOf<Answer>(
  dataFolder: string,
  use: (archive: Archive) => Promise<Answer>,
): Promise<Answer> {
  const path = join(dataFolder, 'filterwatch.sqlite');
  if (!existsSync(path)) throw new Error(`There is no store in ${dataFolder}.`);
  const stores = await openStores(path, 'main');
  const archive = openArchive({
    folder: join(dataFolder, 'archive'),
    siteId: 'main',
    book: stores.segmentBook,
    now: () => Date.now(),
    dayOf: (timestamp) => new Date(timestamp).toISOString().slice(0, 10),
    log: pino({ level: 'silent' }),
  });
  try {
    return await use(archive);
  } finally {
    await archive.stop();
    await stores.database.close();
  }
}
