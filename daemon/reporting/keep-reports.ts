import type { StaffId } from '../incidents/incident.ts';
import type { Report, ReportPeriod } from '../report/report.ts';
import type { Reports } from '../store/reports.ts';
import type { Stores } from '../store/stores.ts';
import type { ReportMaker } from './make-report.ts';
import { sendingTime } from './sending-time.ts';

export interface ReportKeepingParts {
  readonly maker: ReportMaker;
  readonly stores: { readonly reports: Reports } & Pick<Stores, 'staff'>;
  readonly zone: string;
  /** Of the day after a period: '07:00'. */
  readonly at: string;
  /** False makes and keeps reports, and mails them to nobody. */
  readonly isSent: boolean;
  readonly log: { info(fields: object, sentence: string): void };
  now(): number;
  /** Called when a mail was written into the outbox. */
  mailQueued(): void;
}

export interface ReportKeeping {
  /** Makes what is due and not there: to be called every minute. A daemon that was down makes it later. */
  look(): Promise<void>;
  /** Makes the report of a kept period again, with what is known by now; the first stays. */
  makeAgain(period: string, by: StaffId): Promise<MadeAgain>;
  /** The newest that is kept of a period; where none is, the report as it is made now, which is not kept. Null where there is no such period. */
  keptOrMade(period: string): Promise<Report | null>;
}

/** gone: there is none of that period; figures_gone: some of what it was counted from has had its time, and nothing is made. */
export type MadeAgain =
  | { readonly kind: 'made'; readonly version: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'figures_gone' };

export function createReportKeeping(parts: ReportKeepingParts): ReportKeeping {
  const { maker, stores, now } = parts;
  return {
    async look() {
      for (const period of maker.periodsAt(now())) if (await isDue(parts, period)) await makeFirst(parts, period);
    },
    async makeAgain(id, by) {
      const kept = await stores.reports.report(id, null);
      if (kept === null) return { kind: 'gone' };
      const again = await maker.make(kept.report.period);
      if (hasLost(kept.report, again)) return { kind: 'figures_gone' };
      return { kind: 'made', version: await stores.reports.keepAgain(again, by) };
    },
    async keptOrMade(id) {
      const kept = await stores.reports.report(id, null);
      if (kept !== null) return kept.report;
      const period = maker.periodOf(id);
      return period === null ? null : maker.make(period);
    },
  };
}

/** Made from what is left, a report would say that hardly anything happened, or that no log came in. */
function hasLost({ period, standing: before }: Report, { standing: now }: Report): boolean {
  if (before.countedSince === null) return false;
  return now.countedSince === null || now.countedSince > Math.max(period.from, before.countedSince);
}

async function isDue({ stores, zone, at, now }: ReportKeepingParts, period: ReportPeriod): Promise<boolean> {
  if (now() < sendingTime(period, at, zone)) return false;
  if (await stores.reports.has(period.id)) return false;
  const begun = await stores.staff.firstAt();
  // Of a time before the school had Filterwatch, an empty report would say that something was wrong.
  return begun !== null && begun < period.to;
}

async function makeFirst({ maker, stores, isSent, log, mailQueued }: ReportKeepingParts, period: ReportPeriod) {
  const isNew = await stores.reports.keepFirst(await maker.make(period), isSent);
  if (!isNew) return;
  log.info({ period: period.id, mailed: isSent }, 'The report was made.');
  if (isSent) mailQueued();
}
