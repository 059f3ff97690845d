/** Run as a program of its own, to be killed: one night's work at a moment, over the store and the archive in a folder. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../daemon/archive/open-archive.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';
import { openStores } from '../../daemon/store/stores.ts';
import { night } from './retention.ts';

const [folder = '', at = '0'] = process.argv.slice(2);
const stores = await openStores(join(folder, 'filterwatch.sqlite'), 'main');
const nothing = () => undefined;
const archive = openArchive({
  folder: join(folder, 'archive'),
  siteId: 'main',
  book: stores.segmentBook,
  now: () => Number(at),
  dayOf: createPeriods(defaultTimetable).schoolDayOf,
  log: { info: nothing, warn: nothing, error: nothing },
});
writeSync(1, 'begins\n');
const result = await night(stores, archive, Number(at));
await archive.stop();
await stores.database.close();
writeSync(1, `${JSON.stringify(result)}\n`);
