import type { Logger } from 'pino';
import type { SchoolLists } from '../../categories/catalogue.ts';
import type { CategoryId } from '../../categories/category.ts';
import type { ListStatus } from '../../categories/list-status.ts';
import type { LeasesHealth, ReceiverHealth, SourcePreview, Viewer, WebhookHealth } from '../api/contract.ts';
import type { RosterPlaceHealth } from '../api/people-models.ts';
import type { AuditKeeping } from '../audit-keeping.ts';
import type { CalendarState } from '../calendar/keep-calendar.ts';
import type { CertificateInUse } from '../certificates.ts';
import type { OnChange } from '../changes-now.ts';
import type { AlertsConfig } from '../config/alerts-configuration.ts';
import type { FilterProviderConfig } from '../config.ts';
import type { CanaryTimes } from '../health/canary.ts';
import type { CheckPlan } from '../health/filter-checks/filter-check.ts';
import type { Hindsight } from '../hindsight/hindsight.ts';
import type { Role } from '../identity/role.ts';
import type { Roster } from '../identity/roster.ts';
import type { HandoverSettings } from '../incidents/handover.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { TrustPort } from '../open-trust.ts';
import type { GroupName, Policy } from '../policy/policy.ts';
import type { DayStanding } from '../policy/timetable-calendar.ts';
import type { Span } from '../policy/timetable-day.ts';
import type { Timetable } from '../policy/timetable-week.ts';
import type { PolicyDesk } from '../policy-now.ts';
import type { ReadReported } from '../read-reported.ts';
import type { Archive, ArchiveState } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { Retention } from '../records/retention.ts';
import type { SourceState } from '../sources/source.ts';
import type { MailBounces } from '../store/mail-bounces.ts';
import type { MailRefusals } from '../store/mail-refusals.ts';
import type { Reach } from '../store/reach.ts';
import type { Sessions } from '../store/sessions.ts';
import type { Stores } from '../store/stores.ts';
import type { EvidencePorts } from './evidence-ports.ts';
import type { OfficeStores } from './office-stores.ts';
import type { NamedProvider } from './provider-sign-in.ts';

/** A log source as the daemon runs it. */
export interface RunningSource {
  readonly id: string;
  readonly title: string;
  state(): SourceState;
}

/** What the school asks of those who sign in. */
export interface SignInRules {
  /** Roles that need a second step. */
  readonly secondFactorFor: readonly Role[];
  /** emergency: everybody else signs in at the school's provider. */
  readonly passwordsFor: 'everybody' | 'emergency';
  /** How long the emergency account lasts from its first use. */
  readonly emergencyHours: number;
}

/** What the answers are made from: the stores, the school's settings, and the state of every door. */
export interface Office extends OfficeStores {
  readonly siteId: string;
  readonly zone: string;
  readonly demonstration: boolean;
  readonly schoolName: string | null;
  now(): number;
  startOfDay(timestamp: number): number;
  /** The lesson, the break or the time outside of them that a moment lies in. */
  spanAt(timestamp: number, groups?: readonly GroupName[]): Span;
  /** What the settings and the calendar say of a date, '2026-11-20'. */
  standingOf(date: string): DayStanding;
  schoolDayOf(timestamp: number): string;
  readonly log: Logger;
  readonly sessions: Pick<Sessions, 'ofStaff'>;
  /** How staff sign in, as the school has set it. */
  readonly signInRules: SignInRules;
  /** Where the school signs in besides. */
  readonly providers: readonly NamedProvider[];
  /** How people reach the dashboard, without a slash at the end. */
  publicAddress(): string;
  /** Called when a mail was written into the outbox. */
  mailQueued(): void;
  /** What the settings say of who is told. */
  readonly routing: AlertRouting;
  /** The school's test request; null without one. */
  readonly canary: CanaryTimes | null;
  /** The newest that was judged since the start, stored or not. */
  canaryJudged(): { readonly at: number; readonly stage: 'judged'; readonly reason: null } | null;
  readonly refer: Stores['refer'];
  /** Tells when an incident was raised or changed, by whichever process. */
  readonly onChange: OnChange;
  /** What the trust may ask of this school, and what this daemon asks of schools. */
  readonly trust: TrustPort;
  /** Who may see that a pupil looked for help. */
  readonly supportVisibleTo: readonly Role[];
  /** Who is told names at once; everybody else shows them where they are needed. */
  readonly namesAtOnce: readonly Role[];
  readonly auditKeeping: AuditKeeping;
  readonly mailRefusals: Pick<MailRefusals, 'standing'>;
  readonly mailBounces: Pick<MailBounces, 'standing' | 'mailbox'>;
  /** Whom the settings name for any mail, in lower case; accounts beside. */
  readonly mailedAddresses: readonly string[];
  /** Every record, for as long as the school keeps them. */
  readonly archive: Archive;
  /** What was kept around an incident before the archive dropped its days, oldest first; null where nothing was. */
  keptContext(id: IncidentId): Promise<readonly ArchivedRecord[] | null>;
  /** Whether an address is on a network from which something can be reported. */
  mayReportFrom(address: string): boolean;
  /** Which sites a typed text names, and what they are about. */
  readonly readReported: ReadReported;
  /** Addresses and networks that may fetch the school's lists; empty lets all. */
  readonly exportNetworks: readonly string[];
  /** What the filter is asked for, as the settings say. */
  readonly checkPlan: CheckPlan;
  /** Makes the rounds of checks that are queued; does not wait. */
  checksQueued(): void;
  /** Who runs the school's filter; null where nobody has said. */
  readonly filterProvider: FilterProviderConfig | null;
  /** True for an address of what may be illegal: it is shown to nobody, and written down nowhere. */
  isWithheldSite(entry: string): boolean;
  /** Looks back through the archive. */
  readonly hindsight: Pick<Hindsight, 'preview' | 'previewPolicy' | 'previewQuieten' | 'raise'>;
  /** Since when its folder cannot be written, and why. At once: every page asks. */
  archiveFailing(): ArchiveState['failing'];
  /** How long the school keeps each kind. */
  readonly retention: Retention;
  /** When what has had its time is deleted next. */
  nextRetention(): number;
  /** Keeps what is around an incident; does not wait. The night's work does it again where it fails. */
  keepContext(id: IncidentId): void;
  /** Puts into force what follows from a finding, or from its being undone: whom the school has warned. */
  findingChanged(): Promise<void>;
  /** Of the disk that the data lies on; null where the system does not say. */
  diskSpace(): Promise<{ readonly freeBytes: number; readonly totalBytes: number } | null>;
  readonly evidence: EvidencePorts;
  /** In what form confirmed concerns are handed over. */
  readonly handover: HandoverSettings;
  /** Where the policy is changed. */
  readonly policyDesk: PolicyDesk;
  /** People whom the policy names: account names by group. */
  readonly groups: Readonly<Record<GroupName, readonly string[]>>;
  /** Puts in force everywhere what is quietened now. */
  suppressionsChanged(): Promise<void>;
  readonly policy: Policy;
  /** With what the school's calendar says. */
  readonly timetable: Timetable;
  /** How that calendar stands; null for a school that has named none. */
  calendar(): CalendarState | null;
  readonly roster: Roster;
  /** Sentences about rows of the roster, the devices and the refusals that somebody should look at; without names. */
  readonly rosterProblems: readonly string[];
  readonly rosterConfigured: boolean;
  /** The places that say who is who, and how each stands. */
  rosterPlaces(): readonly RosterPlaceHealth[];
  /** Rows of the school's list of devices. */
  deviceRows(): number;
  sources(): readonly RunningSource[];
  /** The ways in for other machines. */
  receivers(): readonly ReceiverHealth[];
  /** What tells who had which address when. */
  leases(): LeasesHealth;
  storeState(): {
    readonly failing: { readonly since: number; readonly message: string } | null;
    readonly path: string;
    readonly bytes: number;
  };
  mailState(): {
    readonly configured: boolean;
    readonly server: string | null;
    /** Whether the settings name the mailbox that mail comes back to. */
    readonly looksForReturned: boolean;
  };
  /** Other systems that are told of alerts. */
  webhookHealth(): Promise<readonly WebhookHealth[]>;
  recipients(): Promise<readonly string[]>;
  jobState(): { readonly kind: 'embedded' | 'redis'; readonly ok: boolean; readonly message: string | null };
  /** The newest records of a source, without names and addresses. */
  latestOf(sourceId: string): SourcePreview['latest'];
  refused(): Readonly<Record<string, number>>;
  categories(): { readonly version: string; readonly hosts: number; readonly terms: number };
  /** What filterwatch.yaml says of sites and words; what is said on the Lists page counts before it. */
  readonly fileLists: SchoolLists;
  listStatus(): readonly ListStatus[];
  /** With which senders reach us. */
  certificates(): readonly CertificateInUse[];
  /** The index that is in use. */
  listIndex(): { readonly version: string; readonly builtAt: number; readonly entries: number };
  /** Asks for a list now, or for every list; does not wait. */
  updateLists(id: string | null): void;
  /** Puts in force everywhere what the school says now. */
  schoolListsChanged(): Promise<void>;
  /** Under which categories the shipped packs listen for this phrase; none where they do not. */
  packedAs(phrase: string): readonly CategoryId[];
  /** True for a name of a product's category that means something to us by now, if only that it says nothing. */
  knowsLabel(observer: string, label: string): boolean;
}

/** Who is told of what, by the settings; `usual` is whom mail: to: names. */
export interface AlertRouting extends Pick<AlertsConfig, 'alertHours' | 'digests' | 'routes' | 'rotas' | 'escalation'> {
  readonly usual: readonly string[];
  /** True where the mail about one incident says which pupil it was, and the site. */
  readonly hasNames: boolean;
}

/**
 * What is about staff is for the head alone, and so is what is about anybody with an account here; what is about a head, for those who
 * are named for that. Nobody is told of themselves.
 */
export function reachOf({ staffId, sees }: Pick<Viewer, 'staffId' | 'sees'>): Reach {
  const { pupils, staff, heads, headPersons, staffPersons, self } = sees;
  const alsoPersons = heads ? headPersons.filter((person) => !self.includes(person)) : [];
  const past = new Set([...headPersons, ...self, ...(staff ? [] : staffPersons)]);
  const withoutPersons = [...past].filter((person) => !alsoPersons.includes(person));
  return { staffId, maySeePupils: pupils, maySeeStaff: staff, withoutPersons, alsoPersons };
}

/** Of which alerts the viewer is told that they were sent, or wait: whoever keeps the mail going knows of those about pupils, without whom. */
export function alertsOf(viewer: Viewer): Reach {
  return { ...reachOf(viewer), maySeePupils: true };
}

/** Whoever cannot review sees no child's name and no incident. */
export function mayReview(viewer: Viewer): boolean {
  return viewer.powers.includes('review');
}

/** Looks into the log, and says what is quietened or put right. Whoever is named for incidents about the head does not, by that alone. */
export function mayInvestigate(viewer: Viewer): boolean {
  return viewer.powers.includes('investigate');
}

/** Changes the policy, or allows that it says less. */
export function mayShapePolicy(viewer: Viewer): boolean {
  return mayInvestigate(viewer) || viewer.powers.includes('authorise');
}
