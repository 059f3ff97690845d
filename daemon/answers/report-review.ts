import type {
  IncidentRow,
  ReportAnswers,
  ReportChange,
  SiteReportDetail,
  SiteReportRow,
  Viewer,
} from '../api/contract.ts';
import { AT_ONCE } from '../api/names-models.ts';
import { isToldOf } from '../identity/people-seen.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { MAX_REPORT_NOTE_LENGTH, tellingBy } from '../incidents/site-report.ts';
import type { AuditAction } from '../records/audited.ts';
import type { StoredReport } from '../store/report-rows.ts';
import { circumstances, seenAfterwards } from './entries.ts';
import { readEntry } from './entry-reading.ts';
import { rowOf, staffNamesOf } from './incident-row.ts';
import { mayReview, type Office, reachOf } from './office.ts';
import { isWithheld, matchesOf, withheld } from './report-matching.ts';
import { whoOf } from './who.ts';

const MOST_SHOWN = 200;
const MOST_NEAR = 10;

export type ReportReview = Omit<ReportAnswers<Viewer>, 'mayReportFrom' | 'reportSite'>;

/** What reviewers do with what was reported. */
export function createReportReview(office: Office): ReportReview {
  return {
    async siteReports(viewer, view) {
      const open = within(viewer, await office.siteReports.list('open', MOST_SHOWN));
      const closed = view === 'open' ? [] : within(viewer, await office.siteReports.list('closed', MOST_SHOWN));
      const urgent = open.filter(({ isInDanger }) => isInDanger).length;
      const rows = view === 'open' ? urgentFirst(open) : closed;
      return { view, rows: rows.map(rowOfReport), counts: { open: open.length, urgent } };
    },
    async siteReport(viewer, id) {
      const report = await reportFor(office, viewer, id);
      if (report === null) return null;
      await audit(office, viewer, 'view_reports', id);
      return detailOf(office, viewer, report);
    },
    async linkReport(viewer, id, version, { incidentId, isOwn }) {
      const report = await openOne(office, viewer, { id, version });
      if ('kind' in report) return report;
      const incident = await office.incidents.one(reachOf(viewer), incidentId);
      if (incident === null) return { kind: 'gone' };
      const [event] = await office.incidents.events(incidentId, 1);
      const trace = {
        host: event?.record.urlDomain ?? 'none',
        categories: event?.matches.map((one) => one.category) ?? [],
      };
      const told = isOwn ? tellingBy(report.sentAt, incident.lastSeen) : null;
      const withheldSaw = isWithheld(office, { ...TRACE, ...trace }) ? withheld(report) : null;
      const at = office.now();
      await office.siteReports.link({ reportId: id, incidentId, at, by: viewer.staffId, told, withheldSaw });
      await audit(office, viewer, 'link_report', id);
      return { kind: 'done' };
    },
    async raiseReport(viewer, id, version, typed) {
      const report = await openOne(office, viewer, { id, version });
      if ('kind' in report) return report;
      const read = readEntry(office.policy, office.roster, typed, office.now());
      if (read.kind === 'fault') return read;
      const entry = { ...read.entry, ...circumstances(office, viewer, read.entry.at), reportId: id };
      const incidentId = await office.siteReports.raise(entry, version);
      if (incidentId === null) return { kind: 'changed' };
      await audit(office, viewer, 'raise_report', id);
      return seenAfterwards(office, viewer, incidentId);
    },
    async closeReport(viewer, id, version, { outcome, note }) {
      if (note.length > MAX_REPORT_NOTE_LENGTH) return { kind: 'too_long' };
      const report = await openOne(office, viewer, { id, version });
      if ('kind' in report) return report;
      const closing = { id, version, outcome, note: note.trim(), by: viewer.staffId, at: office.now() };
      if (!(await office.siteReports.close(closing))) return { kind: 'changed' };
      await audit(office, viewer, 'close_report', id);
      return { kind: 'done' };
    },
    async passReportOn(viewer, id, version) {
      const report = await openOne(office, viewer, { id, version });
      if ('kind' in report) return report;
      if (!(await office.siteReports.passOn(id, version))) return { kind: 'changed' };
      await audit(office, viewer, 'pass_report_on', id);
      return { kind: 'done' };
    },
  };
}

const TRACE = {
  incidentId: '' as IncidentId,
  at: 0,
  identity: { kind: 'unknown', account: null, address: null },
  clientIp: null,
} as const;

/** How many wait for this viewer, and how many of them say that somebody may be in danger. */
export async function reportsWaitingFor(office: Office, viewer: Viewer): Promise<{ open: number; urgent: number }> {
  if (!mayReview(viewer)) return { open: 0, urgent: 0 };
  const open = within(viewer, await office.siteReports.list('open', MOST_SHOWN));
  return { open: open.length, urgent: open.filter(({ isInDanger }) => isInDanger).length };
}

function within(viewer: Viewer, reports: readonly StoredReport[]): readonly StoredReport[] {
  return reports.filter((report) => isFor(viewer, report));
}

/** As incidents are: by or about a member of staff, it is for whoever sees those. */
function isFor(viewer: Viewer, report: StoredReport): boolean {
  return mayReview(viewer) && isToldOf(reachOf(viewer), report);
}

function urgentFirst(reports: readonly StoredReport[]): readonly StoredReport[] {
  return reports.toSorted((a, b) => Number(b.isInDanger) - Number(a.isInDanger));
}

/** Null where there is none, or it is not for this viewer. */
export async function reportFor(office: Office, viewer: Viewer, id: string): Promise<StoredReport | null> {
  const report = await office.siteReports.byId(id);
  return report !== null && isFor(viewer, report) ? report : null;
}

async function openOne(
  office: Office,
  viewer: Viewer,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<StoredReport | (ReportChange & { readonly kind: 'changed' | 'gone' })> {
  const report = await reportFor(office, viewer, id);
  if (report === null) return { kind: 'gone' };
  return report.status === 'open' && report.version === version ? report : { kind: 'changed' };
}

function audit(office: Office, { staffId }: Viewer, action: AuditAction, subjectId: string): Promise<void> {
  return office.audit.add({ at: office.now(), staffId, action, subjectKind: 'report', subjectId });
}

function rowOfReport(report: StoredReport): SiteReportRow {
  const { id, sentAt, from, to, reporter, how, isInDanger, status, outcome } = report;
  return { id, sentAt, from, to, reporter, how, isInDanger, status, outcome };
}

async function detailOf(office: Office, viewer: Viewer, report: StoredReport): Promise<SiteReportDetail> {
  const { language, saw, isWithheld: withheldNow, reporterName, reporterClass, version, closedAt, note } = report;
  const names = await staffNamesOf(office);
  const shown = (id: IncidentId) => shownRow(office, viewer, id, names);
  const linkedIds = report.incidents.map(({ id }) => id);
  const matches = report.status === 'open' ? await matchesOf(office, report) : [];
  const near = matches.filter(({ incidentId }) => !linkedIds.includes(incidentId)).slice(0, MOST_NEAR);
  const nearRows = await Promise.all(
    near.map(async ({ incidentId, match }) => ({ match, incident: await shown(incidentId) })),
  );
  return {
    ...rowOfReport(report),
    names: AT_ONCE,
    ...{ language, saw, isWithheld: withheldNow, reporterName, reporterClass, version, closedAt, note },
    sentFrom: whoOf(report.identity, office.roster),
    isForHead: report.audience === 'staff',
    linked: (await Promise.all(linkedIds.map(shown))).filter((row) => row !== null),
    near: nearRows.flatMap(({ match, incident }) => (incident === null ? [] : [{ match, incident }])),
    closedByName: report.closedBy === null ? null : (names.get(report.closedBy) ?? null),
  };
}

async function shownRow(
  office: Office,
  viewer: Viewer,
  id: IncidentId,
  names: ReadonlyMap<string, string>,
): Promise<IncidentRow | null> {
  const incident = await office.incidents.one(reachOf(viewer), id);
  return incident === null ? null : rowOf(office, incident, names);
}
