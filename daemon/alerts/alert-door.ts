import type { Logger } from 'pino';
import type { TestAlertResult, Viewer } from '../api/contract.ts';
import type { AlarmLine } from '../notify/alarm-mail.ts';
import { createMailer, type SendOutcome } from '../notify/mailer.ts';
import { reportMail } from '../notify/report-mail.ts';
import { testMail } from '../notify/test-mail.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import { type RunningQueue, startQueue } from '../queue/start-queue.ts';
import type { StoredReport } from '../store/report-rows.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Stores } from '../store/stores.ts';
import { sendAccountMail } from './account-effects.ts';
import { createAlarmMails } from './alarm-mails.ts';
import type { AlertSettings } from './alert-settings.ts';
import { createEscalate } from './escalate.ts';
import { alertFor, canWait } from './incident-alert.ts';
import { createIncidentMails } from './incident-mails.ts';
import { createProviderLetters } from './provider-letters.ts';
import { reachableStaff } from './reachable-staff.ts';
import { recipientsOf, recipientsOfReport, reviewersAmong } from './recipients.ts';
import { createReportMails } from './report-mails.ts';
import { heldInStorm, stormMailOf } from './storm.ts';

/** Sends alerts: from the outbox, through the queue, by mail. */
export interface AlertDoor {
  readonly queue: RunningQueue;
  recipients(): Promise<readonly string[]>;
  sendTestAlert(viewer: Viewer): Promise<TestAlertResult>;
  /** Of what is wrong while the outbox cannot be written; false where no mail went out. */
  mailAlarmsNow(began: readonly AlarmLine[]): Promise<boolean>;
  mailState(): { readonly configured: boolean; readonly server: string | null };
  /** How people reach the dashboard, without a slash at the end. */
  address(): string;
  closeMail(): void;
}

const WAITS_FOR_MAIL = { kind: 'later', message: 'Mail is not set up. Alerts wait here until it is.' } as const;
const NOBODY_TOOK_IT = 'The mail server took the alert for no recipient. Check mail: to: in filterwatch.yaml.';

export function openAlertDoor(stores: Stores, settings: AlertSettings, log: Logger): AlertDoor {
  const mailer = settings.mail === null ? null : createMailer(settings.mail);

  const sendLetter = createProviderLetters({ stores, mailer, ...settings });

  const usual = settings.mail?.to ?? [];
  const sendIncidentMail = createIncidentMails({ stores, mailer, usual, ...settings });
  const sendReport = createReportMails({ stores, mailer, ...settings });
  const alarmMails = createAlarmMails({
    stores,
    mailer,
    usual,
    itSupport: settings.mail?.itSupport ?? [],
    ...settings,
  });

  const escalate = createEscalate({
    stores,
    steps: settings.escalation,
    now: settings.now,
    async onlyFor({ id }) {
      const { to, isAboutPupils } = await recipientsOf(stores, known(), id);
      return isAboutPupils ? null : to;
    },
    async send(row, incident, to) {
      const outcome = await mailAlert(row, incident, { to, isPassedOn: true });
      return outcome.kind === 'done' ? null : outcome.message;
    },
  });

  async function effect(row: OutboxRow): Promise<EffectOutcome> {
    switch (row.kind) {
      case 'filter_request':
        return sendLetter(row);
      case 'alarm':
        return alarmMails.send(row);
      case 'letter':
      case 'access_ends':
      case 'referral':
        return sendIncidentMail(row);
      case 'weekly_report':
        return sendReport(row);
      case 'report_alert':
        return reportEffect(row);
      case 'alert':
        return alertEffect(row);
      case 'storm':
        return stormEffect(row);
      case 'escalation':
        return escalate.step(row);
      case 'account_link':
      case 'emergency_used':
        return mailer === null ? WAITS_FOR_MAIL : sendAccountMail(row, stores, settings, mailer);
    }
  }

  async function alertEffect(row: OutboxRow): Promise<EffectOutcome> {
    if (mailer === null) return WAITS_FOR_MAIL;
    const incident = await stores.incidents.byId(row.subjectId as StoredIncident['id']);
    if (incident === null) return { kind: 'never', message: 'The incident of this alert is gone.' };
    const { to, why, isAboutPupils } = await recipientsOf(stores, known(), incident.id);
    if (to.length === 0) return { kind: 'later', message: why };
    const goesAt = canWait(settings, incident) ? settings.alertTime(settings.now()) : settings.now();
    if (goesAt > settings.now()) return { kind: 'wait', until: goesAt };
    // What is about staff is never among many: nobody else may hear that it is there.
    const held = isAboutPupils ? await heldInStorm(stores, settings) : null;
    if (held !== null) return held;
    const outcome = await mailAlert(row, incident, { to, isPassedOn: false });
    if (outcome.kind !== 'done') return outcome;
    const next = escalate.after(row);
    return next === undefined ? outcome : { ...outcome, next };
  }

  async function stormEffect(row: OutboxRow): Promise<EffectOutcome> {
    if (mailer === null) return WAITS_FOR_MAIL;
    const body = await stormMailOf(stores, settings);
    if (body === null) return { kind: 'done', note: null };
    return sentTo(await mailer.send({ id: row.id, to: await usualRecipients(stores, settings), ...body }), row);
  }

  async function mailAlert(
    row: OutboxRow,
    incident: StoredIncident,
    { to, isPassedOn }: { readonly to: readonly string[]; readonly isPassedOn: boolean },
  ): Promise<Exclude<EffectOutcome, { kind: 'never' | 'wait' }>> {
    if (mailer === null) return WAITS_FOR_MAIL;
    return sentTo(
      await mailer.send({ id: row.id, to, ...(await alertFor(stores, settings, incident, isPassedOn)) }),
      row,
    );
  }

  function known() {
    return { roster: settings.roster(), usual: settings.mail?.to ?? [] };
  }

  async function reportEffect(row: OutboxRow): Promise<EffectOutcome> {
    if (mailer === null) return WAITS_FOR_MAIL;
    const report = await stores.siteReports.byId(row.subjectId);
    if (report === null) return { kind: 'never', message: 'The report of this alert is gone.' };
    const { to, why } = await recipientsOfReport(stores, known(), report);
    if (to.length === 0) return { kind: 'later', message: why };
    return sentTo(await mailer.send({ id: row.id, to, ...(await reportAlert(settings, report)) }), row);
  }

  function sentTo(outcome: SendOutcome, row: OutboxRow): Exclude<EffectOutcome, { kind: 'never' | 'wait' }> {
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
    mailAlarmsNow: alarmMails.sendNow,
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
