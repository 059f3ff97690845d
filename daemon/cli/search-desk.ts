import { join } from 'node:path';
import type { SearchDesk } from '../answers/log-begin.ts';
import { openArchive } from '../archive/open-archive.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { correctedArchive } from '../correcting/corrected-archive.ts';
import { buildRoster } from '../identity/roster.ts';
import { createLog } from '../log.ts';
import { createPeriods } from '../policy/timetable.ts';
import { openStores } from '../store/stores.ts';
import { stepSettings } from './settings.ts';
import { storePath } from './store.ts';

/** Opens what a search needs, beside a running daemon or without one, and closes it whatever happens. */
export async function withDesk<Answer>(config: Config, use: (desk: SearchDesk) => Promise<Answer>): Promise<Answer> {
  const { settings } = await stepSettings(config);
  const stores = await openStores(storePath(config.data), config.siteId);
  const archive = openArchive({
    folder: join(config.data, 'archive'),
    siteId: config.siteId,
    book: stores.segmentBook,
    now,
    dayOf: createPeriods(settings.timetable).schoolDayOf,
    log: createLog('warn'),
  });
  try {
    const { roster } = buildRoster(settings.roster);
    const { policy, timetable } = settings;
    const asUnderstood = correctedArchive(archive, stores.corrections);
    const { supportVisibleTo } = config;
    const desk = { ...stores, now, zone: timetable.zone, archive: asUnderstood, roster, policy, supportVisibleTo };
    return await use(desk);
  } finally {
    await archive.stop();
    await stores.database.close();
  }
}
