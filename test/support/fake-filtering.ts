import type { DaemonApi, Viewer } from '../../daemon/api/contract.ts';
import { buildFilteringReport, sampleReportRows } from './dashboard-filtering-pages.ts';
import { sampleReports } from './reports.ts';

/** Its figures by the hour have had their time. */
const OLD = '2025-W40';

/** The report of the week 2026-W47, and an old one. */
export function fakeFiltering(calls: string[]) {
  const note = (question: string, { staffId }: Viewer, period: string) =>
    void calls.push(`${question} ${staffId} ${period}`);
  return {
    filteringReports: async () => sampleReportRows(),
    async filteringReport(viewer, period, { form, version }) {
      note('filteringReport', viewer, `${period} ${form} ${version ?? 'newest'}`);
      if (period === OLD) return buildFilteringReport(sampleReports.ordinary, form, { period });
      return period === '2026-W47' ? buildFilteringReport(sampleReports.ordinary, form) : null;
    },
    async filteringReportFile(viewer, period, { kind }) {
      note('filteringReportFile', viewer, `${period} ${kind}`);
      if (period !== '2026-W47') return null;
      return { fileName: `filtering-report-${period}.pdf`, type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    },
    async makeReportAgain(viewer, period) {
      note('makeReportAgain', viewer, period);
      if (period === OLD) return { kind: 'figures_gone' };
      return { kind: period === '2026-W47' ? 'made' : 'gone' };
    },
  } satisfies Partial<DaemonApi>;
}
