/** What can be asked about the reports of weeks, terms and school years. Part of the contract; import it from there. */
import type { ReportDocument } from '../report/document/block.ts';
import type { Report, ReportPeriodKind } from '../report/report.ts';

export type { Block, ReportDocument } from '../report/document/block.ts';
export type { Report, ReportPeriodKind } from '../report/report.ts';

/** governors: one sheet; detail: all parts, each figure with what it means. Neither holds a name. */
export const REPORT_FORMS = ['governors', 'detail'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

/** How a report can be taken along. */
export const REPORT_FILES = ['pdf', 'detail.pdf', 'csv'] as const;
export type ReportFileKind = (typeof REPORT_FILES)[number];

export type ReportAgain = 'made' | 'gone' | 'figures_gone' | 'not_allowed';

export interface FilteringReportAnswers<Viewer> {
  /** Those that were made, the newest period first. */
  filteringReports(viewer: Viewer): Promise<readonly ReportRow[]>;
  /** The newest version where none is named. Null when there is none, or it is not for this viewer. The view is audited. */
  filteringReport(viewer: Viewer, period: string, asked: ReportAsk): Promise<FilteringReport | null>;
  /** The same as a file. */
  filteringReportFile(viewer: Viewer, period: string, asked: ReportFileAsk): Promise<ReportFile | null>;
  /** Makes it again from what is known by now; the first stays as it was mailed. Not where figures of its time have been deleted. */
  makeReportAgain(viewer: Viewer, period: string): Promise<{ readonly kind: ReportAgain }>;
}

export interface ReportAsk {
  readonly form: ReportForm;
  readonly version: number | null;
}

export interface ReportFileAsk {
  readonly kind: ReportFileKind;
  readonly version: number | null;
}

/** One period; of several versions, the newest. */
export interface ReportRow {
  /** '2026-W47': where it is found. */
  readonly period: string;
  readonly kind: ReportPeriodKind;
  /** 'Week of Monday 16 November 2026'. */
  readonly title: string;
  readonly madeAt: number;
  readonly versions: number;
  /** Of the first. */
  readonly sending: ReportSending;
}

/** not_mailed: the settings say so; waiting: it goes out when the mail server takes it; failed: it never will, and why. */
export type ReportSending =
  | { readonly kind: 'not_mailed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sent'; readonly at: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface FilteringReport {
  readonly period: string;
  readonly form: ReportForm;
  readonly version: number;
  /** All there are, the newest first. */
  readonly versions: readonly ReportVersion[];
  readonly sending: ReportSending;
  readonly document: ReportDocument;
  /** The figures that the document was written from. */
  readonly report: Report;
  readonly mayOpenDetail: boolean;
  readonly mayMakeAgain: boolean;
}

export interface ReportVersion {
  readonly version: number;
  readonly madeAt: number;
  /** Null where the clock made it. */
  readonly byName: string | null;
}

export interface ReportFile {
  /** Safe on every system: 'filtering-report-2026-W47.pdf'. */
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
