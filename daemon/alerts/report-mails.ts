import type { MailAttachment, Mailer, SendOutcome } from '../notify/mailer.ts';
import { weeklyReportMail } from '../notify/weekly-report-mail.ts';
import { governorsPdf } from '../pdf/report-pdf.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import { governorsPage } from '../report/document/governors-page.ts';
import { mailWords } from '../report/document/mail-words.ts';
import { told } from '../report/document/setting.ts';
import type { Report } from '../report/report.ts';
import type { Stores } from '../store/stores.ts';
import { reachableStaff } from './reachable-staff.ts';

export interface ReportMailsParts {
  readonly stores: Pick<Stores, 'reports' | 'staff' | 'signIns'>;
  readonly mailer: Mailer | null;
  /** Whom the settings name; empty for the heads and leads who have an account. */
  readonly reportsTo: readonly string[];
  readonly zone: string;
  address(): string;
  schoolName(): Promise<string>;
}

const NOT_SET_UP = 'Mail is not set up. A report waits here until it is; it stands under Reports.';
const GONE = 'The report of this mail is gone.';
const NOBODY =
  'There is nobody to send the report to. Set reports: to: in filterwatch.yaml, or make an account for a head.';
const NOBODY_TOOK_IT = 'The mail server took the report for no recipient. Check reports: to: in filterwatch.yaml.';

/** Makes the effect that mails a report as it was first made: counts and a link, and the page for governors. */
export function createReportMails(parts: ReportMailsParts): (row: OutboxRow) => Promise<EffectOutcome> {
  const { stores, mailer } = parts;
  return async (row) => {
    const kept = await stores.reports.report(row.subjectId, 1);
    if (kept === null) return { kind: 'never', message: GONE };
    if (mailer === null) return { kind: 'later', message: NOT_SET_UP };
    const to = await recipients(parts);
    if (to.length === 0) return { kind: 'later', message: NOBODY };
    const { report } = kept;
    // Schools of one trust share a mail server, which would take two reports of one week for the same mail.
    const id = `${row.id}-${report.madeAt}`;
    return outcomeOf(await mailer.send({ id, to, ...(await mailOf(parts, report)) }));
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

function outcomeOf(outcome: SendOutcome): EffectOutcome {
  if (outcome.kind !== 'sent') return { kind: 'later', message: outcome.message };
  if (outcome.accepted.length > 0) return { kind: 'done' };
  return { kind: 'later', message: NOBODY_TOOK_IT };
}
