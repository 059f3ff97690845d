import type { DaemonApi, SiteReportDetail } from '../../daemon/api/contract.ts';

const NINE = Date.UTC(2026, 1, 9, 9, 0);

/** What one pupil told us, with every field filled. */
export function sampleReport(given: Partial<SiteReportDetail> = {}): SiteReportDetail {
  return {
    id: 'report-1',
    names: { kind: 'at_once' },
    sentAt: NINE,
    from: NINE - 1_800_000,
    to: NINE,
    reporter: 'pupil',
    how: 'accident',
    isInDanger: false,
    status: 'open',
    outcome: null,
    language: 'en',
    saw: 'A video with fighting on videos.example',
    isWithheld: false,
    reporterName: 'Pupil Seventeen',
    reporterClass: '5B',
    sentFrom: { kind: 'device', deviceName: 'library-pc-4', group: '' },
    isForHead: false,
    version: 1,
    linked: [],
    near: [],
    closedByName: null,
    closedAt: null,
    note: null,
    ...given,
  };
}

/** One report, taken from the school's own network. */
export function fakeReports(calls: string[]) {
  return {
    mayReportFrom: (address) => address === '127.0.0.1',
    async reportSite(address, { how, isInDanger, language }) {
      calls.push(`report ${address} ${how} ${isInDanger} ${language}`);
      return { kind: 'sent' };
    },
    async siteReports(viewer, view) {
      calls.push(`site reports ${viewer.staffId} ${view}`);
      const { id, sentAt, from, to, reporter, how, isInDanger, status, outcome } = sampleReport();
      const row = { id, sentAt, from, to, reporter, how, isInDanger, status, outcome };
      return { view, rows: [row], counts: { open: 1, urgent: 0 } };
    },
    siteReport: async (_viewer, id) => (id === 'report-1' ? sampleReport() : null),
    linkReport: async (_viewer, _id, version) => ({ kind: version === 1 ? 'done' : 'changed' }),
    raiseReport: async () => ({ kind: 'gone' }),
    closeReport: async (_viewer, _id, version) => ({ kind: version === 1 ? 'done' : 'changed' }),
    passReportOn: async (_viewer, _id, version) => ({ kind: version === 1 ? 'done' : 'changed' }),
  } satisfies Partial<DaemonApi>;
}
