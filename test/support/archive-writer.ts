/**
 * Run as a program of its own, to be killed: imports a log as the command does, but with little that may be fresh, so that it is
 * sealed again and again. Says how many records have been stored since it began, with each batch.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createLatest } from '../../daemon/answers/latest.ts';
import { openArchive } from '../../daemon/archive/open-archive.ts';
import { createBatchIntake } from '../../daemon/examine/batch-intake.ts';
import { startExaminer } from '../../daemon/examine/examiner.ts';
import { createPeriods } from '../../daemon/policy/timetable.ts';
import { importFile } from '../../daemon/sources/files/import-file.ts';
import { loadAttempts } from '../../daemon/store/attempts.ts';
import { loadBehaviours } from '../../daemon/store/behaviours.ts';
import { openStores } from '../../daemon/store/stores.ts';
import { createTaughtNow } from '../../daemon/taught-now.ts';
import { examinerSettings } from './batch.ts';

const [data = '', log = ''] = process.argv.slice(2);
const LIMITS = { sealRecords: 2_000, sealAfterMs: 3_600_000, mostFresh: 6_000 };
const fail = (cause: unknown): never => {
  throw cause;
};
const say = (_fields: object, sentence: string) => void process.stderr.write(`${sentence}\n`);

const stores = await openStores(join(data, 'filterwatch.sqlite'), 'main');
const settings = examinerSettings({
  attempts: await loadAttempts(stores.database, 'main'),
  behaviours: await loadBehaviours(stores.database, 'main'),
});
const periods = createPeriods(settings.timetable);
const examiner = startExaminer(settings, fail);
const now = () => Date.now();
const archive = openArchive({
  folder: join(data, 'archive'),
  siteId: 'main',
  book: stores.segmentBook,
  now,
  dayOf: periods.schoolDayOf,
  log: { info: say, warn: say, error: say },
  limits: LIMITS,
});
let stored = 0;
const intake = createBatchIntake({
  stores,
  archive,
  examiner,
  siteId: 'main',
  periods,
  taught: createTaughtNow(() => settings, periods),
  latest: createLatest(),
  now,
  outage: () => undefined,
  failed: fail,
  alertsQueued: () => undefined,
  committed({ lines }) {
    stored += lines;
    writeSync(1, `${stored}\n`);
  },
});
await importFile({
  sourceId: 'squid',
  path: log,
  deliver: intake.deliver,
  cursors: await stores.cursors.of('squid'),
  signal: new AbortController().signal,
  onProgress: () => undefined,
});
await intake.settled();
await intake.stop();
await examiner.stop();
await archive.seal();
await archive.stop();
await stores.database.close();
