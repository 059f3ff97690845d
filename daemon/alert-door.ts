import type { Logger } from 'pino';
import { categoryOf } from '../categories/taxonomy.ts';
import { sendAccountMail } from './account-effects.ts';
import { recipientsOf, recipientsOfReport, reviewersAmong } from './alert-recipients.ts';
import { entryTitleOf } from './answers/entry-title.ts';
import type { TestAlertResult, Viewer } from './api/contract.ts';
import type { Identity } from './identity/identity.ts';
import type { Roster } from './identity/roster.ts';
import { createIncidentMails } from './incident-mails.ts';
import { attemptsIn } from './incidents/attempts-in.ts';
import type { IncidentState } from './incidents/incident.ts';
import { alertMail } from './notify/alert-mail.ts';
import { createMailer, type MailSettings, type SendOutcome } from './notify/mailer.ts';
import { reportMail } from './notify/report-mail.ts';
import { testMail } from './notify/test-mail.ts';
import type { Policy, Rule, Severity } from './policy/policy.ts';
import { handRule } from './policy/presets/hand-rules.ts';
import { createProviderLetters, type ProviderLettersParts } from './provider-letters.ts';
import type { EffectOutcome, OutboxRow } from './queue/outbox.ts';
import { type RunningQueue, startQueue } from './queue/start-queue.ts';
import { reachableStaff } from './reachable-staff.ts';
import type { StoredReport } from './store/report-rows.ts';
import type { StoredIncident } from './store/rows.ts';
import type { Stores } from './store/stores.ts';

export interface AlertSettings {
  readonly siteId: string;
  readonly zone: string;
  /** Null while the school has not set up mail: alerts wait in the outbox. */
  readonly mail: (MailSettings & { readonly to: readonly string[] }) | null;
  readonly redisUrl: string | null;
  /** How people reach the dashboard, without a slash at the end. */
  address(): string;
  readonly demonstration: boolean;
  readonly provider: ProviderLettersParts['provider'];
  readonly isWithheldSite: ProviderLettersParts['isWithheldSite'];
  policy(): Policy;
  roster(): Roster;
  schoolName(): Promise<string>;
  now(): number;
}

/** Sends alerts: from the outbox, through the queue, by mail. */
export interface AlertDoor {
  readonly queue: RunningQueue;
  recipients(): Promise<readonly string[]>;
  sendTestAlert(viewer: Viewer): Promise<TestAlertResult>;
  mailState(): { readonly configured: boolean; readonly server: string | null };
  /** How people reach the dashboard, without a slash at the end. */
  address(): string;
  closeMail(): void;
}

/** As on the screens. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Urgent',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Note',
};
const STATUS_WORDS: Readonly<Record<IncidentState['status'], string>> = {
  new: 'New',
  in_review: 'Being looked at',
  on_hold: 'Waiting',
  resolved: 'Closed',
};
const NOT_SET_UP = 'Mail is not set up. Alerts wait here until it is.';
const NOBODY_TOOK_IT = 'The mail server took the alert for no recipient. Check mail: to: in filterwatch.yaml.';

export function openAlertDoor(stores: Stores, settings: AlertSettings, log: Logger): AlertDoor {
  const mailer = settings.mail === null ? null : createMailer(settings.mail);

  const sendLetter = createProviderLetters({ stores, mailer, ...settings });

  const usual = settings.mail?.to ?? [];
  const sendIncidentMail = createIncidentMails({ stores, mailer, usual, ...settings });

  async function effect(row: OutboxRow): Promise<EffectOutcome> {
    if (row.kind === 'filter_request') return sendLetter(row);
    if (row.kind === 'letter' || row.kind === 'access_ends' || row.kind === 'referral') return sendIncidentMail(row);
    if (mailer === null) return { kind: 'later', message: NOT_SET_UP };
    if (row.kind === 'report_alert')
      return mailer === null ? { kind: 'later', message: NOT_SET_UP } : reportEffect(mailer, row);
    if (row.kind !== 'alert') return sendAccountMail(row, stores, settings, mailer);
    const incident = await stores.incidents.byId(row.subjectId as StoredIncident['id']);
    if (incident === null) return { kind: 'never', message: 'The incident of this alert is gone.' };
    const { to, why } = await recipientsOf(stores, known(), incident.id);
    if (to.length === 0) return { kind: 'later', message: why };
    return sentTo(await mailer.send({ id: row.id, to, ...(await alertFor(stores, settings, incident)) }), row);
  }

  function known() {
    return { roster: settings.roster(), usual: settings.mail?.to ?? [] };
  }

  async function reportEffect(door: NonNullable<typeof mailer>, row: OutboxRow): Promise<EffectOutcome> {
    const report = await stores.siteReports.byId(row.subjectId);
    if (report === null) return { kind: 'never', message: 'The report of this alert is gone.' };
    const { to, why } = await recipientsOfReport(stores, known(), report);
    if (to.length === 0) return { kind: 'later', message: why };
    return sentTo(await door.send({ id: row.id, to, ...(await reportAlert(settings, report)) }), row);
  }

  function sentTo(outcome: SendOutcome, row: OutboxRow): EffectOutcome {
    if (outcome.kind !== 'sent') return { kind: 'later', message: outcome.message };
    if (outcome.accepted.length === 0) return { kind: 'later', message: NOBODY_TOOK_IT };
    const missed = outcome.rejected.length + outcome.deferred.length;
    if (missed > 0) log.error({ outboxId: row.id, missed }, 'The mail server took the alert for some recipients only.');
    return { kind: 'done' };
  }

  const queue = startQueue({ outbox: stores.outbox, effect, redisUrl: settings.redisUrl, now: settings.now, log });
  return {
    queue,
    recipients: () => usualRecipients(stores, settings),
    async sendTestAlert(viewer) {
      const account = await stores.staff.byId(viewer.staffId);
      if (mailer === null || account === null) return { kind: 'mail_not_set_up' };
      const mail = testMail({
        schoolName: await settings.schoolName(),
        link: `${settings.address()}/`,
        sentAt: settings.now(),
        zone: settings.zone,
      });
      return testResult(
        await mailer.send({ id: `test-${settings.now()}`, to: [account.email], ...mail }),
        account.email,
      );
    },
    mailState: () => ({ configured: mailer !== null, server: settings.mail?.host ?? null }),
    address: settings.address,
    closeMail: () => mailer?.close(),
  };
}

function testResult(outcome: SendOutcome, to: string): TestAlertResult {
  return outcome.kind === 'sent' ? { kind: 'sent', to } : { kind: 'failed', message: outcome.message };
}

/** Whom the configuration names, or else everybody who reviews what pupils do. */
async function usualRecipients(stores: Stores, { mail }: AlertSettings): Promise<readonly string[]> {
  return mail && mail.to.length > 0 ? mail.to : reviewersAmong(await reachableStaff(stores));
}

async function reportAlert(settings: AlertSettings, { id, sentAt }: StoredReport) {
  const { zone, demonstration } = settings;
  const link = `${settings.address()}/site-reports/${id}`;
  return reportMail({ schoolName: await settings.schoolName(), sentAt, zone, link, demonstration });
}

async function alertFor(stores: Stores, settings: AlertSettings, incident: StoredIncident) {
  const policy = (await stores.policies.byVersion(incident.policyVersion)) ?? settings.policy();
  const rule = policy.rules.find((one) => one.id === incident.ruleId) ?? handRule(incident.ruleId);
  return alertMail({
    schoolName: await settings.schoolName(),
    zone: settings.zone,
    demonstration: settings.demonstration,
    link: `${settings.address()}/incidents/${incident.id}`,
    incident: {
      title: titleOf(incident, titleFor(incident, rule)),
      severityWord: SEVERITY_WORDS[incident.severity],
      welfare: rule ? categoryOf(rule.category).welfare : false,
      about: aboutOf(incident),
      statusWord: STATUS_WORDS[incident.state.status],
      isFromLog: incident.origin === 'log',
      eventCount: incident.eventCount,
      blockedCount: incident.blockedCount,
      attemptCount: attemptsIn(incident),
      lookUpCount: incident.lookUpCount,
      lastSeen: incident.lastSeen,
    },
  });
}

function titleFor({ origin, ruleId }: StoredIncident, rule: Rule | null): string {
  if (rule === null) return ruleId;
  return origin === 'log' ? rule.title : entryTitleOf(rule);
}

/** As on the screens. */
function titleOf({ cluster }: StoredIncident, title: string): string {
  return cluster.wholeClass === null ? title : `Whole-class activity: ${title}`;
}

function aboutOf({ subject, cluster: { wholeClass } }: StoredIncident): string {
  if (wholeClass === null) return groupWords(subject);
  const { className, year, pupils, size } = wholeClass;
  return `${className === '' ? year : `${year}, ${className}`}: ${pupils} of ${size} pupils in one lesson`;
}

/** Enough to know how near it is; who it was stands behind the sign-in. */
function groupWords(subject: Identity): string {
  switch (subject.kind) {
    case 'person':
      return subject.group === 'staff' ? 'A member of staff' : `A pupil, ${subject.group}`;
    case 'shared':
      return `A shared account, ${subject.group}`;
    case 'device':
      return 'A school device';
    case 'unknown':
      if (subject.group !== undefined) return unnamed(subject.group);
      return subject.account === null ? 'A device, person not known' : 'An account that is not on the roster';
  }
}

/** Of whom a member of staff wrote a group alone. */
function unnamed(group: string): string {
  return group === 'staff' ? 'A member of staff' : group === 'pupils' ? 'A pupil' : `Somebody in ${group}`;
}
