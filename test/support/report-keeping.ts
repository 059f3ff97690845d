import type { ReportPeriod } from '../../daemon/report/report.ts';
import { createReportKeeping, type ReportKeeping } from '../../daemon/reporting/keep-reports.ts';
import type { ReportMaker } from '../../daemon/reporting/make-report.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { emptyReport, LONDON, WEEK } from './reports.ts';

/** Makes reports in which nothing was asked for; of one week, and of any school year. */
export function makerAt(now: () => number): ReportMaker {
  return {
    make: async (period) => emptyReport({ period, madeAt: now() }),
    periodsAt: (at) => (at >= WEEK.to ? [WEEK] : []),
    periodOf: (id) => (id === WEEK.id ? WEEK : yearOf(id)),
    termsBegin: () => [],
  };
}

export function keepingOf(stores: Stores, now: () => number, mailQueued: () => void = () => undefined): ReportKeeping {
  const settings = { zone: LONDON, at: '07:00', isSent: true, log: { info: () => undefined } };
  return createReportKeeping({ ...settings, maker: makerAt(now), stores, now, mailQueued });
}

function yearOf(id: string): ReportPeriod | null {
  const begins = Number(/^year-(\d{4})$/.exec(id)?.[1] ?? 0);
  if (begins === 0) return null;
  const days = { firstDay: `${begins}-09-01`, lastDay: `${begins + 1}-08-31`, schoolDays: 190, daysOff: [] };
  return { kind: 'year', id, from: Date.UTC(begins, 8, 1), to: Date.UTC(begins + 1, 8, 1), ...days };
}
