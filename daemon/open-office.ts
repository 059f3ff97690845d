import { namedAddresses } from './alerts/confirm-addresses.ts';
import type { OpenAlerts } from './alerts/open-alerts.ts';
import type { Office } from './answers/office.ts';
import { packedAs } from './answers/page-lists.ts';
import type { SchoolSay } from './answers/school-say.ts';
import { createWithholding, withholdingArchive, withholdingContexts } from './answers/withheld-now.ts';
import type { OpenArchive } from './archive/open-archive.ts';
import type { KeptCalendar } from './calendar/keep-calendar.ts';
import { certificatesOf } from './certificates.ts';
import { createChangesNow } from './changes-now.ts';
import type { Checking } from './checking/checking.ts';
import type { DaemonSettings } from './compose.ts';
import { mayReportFrom } from './config/report-networks.ts';
import type { Config } from './config.ts';
import { evidencePorts } from './evidence-ports.ts';
import type { InForce } from './examine/examiner-protocol.ts';
import type { Hindsight } from './hindsight/hindsight.ts';
import { buildRoster, emptyRoster, type Roster } from './identity/roster.ts';
import type { InForceNow } from './in-force.ts';
import type { Lists } from './lists/lists.ts';
import type { OpenLeases } from './open-leases.ts';
import { openProviders } from './open-providers.ts';
import type { Reading } from './open-reading.ts';
import type { OpenRetention } from './open-retention.ts';
import { openTrust } from './open-trust.ts';
import type { PeopleKeeping } from './people/keep-people.ts';
import { createIsIllegal } from './policy/illegal.ts';
import type { Periods } from './policy/timetable.ts';
import type { PolicyDesk } from './policy-now.ts';
import { createReadReported } from './read-reported.ts';
import { steadyAudit } from './steady-audit.ts';
import { isOutage } from './store/outage.ts';
import type { Stores } from './store/stores.ts';
import type { TryPortsWithSize } from './try-ports.ts';
import { createWarningsNow } from './warnings-now.ts';

export interface OfficeParts {
  readonly calendar: KeptCalendar;
  readonly inForce: InForceNow;
  readonly stores: Stores;
  readonly retention: OpenRetention;
  readonly hindsight: Hindsight;
  readonly archive: OpenArchive;
  readonly periods: Periods;
  readonly alerts: OpenAlerts;
  readonly reading: Pick<Reading, 'intake' | 'sources' | 'latest'>;
  readonly tryPorts: TryPortsWithSize;
  readonly school: SchoolSay;
  readonly lists: Lists;
  isWithheldSite(entry: string): boolean;
  readonly policyDesk: PolicyDesk;
  readonly leases: OpenLeases;
  readonly people: Pick<PeopleKeeping, 'places' | 'problems'>;
  changeKnowledge(): Promise<void>;
  /** Makes the filter checks that are queued. */
  readonly checking: Pick<Checking, 'look'>;
}

const NOT_LOOKED = 'Whether anything is new could not be looked up. Open pages ask by themselves.';

/** What the answers are made from, as the daemon has it. */
export function openOffice(settings: DaemonSettings, parts: OfficeParts): Office {
  const { stores, archive, retention, hindsight, periods, alerts, reading, tryPorts, inForce } = parts;
  const { config, steps, log, now } = settings;
  const { intake } = reading;
  const { database } = stores;
  const certificates = certificatesOf(config);
  const rosterNow = createRosterNow();
  const withhold = createWithholding(
    createIsIllegal(() => inForce.current().policy),
    tryPorts.catalogue,
  );
  const contexts = withholdingContexts(stores.contexts, withhold);
  return {
    siteId: config.siteId,
    zone: steps.timetable.zone,
    demonstration: settings.demonstration,
    schoolName: config.schoolName,
    now,
    startOfDay: periods.startOfDay,
    spanAt: periods.spanAt,
    standingOf: periods.standingOf,
    schoolDayOf: periods.schoolDayOf,
    log,
    ...stores,
    mayReportFrom: (address) =>
      mayReportFrom([...config.reportNetworks, ...inForce.current().devices.map((row) => row.address)], address),
    readReported: createReadReported(
      tryPorts.catalogue,
      createIsIllegal(() => inForce.current().policy),
    ),
    contexts,
    trust: openTrust(config, now),
    onChange: createChangesNow(database, { siteId: config.siteId, failed: (err) => log.warn({ err }, NOT_LOOKED) }),
    archive: withholdingArchive(archive, withhold),
    auditKeeping: retention.audit,
    retention: config.retention,
    filterProvider: config.filterProvider,
    exportNetworks: config.exportNetworks,
    checkPlan: config.filterChecks,
    checksQueued: () => void parts.checking.look().catch(settings.failed),
    isWithheldSite: parts.isWithheldSite,
    supportVisibleTo: config.supportVisibleTo,
    namesAtOnce: config.namesAtOnce,
    nextRetention: retention.nightly.next,
    keepContext: retention.keepContext,
    findingChanged: createWarningsNow(database, { siteId: config.siteId, now }, inForce),
    diskSpace: retention.diskSpace,
    keptContext: contexts.recordsAround,
    hindsight,
    evidence: evidencePorts(config, contexts),
    handover: config.handover,
    archiveFailing: archive.failing,
    suppressionsChanged: async () => inForce.change({ suppressions: await stores.suppressions.judgedBy(now()) }),
    audit: steadyAudit(stores.audit, isOutage, log),
    policyDesk: parts.policyDesk,
    get groups() {
      return inForce.current().groups;
    },
    get policy() {
      return inForce.current().policy;
    },
    get roster() {
      return rosterNow(inForce.current());
    },
    get rosterProblems() {
      return parts.people.problems();
    },
    rosterConfigured: config.roster.length > 0,
    rosterPlaces: () => parts.people.places(),
    deviceRows: () => inForce.current().devices.length,
    sources: reading.sources.sources,
    receivers: reading.sources.receivers,
    leases: parts.leases.health,
    canary: config.canary,
    canaryJudged: intake.canaryJudged,
    certificates: () => certificates,
    storeState: () => ({ failing: intake.state().failing, path: database.path, bytes: database.bytes() }),
    mailState: alerts.mailState,
    webhookHealth: alerts.webhookHealth,
    publicAddress: alerts.address,
    mailQueued: alerts.queue.nudge,
    signInRules: config.signIn,
    providers: openProviders(config, now),
    recipients: alerts.recipients,
    routing: routingOf(config),
    mailedAddresses: mailedAddressesOf(config),
    jobState: () => ({ kind: alerts.queue.runner, ...alerts.queue.state() }),
    latestOf: reading.latest.of,
    refused: intake.refused,
    calendar: parts.calendar.state,
    get timetable() {
      return inForce.current().timetable;
    },
    categories: tryPorts.catalogueSize,
    knowsLabel: tryPorts.knowsLabel,
    ...listPorts(settings, parts),
  };
}

function mailedAddressesOf(config: Config): readonly string[] {
  const { mail, reports, filterProvider } = config;
  const others = [...(mail?.itSupport ?? []), ...reports.to, filterProvider?.email ?? ''];
  return [...namedAddresses(config), ...others.map((address) => address.toLowerCase())];
}

function routingOf({ mail, alertHours, digests, routes, rotas, escalation }: Config): Office['routing'] {
  return { usual: mail?.to ?? [], hasNames: mail?.hasNames ?? false, alertHours, digests, routes, rotas, escalation };
}

/** What the Lists page shows and changes. */
function listPorts({ config, now, failed }: DaemonSettings, { tryPorts, school, lists, changeKnowledge }: OfficeParts) {
  const startedAt = now();
  return {
    fileLists: school.fromFile,
    listStatus: () => lists.status(),
    listIndex: () => {
      const { version, hosts: entries } = tryPorts.catalogueSize();
      return { version, entries, builtAt: lists.current()?.builtAt ?? startedAt };
    },
    updateLists: (id: string | null) => {
      const ids = id === null ? config.lists.map((list) => list.id) : [id];
      void lists.updateAll(ids).catch(failed);
    },
    schoolListsChanged: changeKnowledge,
    packedAs,
  };
}

/** The roster in force, made once for each that is. */
export function createRosterNow(): (inForce: InForce) => Roster {
  let rows: InForce['roster'] | null = null;
  let roster = emptyRoster;
  return (inForce) => {
    if (inForce.roster !== rows) {
      rows = inForce.roster;
      roster = buildRoster(rows).roster;
    }
    return roster;
  };
}
