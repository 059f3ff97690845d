/** What people report to have seen. Part of the contract; import it from there. */
import type { IncidentId } from '../incidents/incident.ts';
import type {
  ReportedHow,
  Reporter,
  ReportLanguage,
  ReportMatch,
  ReportOutcome,
  SeenWhen,
} from '../incidents/site-report.ts';
import type { EnterResult, NewEntry } from './entry-models.ts';
import type { IncidentRow, Who } from './incident-models.ts';
import type { Names } from './names-models.ts';

export type { ReportedHow, Reporter, ReportLanguage, ReportOutcome, SeenWhen };

/** As it is sent, by anybody on the school's network. */
export interface NewSiteReport {
  readonly language: ReportLanguage;
  readonly saw: string;
  readonly when: SeenWhen;
  readonly reporter: Reporter;
  readonly name: string;
  readonly className: string;
  readonly how: ReportedHow;
  readonly isInDanger: boolean;
}

/**
 * not_here: the address is not one of the school's; wait: too many came at once.
 */
export type ReportSiteResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not_here' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'fault'; readonly fault: 'nothing_said' | 'too_long' | 'name_too_long' | 'not_yet' };

export interface SiteReportRow {
  readonly id: string;
  readonly sentAt: number;
  readonly from: number;
  readonly to: number;
  readonly reporter: Reporter;
  readonly how: ReportedHow;
  readonly isInDanger: boolean;
  readonly status: 'open' | 'linked' | 'closed';
  readonly outcome: ReportOutcome | null;
}

export interface SiteReportList {
  readonly view: 'open' | 'closed';
  readonly rows: readonly SiteReportRow[];
  readonly counts: { readonly open: number; readonly urgent: number };
}

/** An incident that may be what they saw. */
export interface NearIncident {
  readonly incident: IncidentRow;
  readonly match: ReportMatch;
}

export interface SiteReportDetail extends SiteReportRow {
  readonly names: Names;
  readonly language: ReportLanguage;
  /** Null where nothing may be shown of it. */
  readonly saw: string | null;
  readonly isWithheld: boolean;
  readonly reporterName: string | null;
  readonly reporterClass: string | null;
  /** Whose device it was sent from, by what is known of that minute. */
  readonly sentFrom: Who;
  readonly isForHead: boolean;
  readonly version: number;
  /** Those of them that are for this viewer. */
  readonly linked: readonly IncidentRow[];
  readonly near: readonly NearIncident[];
  readonly closedByName: string | null;
  readonly closedAt: number | null;
  readonly note: string | null;
}

export type ReportChange = { readonly kind: 'done' | 'changed' | 'gone' | 'too_long' };
export type RaiseReportResult = EnterResult | { readonly kind: 'changed' | 'gone' };

export interface ReportAnswers<Viewer> {
  /** Whether somebody at this address is on the school's network, and may report. */
  mayReportFrom(address: string): boolean;
  reportSite(address: string, report: NewSiteReport): Promise<ReportSiteResult>;
  siteReports(viewer: Viewer, view: 'open' | 'closed'): Promise<SiteReportList>;
  /** Null where there is none, or it is not for this viewer. The view is audited. */
  siteReport(viewer: Viewer, id: string): Promise<SiteReportDetail | null>;
  /** `isOwn`: whoever reported it is the one it happened to, so that it counts as reported. */
  linkReport(viewer: Viewer, id: string, version: number, link: ReportLinkSay): Promise<ReportChange>;
  /** Makes an incident of it that no log shows. */
  raiseReport(viewer: Viewer, id: string, version: number, entry: NewEntry): Promise<RaiseReportResult>;
  closeReport(viewer: Viewer, id: string, version: number, closing: ReportClosingSay): Promise<ReportChange>;
  /** For the head alone from now on. */
  passReportOn(viewer: Viewer, id: string, version: number): Promise<ReportChange>;
}

export interface ReportLinkSay {
  readonly incidentId: IncidentId;
  readonly isOwn: boolean;
}

export interface ReportClosingSay {
  readonly outcome: ReportOutcome;
  readonly note: string;
}
