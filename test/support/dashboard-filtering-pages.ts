import { documentOf } from '../../daemon/answers/filtering-reports.ts';
import type { FilteringReport, ReportForm, ReportRow } from '../../daemon/api/contract.ts';
import type { Report } from '../../daemon/report/report.ts';
import type { Html } from '../../dashboard/html.ts';
import { filteringReportPage } from '../../dashboard/pages/filtering-report.ts';
import { filteringReportsPage } from '../../dashboard/pages/filtering-reports.ts';
import { buildShell, buildViewer, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { LONDON, sampleReports } from './reports.ts';

const DAY = 86_400_000;

export function buildFilteringReport(
  report: Report = sampleReports.ordinary,
  form: ReportForm = 'governors',
  given: Partial<FilteringReport> = {},
): FilteringReport {
  return {
    period: report.period.id,
    form,
    version: 1,
    versions: [{ version: 1, madeAt: NOW - DAY, byName: null }],
    sending: { kind: 'sent', at: NOW - DAY },
    document: documentOf(report, LONDON, form),
    report,
    mayOpenDetail: true,
    mayMakeAgain: true,
    ...given,
  };
}

export function sampleReportRows(): readonly ReportRow[] {
  const made = { madeAt: NOW - DAY, versions: 1 };
  return [
    {
      ...made,
      period: '2026-W47',
      kind: 'week',
      title: 'Week of Monday 16 November 2026',
      sending: { kind: 'waiting' },
    },
    {
      ...{ ...made, period: '2026-W46', kind: 'week', title: 'Week of Monday 9 November 2026' },
      sending: { kind: 'sent', at: NOW - 7 * DAY },
    },
    {
      ...{ ...made, period: '2026-W45', kind: 'week', title: 'Week of Monday 2 November 2026' },
      sending: { kind: 'failed', message: 'The report of this mail is gone.' },
    },
    {
      ...{ ...made, period: 'term-2026-04-20', kind: 'term', title: 'Term from 20 April 2026 to 21 July 2026' },
      sending: { kind: 'not_mailed' },
    },
  ];
}

const governor = buildShell({}, buildViewer({ role: 'governor', name: 'Dr Board' }));
const head = buildShell({}, buildViewer({ role: 'head', name: 'Mrs Head' }));
const TWICE = [
  { version: 2, madeAt: NOW - DAY, byName: 'Ms Okafor' },
  { version: 1, madeAt: NOW - 2 * DAY, byName: null },
];
const shown = Object.entries(sampleReports).map(([name, report]): [string, (given: Given) => Html] => [
  `filtering-report-${name}`,
  (given) => filteringReportPage(given(head), given(buildFilteringReport(report)), null),
]);

/** The reports of weeks, terms and years. */
export const filteringPages: Readonly<Record<string, (given: Given) => Html>> = {
  'filtering-reports': (given) => filteringReportsPage(given(head), given(sampleReportRows())),
  'filtering-reports-none': (given) => filteringReportsPage(given(governor), given([])),
  ...Object.fromEntries(shown),
  'filtering-report-governor': (given) =>
    filteringReportPage(
      given(governor),
      given(buildFilteringReport(undefined, 'governors', { mayOpenDetail: false, mayMakeAgain: false })),
      null,
    ),
  'filtering-report-older': (given) =>
    filteringReportPage(given(head), given(buildFilteringReport(undefined, 'governors', { versions: TWICE })), null),
  'filtering-report-made-again': (given) =>
    filteringReportPage(
      given(head),
      given(buildFilteringReport(undefined, 'governors', { version: 2, versions: TWICE })),
      'now',
    ),
  'filtering-report-not-made-again': (given) => filteringReportPage(given(head), given(buildFilteringReport()), 'not'),
  'filtering-detail': (given) =>
    filteringReportPage(given(head), given(buildFilteringReport(sampleReports.ordinary, 'detail')), null),
  'filtering-detail-silent': (given) =>
    filteringReportPage(given(head), given(buildFilteringReport(sampleReports.silent, 'detail')), null),
};
