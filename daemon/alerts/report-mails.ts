import type { MailAttachment } from '../notify/mailer.ts';
import { weeklyReportMail } from '../notify/weekly-report-mail.ts';
import { governorsPdf } from '../pdf/report-pdf.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import { governorsPage } from '../report/document/governors-page.ts';
import { mailWords } from '../report/document/mail-words.ts';
import { told } from '../report/document/setting.ts';
import type { Report } from '../report/report.ts';
import type { Stores } from '../store/stores.ts';
import { type Deliver, mailIdOf } from './deliver.ts';
import { reachableStaff } from './reachable-staff.ts';

export interface ReportMailsParts {
  readonly stores: Pick<Stores, 'reports' | 'staff' | 'signIns'>;
  readonly deliver: Deliver;
  /** Whom the settings name; empty for the heads and leads who have an account. */
  readonly reportsTo: readonly string[];
  readonly zone: string;
  address(): string;
  schoolName(): Promise<string>;
}

const GONE = 'The report of this mail is gone.';
const NOBODY =
  'There is nobody to send the report to. Set reports: to: in filterwatch.yaml, or make an account for a head.';

/** Makes the effect that mails a report as it was first made: counts and a link, and the page for governors. */
export function createReportMails(parts: ReportMailsParts): (row: OutboxRow) => Promise<EffectOutcome> {
  const { stores, deliver } = parts;
  return async (row) => {
    const kept = await stores.reports.report(row.subjectId, 1);
    if (kept === null) return { kind: 'never', message: GONE };
    const to = await recipients(parts);
    if (to.length === 0) return { kind: 'unready', message: NOBODY };
    const { report } = kept;
    // Schools of one trust share a mail server, which would take two reports of one week for the same mail.
    const mailId = `${mailIdOf(row.id)}-${report.madeAt}`;
    return deliver(row, { to, ...(await mailOf(parts, report)) }, mailId);
  };
}

async function mailOf({ zone, address, schoolName }: ReportMailsParts, report: Report) {
  const words = told(report, zone);
  const link = `${address()}/reports/${report.period.id}`;
  const body = weeklyReportMail({ ...mailWords(words), schoolName: await schoolName(), link });
  const { bytes } = await governorsPdf(governorsPage(words), report);
  const page: MailAttachment = { fileName: `filtering-report-${report.period.id}.pdf`, type: 'application/pdf', bytes };
  return { ...body, attachments: [page] };
}

async function recipients({ stores, reportsTo }: ReportMailsParts): Promise<readonly string[]> {
  if (reportsTo.length > 0) return reportsTo;
  const accounts = await reachableStaff(stores);
  return accounts.filter(({ role }) => role === 'head' || role === 'lead').map(({ email }) => email);
}
