/**
 * Everything that a page or a script can ask of the daemon. The dashboard and the JSON API are handed one `DaemonApi`;
 * what a page shows, a script can fetch. Models are facts, not words: the dashboard words them.
 * All times are epoch milliseconds, UTC.
 */
import type { Power } from '../identity/powers.ts';
import { ROLES, type Role } from '../identity/role.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { IncidentFilter, QueueFilter, QueueSort } from '../incidents/queue-filter.ts';
import type { Policy } from '../policy/policy.ts';
import type { NewAccount, SetUpResult, SignInAnswers } from './account-models.ts';
import type { ActionAnswers, Outstanding } from './action-models.ts';
import type { AlertSeenAnswers } from './alert-models.ts';
import type { AnnualReviewAnswers } from './annual-review-models.ts';
import type { LookAnswers } from './audit-models.ts';
import type { CheckAnswers } from './check-models.ts';
import type { ContextAnswers } from './context-models.ts';
import type { EntryAnswers } from './entry-models.ts';
import type { EvidenceAnswers } from './evidence-models.ts';
import type { ExportAnswers } from './export-models.ts';
import type { FilteringReportAnswers } from './filtering-report-models.ts';
import type { HandoverAnswers } from './handover-models.ts';
import type { Alarm, Health, SourceHealth } from './health-models.ts';
import type { DecideResult, HindsightBatch, HindsightList, PreviewAnswer, SupposedSay } from './hindsight-models.ts';
import type { IncidentDetail, IncidentList, IncidentRow } from './incident-models.ts';
import type { LaneAnswers } from './lane-models.ts';
import type { LetterAnswers } from './letter-models.ts';
import type {
  AddSiteResult,
  AddWordResult,
  Lists,
  NewSchoolWord,
  PhraseToSilence,
  SilenceResult,
  SiteSay,
  TakeOffResult,
  UpdateListsResult,
} from './list-models.ts';
import type { LiveAnswers } from './live-models.ts';
import type { NamesAnswers } from './names-models.ts';
import type { NotSentAnswers } from './not-sent-models.ts';
import type { PasswordFault } from './password-rule.ts';
import type { PersonApi } from './person-models.ts';
import type { PolicyAnswers } from './policy-models.ts';
import type { PolicyRow } from './policy-row-models.ts';
import type { ProviderAnswers } from './provider-models.ts';
import type { RecipientAnswers } from './recipient-models.ts';
import type { ReferredAnswers, ReferringAnswers } from './referred-models.ts';
import type { RemovalAnswers, RemovalRow } from './removal-models.ts';
import type { ReportAnswers } from './report-models.ts';
import type { RequestAnswers } from './request-models.ts';
import type { HoldResult, Kept } from './retention-models.ts';
import type { SearchAnswers } from './search-models.ts';
import type { StaffAnswers } from './staff-models.ts';
import type { SuppressionApi } from './suppression-models.ts';
import type { DayStanding, TimetableAnswers } from './timetable-models.ts';
import type { MergeAnswers, TakingOutAnswers, TriageAnswers } from './triage-models.ts';
import type { TrustAnswers } from './trust-models.ts';
import type { TryAnswer, TryRequest } from './try-models.ts';

export type { TakenAs } from '../incidents/taking-out.ts';
export type * from './account-models.ts';
export type * from './action-models.ts';
export type * from './alert-models.ts';
export type * from './annual-review-models.ts';
export type * from './archive-models.ts';
export type * from './audit-models.ts';
export type * from './check-models.ts';
export type * from './context-models.ts';
export type * from './entry-models.ts';
export type * from './evidence-models.ts';
export type * from './export-models.ts';
export type * from './filtering-report-models.ts';
export type * from './handover-models.ts';
export type * from './health-models.ts';
export type * from './hindsight-models.ts';
export type * from './incident-models.ts';
export type * from './lane-models.ts';
export type * from './letter-models.ts';
export type * from './list-models.ts';
export type * from './live-models.ts';
export type * from './names-models.ts';
export type * from './not-sent-models.ts';
export type * from './people-models.ts';
export type * from './person-models.ts';
export type * from './policy-models.ts';
export type * from './policy-row-models.ts';
export type * from './provider-models.ts';
export type * from './receiver-models.ts';
export type * from './recipient-models.ts';
export type * from './referred-models.ts';
export type * from './removal-models.ts';
export type * from './report-models.ts';
export type * from './request-models.ts';
export type * from './response-models.ts';
export type * from './retention-models.ts';
export type * from './search-models.ts';
export type * from './staff-models.ts';
export type * from './suppression-models.ts';
export type * from './timetable-models.ts';
export type * from './triage-models.ts';
export type * from './trust-models.ts';
export type * from './try-models.ts';
export type { IncidentFilter, PasswordFault, QueueFilter, QueueSort };
export { type Power, ROLES, type Role };

/** A member of staff who has signed in. */
export interface Viewer {
  readonly staffId: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly sees: Sees;
}

/** Whose incidents and requests a viewer may know of. What is about the viewer is never among them. */
export interface Sees {
  readonly pupils: boolean;
  readonly staff: boolean;
  /** Of the heads alone: for whoever is named for incidents about them. */
  readonly heads: boolean;
  /** Who the heads are on the roster, by all their accounts there. */
  readonly headPersons: readonly string[];
  /** The same of everybody who has an account here: what is about them is about staff, whichever rules applied. */
  readonly staffPersons: readonly string[];
  /** The same of the viewer; none where that is not known. */
  readonly self: readonly string[];
}

/** What every page needs to tell the truth in its frame. */
export interface Frame {
  readonly schoolName: string;
  readonly zone: string;
  readonly now: number;
  /** True while a shipped demonstration day is replayed: no real pupil is in it, and every page says so. */
  readonly demonstration: boolean;
  readonly setUpDone: boolean;
  /** Who may see that a pupil looked for help. */
  readonly supportFor: readonly Role[];
  /** Red banner on every page: nothing is being checked, and why. */
  readonly alarms: readonly Alarm[];
}

export interface Today {
  readonly open: number;
  readonly urgent: number;
  /** How many wait for an answer; they come back by themselves. */
  readonly waiting: number;
  readonly newest: readonly IncidentRow[];
  readonly requestsSinceMidnight: number;
  readonly lastLineAt: number | null;
  readonly sources: readonly SourceHealth[];
  readonly lastAlert: { readonly at: number; readonly delivered: boolean } | null;
  /** Since Monday, school time. */
  readonly week: { readonly raised: number; readonly reviewed: number; readonly actionsSettled: number };
  /** What looking back found and nobody has decided on; `pressing` means that somebody may need help or protection. */
  readonly lookingBack: { readonly findings: number; readonly pressing: number };
  /** What a colleague wants quietened and the viewer could agree to. */
  readonly quietenedWaiting: number;
  /** What today is to the school. */
  readonly school: DayStanding;
  /** How many pupils looked for help and nobody has looked after yet; null for whoever may not know. */
  readonly support: number | null;
  /** Changes of the policy that wait for this viewer, as a senior leader, to allow or refuse. */
  readonly policyWaiting: number;
  /** What our policy asks and nobody has done yet, within the viewer's reach. */
  readonly outstanding: Outstanding;
  /** Access that is taken away, or is to be given back. */
  readonly removals: readonly RemovalRow[];
  /** Filter requests that wait for this viewer's yes, and those that the provider has known of for too long. */
  readonly filterRequests: { readonly waiting: number; readonly late: number };
  /** What people reported and nobody has looked at; `urgent` says that somebody may be in danger. */
  readonly reports: { readonly open: number; readonly urgent: number };
}

/** A few parsed lines, so that whoever sets up sees that the log is understood. */
export interface SourcePreview {
  readonly source: SourceHealth;
  readonly latest: readonly {
    readonly at: number;
    readonly domain: string;
    readonly disposition: string;
    readonly hasUserName: boolean;
    readonly category: string | null;
  }[];
}

export type TestAlertResult =
  | { readonly kind: 'sent'; readonly to: string }
  | { readonly kind: 'mail_not_set_up' }
  | { readonly kind: 'failed'; readonly message: string };

export interface DaemonApi
  extends ActionAnswers<Viewer>,
    LetterAnswers<Viewer>,
    RemovalAnswers<Viewer>,
    NotSentAnswers<Viewer>,
    PersonApi<Viewer>,
    PolicyAnswers<Viewer>,
    RecipientAnswers<Viewer>,
    ReferredAnswers<Viewer>,
    ReferringAnswers<Viewer>,
    RequestAnswers<Viewer>,
    CheckAnswers<Viewer>,
    ExportAnswers<Viewer>,
    SuppressionApi<Viewer>,
    ContextAnswers,
    SearchAnswers,
    EvidenceAnswers,
    HandoverAnswers,
    EntryAnswers<Viewer>,
    ReportAnswers<Viewer>,
    FilteringReportAnswers<Viewer>,
    AnnualReviewAnswers<Viewer>,
    TimetableAnswers,
    LookAnswers<Viewer>,
    TriageAnswers<Viewer>,
    MergeAnswers<Viewer>,
    NamesAnswers<Viewer>,
    TakingOutAnswers<Viewer>,
    LaneAnswers<Viewer>,
    SignInAnswers,
    AlertSeenAnswers<Viewer>,
    ProviderAnswers,
    StaffAnswers,
    TrustAnswers,
    LiveAnswers {
  /** Without a viewer it is what a page for everybody needs. */
  frame(viewer?: Viewer | null): Promise<Frame>;
  isSetUpToken(token: string): Promise<boolean>;
  /** Names the school and makes the first account; the token works once. */
  setUp(token: string, schoolName: string, account: NewAccount): Promise<SetUpResult>;
  /** Ends the first run: the one who set up has seen the log, the policy and the alert step. */
  finishSetUp(viewer: Viewer): Promise<void>;
  sourcePreviews(viewer: Viewer): Promise<readonly SourcePreview[]>;
  signOut(viewer: Viewer): Promise<void>;
  today(viewer: Viewer): Promise<Today>;
  incidents(viewer: Viewer, filter: IncidentFilter): Promise<IncidentList>;
  /** Null when there is none, or it is not for this viewer. The view is audited. Neighbours are those of the list `from`. */
  incident(viewer: Viewer, id: IncidentId, from?: QueueFilter): Promise<IncidentDetail | null>;
  health(viewer: Viewer): Promise<Health>;
  sendTestAlert(viewer: Viewer): Promise<TestAlertResult>;
  policy(): Promise<Policy>;
  /** What the log can and cannot show of each row of the policy in force. */
  policyRows(): Promise<readonly PolicyRow[]>;
  tryIt(viewer: Viewer, request: TryRequest): Promise<TryAnswer>;
  lists(viewer: Viewer): Promise<Lists>;
  /** Asks for this list now, or for every list; answers before anything is fetched. */
  updateLists(viewer: Viewer, id: string | null): Promise<UpdateListsResult>;
  addSchoolEntry(viewer: Viewer, say: SiteSay): Promise<AddSiteResult>;
  removeSchoolEntry(viewer: Viewer, id: string, reason: string): Promise<TakeOffResult>;
  addSchoolWord(viewer: Viewer, word: NewSchoolWord): Promise<AddWordResult>;
  silencePhrase(viewer: Viewer, phrase: PhraseToSilence): Promise<SilenceResult>;
  removeSchoolWord(viewer: Viewer, id: string, reason: string): Promise<TakeOffResult>;
  /** What is kept, for how long and why, and what was deleted. */
  kept(viewer: Viewer): Promise<Kept>;
  /** Nothing of the incident is deleted until the hold is lifted. The reason stands in its history. */
  placeHold(viewer: Viewer, id: IncidentId, reason: string): Promise<HoldResult>;
  liftHold(viewer: Viewer, id: IncidentId, reason: string): Promise<HoldResult>;
  hindsight(viewer: Viewer): Promise<HindsightList>;
  /** Null when there is none. The view is audited. */
  hindsightBatch(viewer: Viewer, id: string): Promise<HindsightBatch | null>;
  /** Makes incidents of a finding. */
  raiseFinding(viewer: Viewer, id: string, note: string): Promise<DecideResult>;
  leaveFinding(viewer: Viewer, id: string, reason: string): Promise<DecideResult>;
  /** Leaves what still waits in a batch. */
  leaveBatch(viewer: Viewer, id: string, reason: string): Promise<DecideResult>;
  /** What saying this would have changed in the last weeks; nothing is changed. */
  previewChange(viewer: Viewer, say: SupposedSay): Promise<PreviewAnswer>;
}
