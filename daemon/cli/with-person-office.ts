import { existsSync } from 'node:fs';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { correctedArchive } from '../correcting/corrected-archive.ts';
import { KnownError } from '../errors.ts';
import { buildRoster } from '../identity/roster.ts';
import type { PersonOffice } from '../person/person-office.ts';
import { createPeriods } from '../policy/timetable.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { openImportArchive } from './import-archive.ts';
import { stepSettings } from './settings.ts';
import { storePath } from './store.ts';

/**
 * Opens what one person's data is read from, for one command, and closes it whatever happens; a daemon may run beside it. Throws KnownError
 * NO_DATA where nothing has been kept yet.
 */
export async function withPersonOffice<Answer>(
  config: Config,
  use: (office: PersonOffice) => Promise<Answer>,
): Promise<Answer> {
  if (!existsSync(storePath(config.data))) throw noData(config.data);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    const office = await officeFor(config, stores);
    try {
      return await use(office);
    } finally {
      await office.archive.stop();
    }
  } finally {
    await stores.database.close();
  }
}

async function officeFor(config: Config, stores: Stores): Promise<PersonOffice> {
  const { settings } = await stepSettings(config);
  const { siteId, schoolName } = config;
  const opened = openImportArchive(config, stores, createPeriods(settings.timetable));
  const archive = correctedArchive(opened, stores.corrections);
  return {
    ...stores,
    siteId,
    schoolName,
    zone: settings.timetable.zone,
    now,
    archive,
    policy: settings.policy,
    roster: buildRoster(settings.roster).roster,
    rosterConfigured: config.roster.length > 0,
  };
}

function noData(folder: string): KnownError {
  return new KnownError(
    'NO_DATA',
    `There is no store in ${folder}, so nothing is kept about anybody there. Name the right folder with --data, or the configuration with --config.`,
  );
}
