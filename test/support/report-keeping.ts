import { createReportKeeping, type ReportKeeping } from '../../daemon/reporting/keep-reports.ts';
import type { ReportMaker } from '../../daemon/reporting/make-report.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { emptyReport, LONDON, WEEK } from './reports.ts';

/** Makes reports in which nothing was asked for; of one week. */
export function makerAt(now: () => number): ReportMaker {
  return {
    make: async (period) => emptyReport({ period, madeAt: now() }),
    periodsAt: (at) => (at >= WEEK.to ? [WEEK] : []),
    periodOf: (id) => (id === WEEK.id ? WEEK : null),
    termsBegin: () => [],
  };
}

export function keepingOf(stores: Stores, now: () => number, mailQueued: () => void = () => undefined): ReportKeeping {
  const settings = { zone: LONDON, at: '07:00', isSent: true, log: { info: () => undefined } };
  return createReportKeeping({ ...settings, maker: makerAt(now), stores, now, mailQueued });
}
