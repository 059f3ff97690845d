import type { FilteringReport, FilteringReportAnswers, ReportFile, ReportForm, Viewer } from '../api/contract.ts';
import { detailedPdf, governorsPdf } from '../pdf/report-pdf.ts';
import type { ReportDocument } from '../report/document/block.ts';
import { figuresCsv } from '../report/document/csv-rows.ts';
import { detailedReport } from '../report/document/detailed-report.ts';
import { governorsPage } from '../report/document/governors-page.ts';
import { periodTitle } from '../report/document/period-words.ts';
import { told } from '../report/document/setting.ts';
import { capitalised } from '../report/document/wording.ts';
import type { Report } from '../report/report.ts';
import type { ReportKeeping } from '../reporting/keep-reports.ts';
import type { KeptReport } from '../store/reports.ts';
import type { Office } from './office.ts';

/** The office as far as reports need it. */
export type ReportOffice = Pick<Office, 'reports' | 'staff' | 'zone'>;

/** The reports that were made: counts alone, for those who supervise and those who review. */
export function createFilteringReportAnswers(
  office: ReportOffice,
  { makeAgain }: Pick<ReportKeeping, 'makeAgain'>,
): FilteringReportAnswers<Viewer> {
  return {
    async filteringReports(viewer) {
      if (!mayRead(viewer, 'governors')) return [];
      return rowsOf(await office.reports.all());
    },
    async filteringReport(viewer, period, { form, version }) {
      const found = mayRead(viewer, form) ? await office.reports.report(period, version) : null;
      return found === null ? null : pageOf(office, viewer, { ...found, form });
    },
    async filteringReportFile(viewer, period, { kind, version }) {
      const found = mayRead(viewer, kind === 'pdf' ? 'governors' : 'detail')
        ? await office.reports.report(period, version)
        : null;
      if (found === null) return null;
      return fileOf(found.report, office.zone, kind);
    },
    async makeReportAgain(viewer, period) {
      if (!mayMakeAgain(viewer)) return { kind: 'not_allowed' };
      const { kind } = await makeAgain(period, viewer.staffId);
      return { kind };
    },
  };
}

/** The detail tells which rules are often wrong and how often staff looked: for those who review, and those who oversee them. */
function mayRead({ powers }: Viewer, form: ReportForm): boolean {
  if (!powers.includes('reports')) return false;
  return form === 'governors' || powers.includes('investigate') || powers.includes('oversee');
}

function mayMakeAgain({ powers }: Viewer): boolean {
  return powers.includes('reports') && (powers.includes('investigate') || powers.includes('oversee'));
}

function rowsOf(all: readonly KeptReport[]) {
  const periods = [...Map.groupBy(all, ({ period }) => period).values()];
  return periods.flatMap((versions) => {
    const [newest, first] = [versions[0], versions.at(-1)];
    if (newest === undefined || first === undefined) return [];
    const { period, kind, madeAt } = newest;
    const title = capitalised(periodTitle(newest));
    return [{ period, kind, title, madeAt, versions: versions.length, sending: first.sending }];
  });
}

interface Found {
  readonly kept: KeptReport;
  readonly report: Report;
  readonly form: ReportForm;
}

async function pageOf(office: ReportOffice, viewer: Viewer, { kept, report, form }: Found): Promise<FilteringReport> {
  const staff = new Map((await office.staff.all()).map(({ id, name }) => [id, name]));
  const versions = (await office.reports.all()).filter(({ period }) => period === kept.period);
  const nameOf = ({ madeBy }: KeptReport) => (madeBy === null ? null : (staff.get(madeBy) ?? 'Somebody who has left'));
  return {
    period: kept.period,
    form,
    version: kept.version,
    versions: versions.map((one) => ({ version: one.version, madeAt: one.madeAt, byName: nameOf(one) })),
    sending: versions.at(-1)?.sending ?? kept.sending,
    document: documentOf(report, office.zone, form),
    report,
    mayOpenDetail: mayRead(viewer, 'detail'),
    mayMakeAgain: mayMakeAgain(viewer),
  };
}

/** A report in one of its forms. */
export function documentOf(report: Report, zone: string, form: ReportForm): ReportDocument {
  const words = told(report, zone);
  return form === 'governors' ? governorsPage(words) : detailedReport(words);
}

/** A report as a file to take along. */
export async function fileOf(report: Report, zone: string, kind: 'pdf' | 'detail.pdf' | 'csv'): Promise<ReportFile> {
  const name = `filtering-report-${report.period.id}`;
  switch (kind) {
    case 'pdf': {
      const { bytes } = await governorsPdf(documentOf(report, zone, 'governors'), report);
      return { fileName: `${name}.pdf`, type: 'application/pdf', bytes };
    }
    case 'detail.pdf': {
      const { bytes } = await detailedPdf(documentOf(report, zone, 'detail'), report);
      return { fileName: `${name}-detail.pdf`, type: 'application/pdf', bytes };
    }
    case 'csv':
      return { fileName: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: Buffer.from(figuresCsv(report)) };
  }
}
