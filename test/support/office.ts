import { pino } from 'pino';
import { buildCatalogue, NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import type { Office, RunningSource } from '../../daemon/answers/office.ts';
import { packedAs } from '../../daemon/answers/page-lists.ts';
import { createSchoolSay } from '../../daemon/answers/school-say.ts';
import { viewerFor, viewerOf as viewerWith } from '../../daemon/answers/viewer-of.ts';
import type { Viewer } from '../../daemon/api/contract.ts';
import { hashPassword } from '../../daemon/api/passwords.ts';
import { openArchive } from '../../daemon/archive/open-archive.ts';
import { createAuditKeeping } from '../../daemon/audit-keeping.ts';
import { createChangesNow } from '../../daemon/changes-now.ts';
import { mayReportFrom, PRIVATE_NETWORKS } from '../../daemon/config/report-networks.ts';
import { openSigningKey } from '../../daemon/evidence/signing-key.ts';
import { type CheckPlan, NO_BLOCK_PAGE } from '../../daemon/health/filter-checks/filter-check.ts';
import type { Audience, Identity } from '../../daemon/identity/identity.ts';
import type { Role } from '../../daemon/identity/role.ts';
import { buildRoster } from '../../daemon/identity/roster.ts';
import { NO_STAFF_PERSONS } from '../../daemon/identity/staff-persons.ts';
import { createInForce, inForceOf } from '../../daemon/in-force.ts';
import type { IncidentId, StaffId } from '../../daemon/incidents/incident.ts';
import { createIsIllegal } from '../../daemon/policy/illegal.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import type { Suppression } from '../../daemon/policy/suppression.ts';
import { createPeriods, defaultTimetable } from '../../daemon/policy/timetable.ts';
import { createPolicyDesk, type PolicyBase, type PolicyDesk } from '../../daemon/policy-now.ts';
import { createReadReported } from '../../daemon/read-reported.ts';
import { DEFAULT_RETENTION } from '../../daemon/records/retention.ts';
import type { SourceState } from '../../daemon/sources/source.ts';
import { commitBatch } from '../../daemon/store/commit.ts';
import type { Stores } from '../../daemon/store/stores.ts';
import { examinerSettings } from './batch.ts';
import { buildEvent, buildOutcome, type EventParts } from './flagged-event.ts';
import { commitOf } from './open-store.ts';

/** A Tuesday in term, in the middle of a lesson. */
export const TUESDAY = Date.UTC(2026, 10, 17, 10, 42);
/** What lists would say to be illegal. */
export const WITHHELD_SITE = 'withheld.example';
/** The rule whose events these tests raise unless they say otherwise. */
export const RULE = 'everyone-gambling';

const { roster } = buildRoster(examinerSettings().roster);

/** What a test can change of the world around the answers. */
export interface World {
  now: number;
  sourceState: SourceState;
  sources: readonly RunningSource[];
  failing: { readonly since: number; readonly message: string } | null;
  archiveFailing: { readonly since: number; readonly message: string } | null;
  jobs: { readonly ok: boolean; readonly message: string | null };
  isMailSetUp: boolean;
  looksForReturned: boolean;
  mailedAddresses: readonly string[];
  refused: Readonly<Record<string, number>>;
  latest: ReturnType<Office['latestOf']>;
  receivers: ReturnType<Office['receivers']>;
  lists: ReturnType<Office['listStatus']>;
  certificates: ReturnType<Office['certificates']>;
  calendar: ReturnType<Office['calendar']>;
  readonly updatesAsked: (string | null)[];
  readonly contextsAsked: IncidentId[];
  /** How often somebody was told that a finding changed. */
  findingsChanged: number;
  mailsQueued: number;
  signInRules: Office['signInRules'];
  providers: Office['providers'];
  disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  fileLists: SchoolLists;
  /** What is quietened, since that last changed. */
  quietened: readonly Suppression[];
  /** What the school says, since it last changed. */
  inForce: SchoolLists | null;
  /** The school's cases that do not come out by a policy. */
  failingCases: PolicyDesk['failingCases'];
  rosterPlaces: ReturnType<Office['rosterPlaces']>;
  filterProvider: Office['filterProvider'];
  exportNetworks: readonly string[];
  /** The school's test request. */
  canary: Office['canary'];
  canaryJudged: ReturnType<Office['canaryJudged']>;
  routing: Office['routing'];
  handover: Office['handover'];
  webhooks: Awaited<ReturnType<Office['webhookHealth']>>;
  checkPlan: CheckPlan;
  checksQueued: number;
}

export function newWorld(): World {
  const world: World = {
    now: TUESDAY,
    sourceState: { kind: 'reading', behindBytes: 0 },
    sources: [],
    failing: null,
    archiveFailing: null,
    jobs: { ok: true, message: null },
    isMailSetUp: true,
    looksForReturned: true,
    mailedAddresses: ['lead@school.example'],
    refused: {},
    latest: [],
    receivers: [],
    lists: [],
    certificates: [],
    calendar: null,
    updatesAsked: [],
    contextsAsked: [],
    findingsChanged: 0,
    mailsQueued: 0,
    providers: [],
    signInRules: { secondFactorFor: [], passwordsFor: 'everybody', emergencyHours: 24 },
    disk: { freeBytes: 50_000_000_000, totalBytes: 100_000_000_000 },
    fileLists: NO_SCHOOL_LISTS,
    quietened: [],
    inForce: null,
    failingCases: () => [],
    rosterPlaces: [],
    exportNetworks: [],
    canary: null,
    canaryJudged: null,
    routing: {
      ...{ usual: ['lead@school.example'], hasNames: false, alertHours: null, digests: { at: '08:00', on: 'monday' } },
      ...{ routes: [], rotas: [], escalation: [] },
    },
    webhooks: [],
    handover: { form: 'plain', columns: null, categories: {} },
    checkPlan: { profiles: [], addresses: [], blockPage: NO_BLOCK_PAGE, times: [] },
    checksQueued: 0,
    filterProvider: {
      ...{ name: 'Example Filtering', email: 'support@filter.example', reference: 'C-204' },
      ...{ replyTo: null, lateAfterDays: 5 },
    },
  };
  world.sources = [{ id: 'squid', title: 'Squid proxy', state: () => world.sourceState }];
  return world;
}

/** What the settings of these tests say of the policy. */
export const POLICY_BASE: PolicyBase = { source: { kind: 'preset', name: 'matrix' }, policy: matrixPolicy };

const CATALOGUE = buildCatalogue({ school: NO_SCHOOL_LISTS });

/** An office over a real store; the doors around it are as `world` says. */
export function officeOf(stores: Stores, world: World): Office {
  const periods = createPeriods(defaultTimetable);
  const inForce = createInForce(inForceOf(examinerSettings()));
  return {
    siteId: 'main',
    zone: defaultTimetable.zone,
    demonstration: false,
    schoolName: null,
    now: () => world.now,
    startOfDay: periods.startOfDay,
    spanAt: periods.spanAt,
    standingOf: periods.standingOf,
    schoolDayOf: periods.schoolDayOf,
    keptContext: async () => null,
    mayReportFrom: (address) => mayReportFrom(PRIVATE_NETWORKS, address),
    readReported: createReadReported(
      () => CATALOGUE,
      createIsIllegal(() => inForce.current().policy),
    ),
    log: pino({ level: 'silent' }),
    ...stores,
    trust: { admits: (token) => token === TRUST_TOKEN, schools: async () => [] },
    onChange: createChangesNow(stores.database, { siteId: 'main', settleMs: 0, lookEveryMs: 50, failed: thrown }),
    archive: openArchive({
      folder: `${stores.database.path}-archive`,
      siteId: 'main',
      book: stores.segmentBook,
      now: () => world.now,
      dayOf: periods.schoolDayOf,
      log: pino({ level: 'silent' }),
    }),
    auditKeeping: createAuditKeeping({
      ...{ stores, siteId: 'main', now: () => world.now },
      signingKey: () => openSigningKey(`${stores.database.path}-key.pem`),
    }),
    retention: DEFAULT_RETENTION,
    filterProvider: world.filterProvider,
    exportNetworks: world.exportNetworks,
    get checkPlan() {
      return world.checkPlan;
    },
    checksQueued: () => void world.checksQueued++,
    isWithheldSite: (entry) => entry === WITHHELD_SITE,
    supportVisibleTo: ['lead', 'head'],
    namesAtOnce: [],
    nextRetention: () => world.now + 24 * 3_600_000,
    keepContext: (id) => void world.contextsAsked.push(id),
    findingChanged: async () => void world.findingsChanged++,
    diskSpace: async () => world.disk,
    hindsight: {
      preview: () => Promise.reject(new Error('This office does not look back.')),
      previewPolicy: () => Promise.reject(new Error('This office does not look back.')),
      previewQuieten: () => Promise.reject(new Error('This office does not look back.')),
      raise: () => Promise.reject(new Error('This office does not look back.')),
    },
    archiveFailing: () => world.archiveFailing,
    handover: world.handover,
    evidence: {
      signingKey: () => openSigningKey(`${stores.database.path}-key.pem`),
      programVersion: '0.1.0',
      sources: [{ id: 'squid', title: 'Squid proxy', where: ['/var/log/squid/access.log'] }],
      keptContext: stores.contexts.recordsAround,
    },
    policyDesk: createPolicyDesk(stores, POLICY_BASE, inForce, (policy) => world.failingCases(policy)),
    groups: { 'nominated pupils': ['pupil017'] },
    get policy() {
      return inForce.current().policy;
    },
    timetable: defaultTimetable,
    calendar: () => world.calendar,
    roster,
    rosterProblems: [],
    rosterConfigured: true,
    rosterPlaces: () => world.rosterPlaces,
    deviceRows: () => 0,
    sources: () => world.sources,
    receivers: () => world.receivers,
    certificates: () => world.certificates,
    leases: () => ({ sources: [], known: 0 }),
    canary: world.canary,
    canaryJudged: () => world.canaryJudged,
    storeState: () => ({ failing: world.failing, path: 'filterwatch.sqlite', bytes: 4_096 }),
    webhookHealth: async () => world.webhooks,
    mailState: () => ({
      configured: world.isMailSetUp,
      server: world.isMailSetUp ? 'mail.school.example' : null,
      looksForReturned: world.looksForReturned,
    }),
    routing: world.routing,
    get mailedAddresses() {
      return world.mailedAddresses;
    },
    recipients: async () => ['lead@school.example'],
    publicAddress: () => 'https://filterwatch.example.org',
    get providers() {
      return world.providers;
    },
    mailQueued: () => void world.mailsQueued++,
    get signInRules() {
      return world.signInRules;
    },
    jobState: () => ({ kind: 'embedded', ...world.jobs }),
    latestOf: () => world.latest,
    refused: () => world.refused,
    knowsLabel: (_, label) => label === 'Known by now',
    categories: () => ({ version: 'seed-1', hosts: 1_000, terms: 100 }),
    fileLists: world.fileLists,
    listStatus: () => world.lists,
    listIndex: () => ({ version: 'seed-1', builtAt: TUESDAY, entries: 1_000 }),
    updateLists: (id) => void world.updatesAsked.push(id),
    suppressionsChanged: async () => {
      world.quietened = await stores.suppressions.judgedBy(world.now);
    },
    schoolListsChanged: async () => {
      world.inForce = await createSchoolSay(world.fileLists, stores.schoolLists).now();
    },
    packedAs,
  };
}

const thrown = (cause: unknown): never => {
  throw cause;
};

/** True on that Tuesday during lessons. */
export function isLessonTime(timestamp: number): boolean {
  return createPeriods(defaultTimetable).periodAt(timestamp) === 'lessons';
}

/** With it, the trust may ask the school of these tests. */
export const TRUST_TOKEN = 'a token of the trust of these tests';

export const PASSWORD = 'three plain words here';

/** Slow on purpose, so once: everybody here has the same password. */
let passwordHash: Promise<string> | null = null;

/** Makes an account and answers whoever signs in with it. */
export async function addStaff(stores: Stores, role: Role, name = `The ${role}`): Promise<Viewer> {
  const id = `${role}-${name}` as StaffId;
  const email = `${id.replaceAll(' ', '-')}@school.example`;
  passwordHash ??= hashPassword(PASSWORD);
  await stores.staff.add({ id, name, email, role, passwordHash: await passwordHash }, TUESDAY);
  return viewerFor({ staff: stores.staff, roster }, { id, name, role, reviewsHeads: false });
}

/** A viewer without an account in the store: enough where only the role matters. */
export function viewerOf(role: Role): Viewer {
  const account = { id: `${role}-1` as StaffId, name: `The ${role}`, role, reviewsHeads: false };
  return viewerWith(account, NO_STAFF_PERSONS);
}

/** Stores flagged events in one batch; answers the ids of all incidents, oldest first. */
export async function raise(
  stores: Stores,
  events: readonly EventParts[],
  { audience = 'pupils', at = TUESDAY }: { readonly audience?: Audience; readonly at?: number } = {},
): Promise<readonly IncidentId[]> {
  await stores.policies.keep(matrixPolicy, at);
  const flagged = events.map((parts) => buildEvent({ rule: RULE, ...parts }));
  const outcome = buildOutcome(flagged, {
    events: flagged.map((event, place) => ({ event, audience, offset: events[place]?.offset ?? 0 })),
  });
  const { schoolDayOf } = createPeriods(defaultTimetable);
  await commitBatch(stores.database, commitOf(outcome, { now: at, schoolDayOf }));
  return (await stores.incidents.all(1_000)).map(({ id }) => id);
}

export function pupil(personId: string): Identity {
  return { kind: 'person', personId, group: 'Year 5', via: 'log' };
}

/** What was written into the record of who looked, oldest first. */
export async function auditOf(stores: Stores): Promise<readonly string[]> {
  const rows = await stores.database.reader.selectFrom('audit').selectAll().orderBy('id').execute();
  return rows.map((row) => `${row.staff_id ?? 'nobody'} ${row.action} ${row.subject_id}`.trim());
}
