import type { DaemonApi, Viewer } from '../../daemon/api/contract.ts';
import { buildFilteringReport, sampleReportRows } from './dashboard-filtering-pages.ts';
import { sampleReports } from './reports.ts';

/** One report, of the week 2026-W47. */
export function fakeFiltering(calls: string[]) {
  const note = (question: string, { staffId }: Viewer, period: string) =>
    void calls.push(`${question} ${staffId} ${period}`);
  return {
    filteringReports: async () => sampleReportRows(),
    async filteringReport(viewer, period, { form, version }) {
      note('filteringReport', viewer, `${period} ${form} ${version ?? 'newest'}`);
      return period === '2026-W47' ? buildFilteringReport(sampleReports.ordinary, form) : null;
    },
    async filteringReportFile(viewer, period, { kind }) {
      note('filteringReportFile', viewer, `${period} ${kind}`);
      if (period !== '2026-W47') return null;
      return { fileName: `filtering-report-${period}.pdf`, type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    },
    async makeReportAgain(viewer, period) {
      note('makeReportAgain', viewer, period);
      return { kind: period === '2026-W47' ? 'made' : 'gone' };
    },
  } satisfies Partial<DaemonApi>;
}
