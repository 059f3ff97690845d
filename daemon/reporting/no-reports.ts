import type { ReportMaker } from './keep-reports.ts';

/** For a daemon that counts nothing: no time has a report. */
export const noReports: ReportMaker = {
  make: (period) => Promise.reject(new Error(`Nothing was counted of ${period.id}.`)),
  periodsAt: () => [],
  periodOf: () => null,
};
