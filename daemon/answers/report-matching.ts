import type { IncidentId } from '../incidents/incident.ts';
import {
  matchOf,
  type Reported,
  type ReportedTrace,
  type ReportMatch,
  SLACK_MS,
  STILL_COMING_MS,
  tellingBy,
} from '../incidents/site-report.ts';
import { withoutAddresses } from '../read-reported.ts';
import type { StoredReport } from '../store/report-rows.ts';
import type { Office } from './office.ts';

const MOST_REPORTS = 500;
const MOST_TRACES = 2_000;

type MatchingOffice = Pick<Office, 'siteReports' | 'readReported' | 'policy' | 'now'>;

/** An incident that a report may tell of, by the request that fits best. */
export interface Matched {
  readonly incidentId: IncidentId;
  readonly match: ReportMatch;
  readonly trace: ReportedTrace;
}

/** The incidents of that time that fit, own ones first. */
export async function matchesOf(office: MatchingOffice, report: StoredReport): Promise<readonly Matched[]> {
  const { from, to } = report;
  const traces = await office.siteReports.traces(from - SLACK_MS, to + SLACK_MS, MOST_TRACES);
  const reported = reportedBy(office, report);
  const found = traces.flatMap((trace) => {
    const match = matchOf(reported, trace);
    return match === null ? [] : [{ incidentId: trace.incidentId, match, trace }];
  });
  const best = new Map<IncidentId, Matched>();
  for (const one of found) if (best.get(one.incidentId)?.match !== 'own') best.set(one.incidentId, one);
  return [...best.values()].toSorted((a, b) => Number(b.match === 'own') - Number(a.match === 'own'));
}

function reportedBy({ readReported }: MatchingOffice, report: StoredReport): Reported {
  const { categories } = readReported(report.hosts.join(' '));
  return { ...report, categories };
}

/** Links a report with what its sender met themselves; answers how many incidents. */
export async function linkOwn(office: MatchingOffice, report: StoredReport): Promise<number> {
  const own = (await matchesOf(office, report)).filter(({ match }) => match === 'own');
  let linked = 0;
  for (const { incidentId, trace } of own) {
    const told = tellingBy(report.sentAt, trace.at);
    const withheldSaw = isWithheld(office, trace) ? withheld(report) : null;
    const link = { reportId: report.id, incidentId, at: office.now(), by: null, told, withheldSaw };
    if (await office.siteReports.link(link)) linked += 1;
  }
  return linked;
}

/** Where the filter or the policy calls it illegal, no address of it is kept, by whatever way it came. */
export function isWithheld({ policy }: Pick<Office, 'policy'>, { host, categories }: ReportedTrace): boolean {
  if (host === '') return true;
  return policy.rules.some(({ ruling, category }) => ruling.kind === 'illegal' && categories.includes(category));
}

export function withheld({ saw }: Pick<StoredReport, 'saw'>): string {
  return saw === null ? '' : withoutAddresses(saw);
}

/** The log line comes later than the report: what was sent in the last days is held against what has come since. */
export async function linkLateReports(office: MatchingOffice): Promise<number> {
  const reports = await office.siteReports.since(office.now() - STILL_COMING_MS, MOST_REPORTS);
  let linked = 0;
  for (const report of reports) linked += await linkOwn(office, report);
  return linked;
}
