/** Reports over a real store, with whatever was counted put into it. */
import type { FilteredOutcome } from '../../daemon/examine/tally/filtered-counts.ts';
import type { HourCount, LineCount } from '../../daemon/examine/tally.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { createPeriods, defaultTimetable, type Timetable } from '../../daemon/policy/timetable.ts';
import type { Report } from '../../daemon/report/report.ts';
import {
  createReportMaker,
  type ReportMaker,
  type ReportOffice,
  type ReportParts,
} from '../../daemon/reporting/make-report.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { buildOutcome, NOTHING_FILTERED } from './flagged-event.ts';
import type { StoreWithArchive } from './open-archive-of.ts';
import { commitOf } from './open-store.ts';

export const LONDON_TIMETABLE = defaultTimetable;

export function makerOver(
  store: StoreWithArchive,
  different: Partial<ReportOffice> & { readonly checks?: ReportParts['checksOfWeek'] } = {},
): ReportMaker {
  const { checks = async () => null, ...office } = different;
  return createReportMaker({
    office: {
      ...store.stores(),
      ...{ archive: store.archive(), policy: matrixPolicy, timetable: defaultTimetable },
      ...{ demonstration: false, schoolName: 'Example Primary School', isWithheldSite: () => false },
      now: () => Date.UTC(2026, 10, 30, 7),
      sources: () => [{ id: 'squid', title: 'Squid proxy' }],
      ...office,
    },
    version: '0.0.0',
    checksOfWeek: checks,
  });
}

export async function reportOf(maker: ReportMaker, id: string): Promise<Report> {
  const period = maker.periodOf(id);
  if (period === null) throw new Error(`There is no period ${id}.`);
  return maker.make(period);
}

export interface Counted {
  readonly hourCounts?: readonly Partial<HourCount>[];
  readonly lineCounts?: readonly LineCount[];
  readonly filtered?: Partial<FilteredOutcome>;
}

/** As a batch leaves it. */
export async function count(stores: Stores, counted: Counted, timetable: Timetable = defaultTimetable): Promise<void> {
  const { hourCounts = [], lineCounts = [], filtered = {} } = counted;
  const sort = { hour: 0, group: '', category: '', ruleId: '', outcome: 'no_rule', disposition: 'allowed' };
  const outcome = buildOutcome([], {
    hourCounts: hourCounts.map((one) => ({ ...sort, initiator: 'page', records: 1, ...one })),
    lineCounts,
    filtered: { ...NOTHING_FILTERED, ...filtered },
  });
  const { schoolDayOf } = createPeriods(timetable);
  await commitBatch(stores.database, commitOf(outcome, { schoolDayOf }));
}
