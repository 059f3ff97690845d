import type { DaemonApi } from '../api/contract.ts';
import type { ReportKeeping } from '../reporting/keep-reports.ts';
import { createAccounts } from './accounts.ts';
import { createActionAnswers } from './actions.ts';
import { createAddressLinks } from './address-links.ts';
import { createAlertSeenAnswers } from './alert-seen.ts';
import { createAnnualReviewAnswers } from './annual-reviews.ts';
import { audited } from './audited.ts';
import { ENOUGH_MS } from './change-preview.ts';
import { createEntryAnswers } from './entries.ts';
import { createEvidenceAnswers } from './evidence.ts';
import { createExportAnswers } from './exports.ts';
import { createCheckAnswers } from './filter-checks.ts';
import { createFilteringReportAnswers } from './filtering-reports.ts';
import { createHandoverAnswers } from './handover.ts';
import { createHealthAnswers } from './health.ts';
import { createHindsightAnswers } from './hindsight.ts';
import { createContextAnswers } from './incident-context.ts';
import { createTemplateAnswers } from './letter-templates.ts';
import { createLetterAnswers } from './letters.ts';
import { createListAnswers } from './lists.ts';
import { createLiveAnswers } from './live.ts';
import { createLogSearches } from './log-searches.ts';
import { createLookAnswers } from './looks.ts';
import { createMergeAnswers } from './merges.ts';
import { createNamesAnswers } from './names-shown.ts';
import { namesWhenNeeded } from './names-when-needed.ts';
import { createNotSentAnswers } from './not-sent.ts';
import type { Office } from './office.ts';
import { createOwnAccount } from './own-account.ts';
import { createPersonAnswers } from './person.ts';
import { createPolicyAnswers } from './policy.ts';
import { policyRowsOf } from './policy-rows.ts';
import { createProviderSignIn } from './provider-sign-in.ts';
import { createReferredAnswers } from './referred.ts';
import { createReferringAnswers } from './referring.ts';
import { createRemovalAnswers } from './removals.ts';
import { createReportLimits } from './report-limits.ts';
import { createReportReview } from './report-review.ts';
import { createReportSending } from './report-sending.ts';
import { createRequestAnswers } from './requests.ts';
import { createRetentionAnswers } from './retention.ts';
import { createReviews } from './reviews.ts';
import { createSignIn } from './sign-in.ts';
import { createStaffAnswers } from './staff-accounts.ts';
import { createSupportAnswers } from './support.ts';
import { createSuppressionAnswers } from './suppressions.ts';
import { createTakingOut } from './taking-out.ts';
import { createTimetableAnswers } from './timetable.ts';
import { createTodayAnswers } from './today.ts';
import { createTrustAnswers } from './trust.ts';
import type { TryIt } from './try-it.ts';
import { createWhoIsTold } from './who-is-told.ts';
import { createClassAnswers } from './whole-class.ts';

export interface DaemonApiParts {
  readonly office: Office;
  readonly throttle: Parameters<typeof createSignIn>[1];
  readonly tryIt: TryIt;
  /** Makes a report, for the first time or again. */
  readonly reportKeeping: Pick<ReportKeeping, 'makeAgain' | 'keptOrMade'>;
  /** When silence is an alarm. */
  isLessonTime(timestamp: number): boolean;
  readonly sendTestAlert: DaemonApi['sendTestAlert'];
}

/** Shorter than the web server waits for an answer. */
const EVIDENCE_DEADLINE_MS = 15_000;

/** Everything that a page or a script can ask, answered from the office. */
export function createDaemonApi(parts: DaemonApiParts): DaemonApi {
  const { office } = parts;
  const today = createTodayAnswers(office, parts.isLessonTime);
  const answers: DaemonApi = {
    ...createAccounts(office),
    ...createSignIn(office, parts.throttle),
    ...createOwnAccount(office, parts.throttle),
    ...createProviderSignIn(office),
    ...createStaffAnswers(office),
    ...createAlertSeenAnswers(office),
    ...createAddressLinks(office),
    ...createWhoIsTold(office),
    ...today,
    ...createTrustAnswers(office, async () => (await today.frame()).alarms),
    ...createLiveAnswers(office),
    ...createReviews(office),
    ...createMergeAnswers(office),
    ...createNamesAnswers(office),
    ...createTakingOut(office),
    ...createActionAnswers(office),
    ...createLetterAnswers(office),
    ...createRemovalAnswers(office),
    ...createTemplateAnswers(office),
    ...createClassAnswers(office),
    ...createSupportAnswers(office),
    ...createEntryAnswers(office),
    ...createReportSending(office, createReportLimits(office)),
    ...createReportReview(office),
    ...createFilteringReportAnswers(office, parts.reportKeeping),
    ...createAnnualReviewAnswers(office, parts.reportKeeping),
    ...createHealthAnswers(office, parts.isLessonTime),
    ...createNotSentAnswers(office),
    ...createListAnswers(office),
    ...createLookAnswers(office),
    ...createPersonAnswers(office),
    ...createPolicyAnswers(office, ENOUGH_MS),
    ...createReferredAnswers(office),
    ...createReferringAnswers(office),
    ...createRequestAnswers(office),
    ...createCheckAnswers(office),
    ...createExportAnswers(office),
    ...createRetentionAnswers(office),
    ...createContextAnswers(office),
    ...createLogSearches(office),
    ...createHindsightAnswers(office),
    ...createEvidenceAnswers(office, EVIDENCE_DEADLINE_MS),
    ...createHandoverAnswers(office),
    ...createTimetableAnswers(office),
    ...createSuppressionAnswers(office),
    sendTestAlert: parts.sendTestAlert,
    policy: async () => office.policy,
    policyRows: async () => policyRowsOf(office.policy),
    tryIt: async (_viewer, request) => parts.tryIt.tryIt(request),
  };
  return audited(namesWhenNeeded(answers, office), office);
}
