/** Which door is wired to which room: one function from the settings to a running daemon. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { openAlerts } from './alerts/open-alerts.ts';
import { makeSetUpToken } from './answers/accounts.ts';
import { createAlarms } from './answers/alarms.ts';
import { createSchoolSay } from './answers/school-say.ts';
import { createTryIt } from './answers/try-it.ts';
import { createIsWithheldSite } from './answers/withheld-now.ts';
import type { Alarm } from './api/contract.ts';
import { type OpenArchive, openArchive } from './archive/open-archive.ts';
import { keepCalendar } from './calendar/keep-calendar.ts';
import { type Schedule, schedule } from './clock/schedule.ts';
import { startClockWork } from './clock-work.ts';
import { formatListenAddress } from './config/listen-address.ts';
import type { Config } from './config.ts';
import { correctedArchive } from './correcting/corrected-archive.ts';
import type { StepSettings } from './examine/examiner-protocol.ts';
import { createFailingCases } from './failing-cases.ts';
import { createInForce, inForceOf } from './in-force.ts';
import { toldFrom } from './incidents/routing.ts';
import { createKnowledgeChange, knowledgeNow } from './knowledge.ts';
import { openChecking } from './open-checking.ts';
import { openCorrecting } from './open-correcting.ts';
import { openHindsight } from './open-hindsight.ts';
import { openLeases } from './open-leases.ts';
import { openOffice } from './open-office.ts';
import { openReading } from './open-reading.ts';
import { openReporting } from './open-reporting.ts';
import { openRetention } from './open-retention.ts';
import { listen, openServer } from './open-server.ts';
import { keepPeople } from './people/keep-people.ts';
import { firstReading, readPeople } from './people/read-people.ts';
import { createPeriodsInForce } from './periods-in-force.ts';
import { keepErasing } from './person/keep-erasing.ts';
import type { Periods } from './policy/timetable.ts';
import { createPolicyDesk, settlePolicy } from './policy-now.ts';
import { programVersion } from './program-version.ts';
import { createPulse, type Pulse } from './pulse.ts';
import { sourceFormatsOf } from './reading/source-formats.ts';
import { createChecksForReport } from './reporting/checks-for-report.ts';
import { createReportMaker } from './reporting/make-report.ts';
import { openSchoolLists } from './school-lists.ts';
import { stopInOrder } from './stop.ts';
import { stopOrder } from './stop-order.ts';
import { keepAlertRules } from './store/alert-rules.ts';
import { openStores, type Stores } from './store/stores.ts';
import { loadWarnings } from './store/warnings.ts';
import { createTaughtNow } from './taught-now.ts';
import { createTryPorts } from './try-ports.ts';

export interface DaemonSettings {
  readonly config: Config;
  /** Without who is who, which is read from the places that the configuration names. */
  readonly steps: StepSettings;
  readonly demonstration: boolean;
  readonly log: Logger;
  now(): number;
  /** What calls the jobs of the clock; not passed: the clock of this machine. */
  readonly schedule?: Schedule;
  /** Called for a bug after which the daemon cannot go on. */
  failed(cause: unknown): void;
}

export interface Daemon {
  /** Where the dashboard listens. */
  readonly address: string;
  /** The path of the set-up page with its token; null once somebody has an account. */
  readonly setUpPath: string | null;
  readonly stores: Stores;
  /** What stands, as it is told to nobody in particular. */
  alarms(): Promise<readonly Alarm[]>;
  /** Whether its parts answer within so many milliseconds, and what it does. */
  pulse(withinMs: number): Promise<Pulse>;
  /** Resolves false when the deadline passed before everything had stopped. */
  stop(): Promise<boolean>;
}

export async function startDaemon(given: DaemonSettings): Promise<Daemon> {
  const { config, log, now } = given;
  const stores = await openStores(join(config.data, 'filterwatch.sqlite'), config.siteId);
  await keepAlertRules(stores.settings, { from: toldFrom(config.routes), quietMs: config.quietMs });
  const school = createSchoolSay(given.steps.school, stores.schoolLists);
  const lists = await openSchoolLists(config, log, given.failed);
  const warnings = await loadWarnings(stores.database, config.siteId, now());
  const policyBase = { source: config.policy.source, policy: given.steps.policy };
  const policy = await settlePolicy(stores, policyBase, { zone: given.steps.timetable.zone, now });
  const people = await readPeople(config, await firstReading(stores, now()));
  const { roster, devices } = people;
  const suppressions = await stores.suppressions.judgedBy(now());
  const steps = {
    ...given.steps,
    roster,
    devices,
    policy,
    suppressions,
    warnings,
    ...(await knowledgeNow(lists, school)),
  };
  const settings = { ...given, steps };
  const inForce = createInForce(inForceOf(steps));
  const periods = createPeriodsInForce(inForce);
  const { zone } = steps.timetable;
  const leases = await openLeases({ config, zone, stores, log, now });
  const archive = correctedArchive(openArchiveOf(settings, stores, periods), stores.corrections);
  const retention = openRetention({ config, zone: steps.timetable.zone, stores, archive, log, now });
  const tryPorts = createTryPorts(steps, sourceFormatsOf(config), now, leases.attachments);
  const failingCases = createFailingCases(config.policy.cases, { ports: tryPorts, timetable: steps.timetable });
  const policyDesk = createPolicyDesk(stores, policyBase, inForce, failingCases);
  // Known when the server listens: port 0 lets the system choose.
  let listening = `http://${formatListenAddress(config.dashboard.listen)}`;
  const isWithheldSite = createIsWithheldSite(() => inForce.current().policy, tryPorts.catalogue);
  const alerts = await openAlerts(settings, stores, inForce, {
    isWithheldSite,
    address: () => config.dashboard.address ?? listening,
  });
  const reading = await openReading(settings, {
    ...{ stores, periods, archive, alerts, leases },
    taught: createTaughtNow(inForce.current, periods),
  });
  const listStatus = () => lists.status();
  const hindsight = openHindsight(steps, inForce, {
    ...settings,
    siteId: config.siteId,
    stores,
    archive,
    periods,
    lists: listStatus,
  });
  const correcting = openCorrecting(steps, inForce, {
    ...settings,
    siteId: config.siteId,
    stores,
    archive,
    periods,
    attachments: leases.attachments,
    corrected: (incidents) => {
      for (const id of incidents) retention.keepContext(id);
    },
    alertsQueued: alerts.queue.nudge,
  });
  const changeKnowledge = createKnowledgeChange(lists, school, [tryPorts, reading.examiner, hindsight, correcting]);
  for (const user of [tryPorts, reading.examiner]) inForce.tell(user);
  lists.onChange(() => void changeKnowledge().catch(given.failed));
  const peopleKeeping = await keepPeople({
    settings: config,
    first: people,
    inForce,
    kept: stores.keptRosters,
    log,
    now,
  });
  const checking = await openChecking(settings, { stores, periods, isWithheldSite, examiner: reading.examiner });
  const calendar = await keepCalendar({ config, inForce, log, now });
  const office = openOffice(settings, {
    calendar,
    inForce,
    people: peopleKeeping,
    stores,
    archive,
    retention,
    hindsight,
    periods,
    alerts,
    reading,
    tryPorts,
    isWithheldSite,
    school,
    lists,
    changeKnowledge,
    policyDesk,
    leases,
    checking,
  });
  const setUpToken = await makeSetUpToken(office);
  const isLessonTime = (timestamp: number) => periods.periodAt(timestamp) === 'lessons';
  const { sendTestAlert } = alerts;
  const tryIt = createTryIt(tryPorts);
  const ingest = reading.sources.pushes;
  const maker = createReportMaker({
    office,
    version: programVersion(),
    checksOfWeek: createChecksForReport(stores.checksOfWeek, config.filterChecks.addresses.length > 0),
  });
  const reportKeeping = openReporting(settings, stores, alerts, maker);
  const server = await openServer({
    ...{ config, log, stores, office, tryIt, reportKeeping, isLessonTime, sendTestAlert, ingest },
  });
  listening = await listen(server, config.dashboard.listen);
  reading.sources.start();
  retention.nightly.catchUp();
  await hindsight.begin();
  leases.start((fresh, oldest) => {
    reading.examiner.attach(fresh, oldest);
    correcting.learnt();
  });
  correcting.learnt();
  const alarms = createAlarms(office, isLessonTime);
  const clockWork = startClockWork({
    alarms: () => alarms(null),
    ...{ zone, office, stores, archive, periods, alerts, calendar, policyDesk, log, now },
    reportKeeping,
    canary: reading.sources.canary,
    schedule: given.schedule ?? schedule,
  });
  const erasures = keepErasing(office, log);
  const order = stopOrder({
    server,
    reading,
    clockWork,
    checking,
    people: peopleKeeping,
    retention,
    erasures,
    lists,
    alerts,
    hindsight,
    leases,
    correcting,
    archive,
    stores,
  });
  return {
    address: listening,
    setUpPath: setUpToken === null ? null : `/set-up?token=${setUpToken}`,
    stores,
    alarms: () => alarms(null),
    pulse: createPulse({ ...reading, database: stores.database, sources: reading.sources.sources }),
    stop: () => stopInOrder(order, log),
  };
}

function openArchiveOf({ config, log, now }: DaemonSettings, stores: Stores, periods: Periods): OpenArchive {
  const { data, siteId } = config;
  return openArchive({
    folder: join(data, 'archive'),
    siteId,
    book: stores.segmentBook,
    now,
    dayOf: periods.schoolDayOf,
    log,
  });
}
