import { randomUUID } from 'node:crypto';
import type { NewSiteReport, ReportAnswers, ReportSiteResult } from '../api/contract.ts';
import type { Identity } from '../identity/identity.ts';
import { STAFF_GROUP } from '../identity/roster.ts';
import { audienceOf, MAX_REPORTER_LENGTH, MAX_SAW_LENGTH, SLACK_MS, windowOf } from '../incidents/site-report.ts';
import { withoutAddresses } from '../read-reported.ts';
import { everything } from '../records/question.ts';
import type { NewReport } from '../store/report-rows.ts';
import { asked } from './log-asking.ts';
import type { Office } from './office.ts';
import type { ReportLimits } from './report-limits.ts';
import { linkOwn } from './report-matching.ts';

/** Whoever reports waits for the answer. */
const DEADLINE_MS = 1_500;
const CLOCK_SLACK_MS = 5 * 60_000;

export type ReportSending = Pick<ReportAnswers<never>, 'mayReportFrom' | 'reportSite'>;

/** What anybody on the school's network can send. */
export function createReportSending(office: Office, limits: ReportLimits): ReportSending {
  return {
    mayReportFrom: (address) => office.mayReportFrom(address),
    async reportSite(address, report) {
      if (!office.mayReportFrom(address)) return { kind: 'not_here' };
      const fault = faultIn(report, office.now());
      if (fault !== null) return { kind: 'fault', fault };
      const seconds = limits.take(address);
      if (seconds > 0) return { kind: 'wait', seconds };
      await keep(office, address, report);
      return { kind: 'sent' };
    },
  };
}

type Fault = Extract<ReportSiteResult, { kind: 'fault' }>['fault'];

function faultIn({ saw, name, className, when }: NewSiteReport, now: number): Fault | null {
  if (saw.trim() === '') return 'nothing_said';
  if (saw.length > MAX_SAW_LENGTH) return 'too_long';
  if (Math.max(name.length, className.length) > MAX_REPORTER_LENGTH) return 'name_too_long';
  const from = when.kind === 'day' ? when.from : when.kind === 'at' ? when.at : now;
  return from > now + CLOCK_SLACK_MS ? 'not_yet' : null;
}

async function keep(office: Office, address: string, report: NewSiteReport): Promise<void> {
  const now = office.now();
  const clientIp = plainAddress(address);
  const identity = await whoAt(office, clientIp, now);
  const kept = keptOf(office, report, { now, clientIp, identity });
  await office.siteReports.add(kept);
  const stored = await office.siteReports.byId(kept.id);
  if (stored !== null) await linkOwn(office, stored);
}

interface Sender {
  readonly now: number;
  readonly clientIp: string;
  readonly identity: Identity;
}

function keptOf({ readReported }: Office, report: NewSiteReport, { now, clientIp, identity }: Sender): NewReport {
  const { language, reporter, how, isInDanger, when } = report;
  const saw = report.saw.trim();
  const { hosts, isIllegal } = readReported(saw);
  return {
    ...{ id: randomUUID(), sentAt: now, language, reporter, how, isInDanger, clientIp, identity },
    ...(isIllegal ? { saw: withoutAddresses(saw), hosts: [], isWithheld: true } : { saw, hosts, isWithheld: false }),
    ...windowOf(when, now),
    reporterName: report.name.trim() || null,
    reporterClass: report.className.trim() || null,
    audience: audienceOf(reporter, identity, STAFF_GROUP),
  };
}

/** Whose device it is, by what the log said of it last; an address alone where it says nothing. */
async function whoAt({ archive }: Office, clientIp: string, now: number): Promise<Identity> {
  const question = { ...everything({ from: now - SLACK_MS, to: now + CLOCK_SLACK_MS }), clientIps: [clientIp] };
  const bounds = { deadlineMs: DEADLINE_MS, signal: null };
  const page = archive.page(question, { ...bounds, limit: 1, order: 'newest_first', after: null });
  const found = await asked(page, null);
  const last = found.kind === 'answered' ? found.answer.records[0] : undefined;
  return last?.identity ?? { kind: 'unknown', account: null, address: clientIp };
}

/** '::ffff:192.0.2.7' is 192.0.2.7, as the log has it. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
