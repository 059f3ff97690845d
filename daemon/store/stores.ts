import type { SegmentBook } from '../records/segment-book.ts';
import { type AccessRemovals, createAccessRemovals } from './access-removals.ts';
import { type AccountLinks, createAccountLinks } from './account-links.ts';
import { type AlarmBook, createAlarmBook } from './alarm-book.ts';
import { type AlertAnswers, createAlertAnswers } from './alert-answers.ts';
import { type AnnualReviews, createAnnualReviews } from './annual-reviews.ts';
import { type AttachmentStore, createAttachmentStore } from './attachments.ts';
import { type Audit, createAudit } from './audit.ts';
import { type AuditCounts, createAuditCounts } from './audit-counts.ts';
import { type AuditTrail, createAuditTrail } from './audit-trail.ts';
import { type Canaries, createCanaries } from './canaries.ts';
import { type CheckRounds, createCheckRounds } from './check-rounds.ts';
import { type ChecksOfWeekPort, createChecksOfWeek } from './checks-of-week.ts';
import { type ClockTurns, createClockTurns } from './clock-turns.ts';
import { type CorrectionStore, createCorrectionStore } from './corrections.ts';
import { type Counts, createCounts } from './counts.ts';
import { type Cursors, createCursors } from './cursors.ts';
import { type Database, openDatabase } from './database.ts';
import { createDigests, type Digests } from './digests.ts';
import { createExpiredIncidents, type ExpiredIncidents } from './expired-incidents.ts';
import { createExportTokens, type ExportTokens } from './export-tokens.ts';
import { createFilterChecks, type FilterChecks } from './filter-checks.ts';
import { createFilterRequests, type FilterRequests } from './filter-requests.ts';
import { createHandEntries, type HandEntries } from './hand-entries.ts';
import { createHandovers, type Handovers } from './handovers.ts';
import { createHindsightStore, type HindsightStore } from './hindsight.ts';
import { createIncidentActions, type IncidentActions } from './incident-actions.ts';
import { createIncidentContexts, type IncidentContexts } from './incident-contexts.ts';
import { createIncidentEvidence, type IncidentEvidence } from './incident-evidence.ts';
import { createIncidentTimes, type IncidentTimes } from './incident-times.ts';
import { createIncidents, type Incidents } from './incidents.ts';
import { createKeptCounts, type KeptCounts } from './kept-counts.ts';
import { createKeptRosters, type KeptRosters } from './kept-rosters.ts';
import { createLegalHolds, type LegalHolds } from './legal-holds.ts';
import { createLetterTemplates, type LetterTemplates } from './letter-templates.ts';
import { createLetters, type Letters } from './letters.ts';
import { createMailBounces, type MailBounces } from './mail-bounces.ts';
import { createMailRefusals, type MailRefusals } from './mail-refusals.ts';
import { createNamesShown, type NamesShown } from './names-shown.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createOutstandingActions, type OutstandingActions } from './outstanding-actions.ts';
import { createParked, type ParkedStore } from './parked.ts';
import { createPersonErasing, type PersonErasing } from './person-erasing.ts';
import { createPersonRequests, type PersonRequests } from './person-requests.ts';
import { createPersonRows, type PersonRows } from './person-rows.ts';
import { createPersonTraces, type PersonTraces } from './person-traces.ts';
import { createPolicies, type Policies } from './policies.ts';
import { createPolicyChanges, type PolicyChanges } from './policy-changes.ts';
import { createPolicyVersions, type PolicyVersions } from './policy-versions.ts';
import { createRecipientBook, type RecipientBook } from './recipients.ts';
import { createRefer } from './refer.ts';
import { createReferrals, type Referrals } from './referrals.ts';
import { createReportFigures, type ReportFigures } from './report-figures.ts';
import { createReports, type Reports } from './reports.ts';
import { createRetentionRuns, type RetentionRuns } from './retention-runs.ts';
import { createReviewFigures, type ReviewFigures } from './review-figures.ts';
import { createSchoolFigures, type SchoolFigureStore } from './school-figures.ts';
import { createSchoolLists, type SchoolListStore } from './school-lists.ts';
import { createSearches, type Searches } from './searches.ts';
import { createSecondFactors, type SecondFactors } from './second-factors.ts';
import { createSegmentBook } from './segment-book.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSettings, type Settings } from './settings.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';
import { createSiteReports, type SiteReports } from './site-reports.ts';
import { createStaff, type Staff } from './staff.ts';
import { createSupportLane, type SupportLane } from './support-lane.ts';
import { createSuppressions, type SuppressionStore } from './suppressions.ts';
import { createUnknownLabelStore, type UnknownLabelStore } from './unknown-labels.ts';
import { createWebhookRows, type WebhookRows } from './webhook-rows.ts';
import { createWholeClasses, type WholeClasses } from './whole-classes.ts';

/** Everything that one school keeps, over one open database. */
export interface Stores {
  readonly database: Database;
  readonly accountLinks: AccountLinks;
  readonly attachments: AttachmentStore;
  readonly audit: Audit;
  readonly auditCounts: AuditCounts;
  readonly alarmBook: AlarmBook;
  readonly alertAnswers: AlertAnswers;
  readonly annualReviews: AnnualReviews;
  readonly canaries: Canaries;
  readonly auditTrail: AuditTrail;
  readonly clockTurns: ClockTurns;
  readonly contexts: IncidentContexts;
  readonly corrections: CorrectionStore;
  readonly counts: Counts;
  readonly cursors: Cursors;
  readonly expiredIncidents: ExpiredIncidents;
  readonly handEntries: HandEntries;
  readonly handovers: Handovers;
  readonly exportTokens: ExportTokens;
  readonly checkRounds: CheckRounds;
  readonly checksOfWeek: ChecksOfWeekPort;
  readonly filterChecks: FilterChecks;
  readonly filterRequests: FilterRequests;
  readonly hindsights: HindsightStore;
  readonly incidentActions: IncidentActions;
  readonly incidents: Incidents;
  readonly keptCounts: KeptCounts;
  readonly keptRosters: KeptRosters;
  readonly legalHolds: LegalHolds;
  readonly incidentTimes: IncidentTimes;
  readonly incidentEvidence: IncidentEvidence;
  readonly accessRemovals: AccessRemovals;
  readonly refer: ReturnType<typeof createRefer>;
  readonly letters: Letters;
  readonly letterTemplates: LetterTemplates;
  readonly mailRefusals: MailRefusals;
  readonly mailBounces: MailBounces;
  readonly namesShown: NamesShown;
  readonly outbox: Outbox;
  readonly outstandingActions: OutstandingActions;
  readonly parked: ParkedStore;
  readonly personErasing: PersonErasing;
  readonly personRequests: PersonRequests;
  readonly personRows: PersonRows;
  readonly personTraces: PersonTraces;
  readonly policies: Policies;
  readonly policyChanges: PolicyChanges;
  readonly policyVersions: PolicyVersions;
  readonly referrals: Referrals;
  readonly reports: Reports;
  readonly reportFigures: ReportFigures;
  readonly retentionRuns: RetentionRuns;
  readonly reviewFigures: ReviewFigures;
  readonly schoolFigures: SchoolFigureStore;
  readonly digests: Digests;
  readonly recipientBook: RecipientBook;
  readonly schoolLists: SchoolListStore;
  readonly searches: Searches;
  readonly segmentBook: SegmentBook;
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly secondFactors: SecondFactors;
  readonly signIns: SignIns;
  readonly siteReports: SiteReports;
  readonly staff: Staff;
  readonly suppressions: SuppressionStore;
  readonly supportLane: SupportLane;
  readonly unknownLabels: UnknownLabelStore;
  readonly webhookRows: WebhookRows;
  readonly wholeClasses: WholeClasses;
}

/** Opens the store at `path` for one school; throws KnownError STORE_NOT_OPENED. */
export async function openStores(path: string, siteId: string): Promise<Stores> {
  const database = await openDatabase(path);
  const outbox = createOutbox(database, siteId);
  const filterChecks = createFilterChecks(database, siteId);
  const checkRounds = createCheckRounds(database, siteId);
  return {
    database,
    digests: createDigests(database, siteId),
    recipientBook: createRecipientBook(database, siteId),
    accountLinks: createAccountLinks(database, siteId),
    attachments: createAttachmentStore(database, siteId),
    audit: createAudit(database, siteId),
    auditCounts: createAuditCounts(database, siteId),
    alarmBook: createAlarmBook(database, siteId),
    alertAnswers: createAlertAnswers(database, siteId),
    annualReviews: createAnnualReviews(database, siteId),
    canaries: createCanaries(database, siteId),
    auditTrail: createAuditTrail(database, siteId),
    clockTurns: createClockTurns(database, siteId),
    contexts: createIncidentContexts(database, siteId),
    corrections: createCorrectionStore(database, siteId),
    counts: createCounts(database, siteId),
    cursors: createCursors(database, siteId),
    expiredIncidents: createExpiredIncidents(database, siteId),
    handEntries: createHandEntries(database, siteId),
    handovers: createHandovers(database, siteId),
    exportTokens: createExportTokens(database, siteId),
    checkRounds,
    checksOfWeek: createChecksOfWeek(filterChecks, checkRounds),
    filterChecks,
    filterRequests: createFilterRequests(database, siteId),
    hindsights: createHindsightStore(database, siteId),
    incidentActions: createIncidentActions(database, siteId),
    incidents: createIncidents(database, siteId),
    keptCounts: createKeptCounts(database, siteId),
    keptRosters: createKeptRosters(database, siteId),
    legalHolds: createLegalHolds(database, siteId),
    incidentTimes: createIncidentTimes(database),
    incidentEvidence: createIncidentEvidence(database, siteId),
    accessRemovals: createAccessRemovals(database, siteId),
    refer: createRefer(database, siteId),
    letters: createLetters(database, siteId),
    letterTemplates: createLetterTemplates(database, siteId),
    mailRefusals: createMailRefusals(database, siteId),
    mailBounces: createMailBounces(database, siteId),
    namesShown: createNamesShown(database, siteId),
    outbox,
    outstandingActions: createOutstandingActions(database, siteId),
    parked: createParked(database, siteId),
    personErasing: createPersonErasing(database, siteId),
    personRequests: createPersonRequests(database, siteId),
    personRows: createPersonRows(database, siteId),
    personTraces: createPersonTraces(database, siteId),
    policies: createPolicies(database, siteId),
    policyChanges: createPolicyChanges(database, siteId),
    policyVersions: createPolicyVersions(database, siteId),
    referrals: createReferrals(database, siteId),
    reports: createReports(database, siteId),
    reportFigures: createReportFigures(database, siteId),
    retentionRuns: createRetentionRuns(database, siteId),
    reviewFigures: createReviewFigures(database, siteId),
    schoolFigures: createSchoolFigures(database, siteId),
    schoolLists: createSchoolLists(database, siteId),
    searches: createSearches(database, siteId),
    segmentBook: createSegmentBook(database, siteId),
    sessions: createSessions(database),
    settings: createSettings(database, siteId),
    secondFactors: createSecondFactors(database, siteId),
    signIns: createSignIns(database, siteId),
    siteReports: createSiteReports(database, siteId),
    staff: createStaff(database, siteId),
    suppressions: createSuppressions(database, siteId),
    supportLane: createSupportLane(database, siteId),
    unknownLabels: createUnknownLabelStore(database, siteId),
    webhookRows: createWebhookRows(database, siteId, outbox),
    wholeClasses: createWholeClasses(database, siteId),
  };
}
