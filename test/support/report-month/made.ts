/** The month as the daemon reads it: day by day through the examiner, into a real store and a real archive. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../../daemon/archive/open-archive.ts';
import { createBatchExaminer } from '../../../daemon/examine/batch-examiner.ts';
import { createPeriods } from '../../../daemon/policy/timetable.ts';
import type { Archive } from '../../../daemon/records/archive.ts';
import { createReportMaker, type ReportMaker } from '../../../daemon/reporting/make-report.ts';
import { commitBatch } from '../../../daemon/store/commit.ts';
import { openStores, type Stores } from '../../../daemon/store/stores.ts';
import { batchOf, buildSourceFormat, examinerSettings } from '../batch.ts';
import { commitOf } from '../open-store.ts';
import { ADVISED } from '../page-loads/logs.ts';
import type { Month } from './month.ts';
import { LISTS, POLICY, ROSTER, TIMETABLE } from './school.ts';

export interface ReadMonth {
  readonly stores: Stores;
  readonly archive: Archive;
  readonly maker: ReportMaker;
  close(): Promise<void>;
}

/** The Monday after it, at seven. */
export const MADE_AT = Date.UTC(2026, 10, 30, 7);
const EVENING_HOUR = 18;
/** Of a school day, so that a day is several batches. */
const LINES_AT_ONCE = 400;

export async function readMonth({ days }: Month): Promise<ReadMonth> {
  const folder = mkdtempSync(join(tmpdir(), 'filterwatch-month-'));
  const stores = await openStores(join(folder, 'filterwatch.sqlite'), 'main');
  const { schoolDayOf } = createPeriods(TIMETABLE);
  const silent = () => undefined;
  const archive = openArchive({
    ...{ folder: join(folder, 'archive'), siteId: 'main', book: stores.segmentBook, dayOf: schoolDayOf },
    ...{ now: () => MADE_AT, log: { info: silent, warn: silent, error: silent } },
  });
  const examine = createBatchExaminer(settings());
  let offset = 0;
  for (const { day, log } of days) {
    const now = Date.parse(`${day}T${EVENING_HOUR}:00:00Z`);
    for (const some of inBatches(log)) {
      const bytes = Buffer.from(some);
      const { outcome, block, format, listVersion } = examine(batchOf(bytes, { from: offset, now, writtenAt: now }));
      offset += bytes.length;
      const cursorAfter = { ...commitOf(outcome).cursorAfter, offset };
      await commitBatch(
        stores.database,
        commitOf(outcome, { block, format, listVersion, now, schoolDayOf, cursorAfter }),
      );
    }
  }
  return {
    ...{ stores, archive, maker: makerOf(stores, archive) },
    async close() {
      await archive.stop();
      await stores.database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function settings() {
  const sources = [buildSourceFormat({ format: 'auto', logformat: ADVISED })];
  const scope = { ruleId: null, host: 'casino-quiet.example', phrase: null, group: null, lesson: null };
  const quietened = { id: 'quiet', scope, reason: 'a test', includesStaff: true, from: 0, until: 1e13 };
  return examinerSettings({
    ...{ roster: ROSTER, policy: POLICY, timetable: TIMETABLE, school: LISTS, sources },
    suppressions: [quietened],
  });
}

function makerOf(stores: Stores, archive: Archive): ReportMaker {
  return createReportMaker({
    office: {
      ...stores,
      ...{ archive, policy: POLICY, timetable: TIMETABLE, demonstration: false, schoolName: 'Example Primary School' },
      now: () => MADE_AT,
      isWithheldSite: () => false,
      sources: () => [{ id: 'squid', title: 'Squid proxy' }],
    },
    version: '0.0.0',
    checksOfWeek: async () => null,
  });
}

function inBatches(log: string): readonly string[] {
  const lines = log.split('\n').slice(0, -1);
  return Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, batch) =>
    lines
      .slice(batch * LINES_AT_ONCE, (batch + 1) * LINES_AT_ONCE)
      .map((line) => `${line}\n`)
      .join(''),
  );
}
