import { existsSync } from 'node:fs';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import type { Database } from '../store/database.ts';
import { createSettings, LAST_BACKUP } from '../store/settings.ts';
import { type Finding, warning, well } from './finding.ts';
import { storePath, withStore } from './store.ts';

const DAY_MS = 86_400_000;
const OLD_DAYS = 8;
const ADVICE =
  'Have “filterwatch backup” run every week, to another disk. If you back the folder up in another way, all is well.';

/** When everything was last put into a file. Nothing is wrong where it never was: a school may back up in another way. */
export async function checkBackup(config: Config): Promise<readonly Finding[]> {
  if (!existsSync(storePath(config.data))) return [];
  const read = (database: Database) => createSettings(database, config.siteId).get(LAST_BACKUP);
  // A store that cannot be read is a finding of its own.
  const written = await withStore(config, read).catch(() => undefined);
  if (written === undefined) return [];
  return [backupFinding(written === null ? null : Number(written), now(), config.timetable.zone)];
}

export function backupFinding(lastAt: number | null, at: number, zone: string): Finding {
  if (lastAt === null) return warning('Backup', 'none was made with “filterwatch backup”', ADVICE);
  const days = Math.floor((at - lastAt) / DAY_MS);
  const found = `the last one is of ${Temporal.Instant.fromEpochMilliseconds(lastAt).toZonedDateTimeISO(zone).toPlainDate()}`;
  return days < OLD_DAYS ? well('Backup', found) : warning('Backup', `${found}, ${days} days ago`, ADVICE);
}
