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
import { createDeliver, type Delivered, mailIdOf } from './deliver.ts';
import { createEscalate } from './escalate.ts';
import { alertFor, canWait } from './incident-alert.ts';
import { createIncidentMails } from './incident-mails.ts';
import { createProviderLetters } from './provider-letters.ts';
import { reachableStaff } from './reachable-staff.ts';
import { NOBODY, recipientsOf, recipientsOfReport, reviewersAmong } from './recipients.ts';
import { createStormGate, isStorm, passedOnMail, stepOfMail, stormMailOf } from './storm.ts';

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

const WAITS_FOR_MAIL = { kind: 'unready', message: 'Mail is not set up. Alerts wait here until it is.' } as const;

export function openAlertDoor(stores: Stores, settings: AlertSettings, log: Logger): AlertDoor {
  const mailer = settings.mail === null ? null : createMailer(settings.mail);
  const deliver = createDeliver({ mailer, mailRefusals: stores.mailRefusals, log, now: settings.now });

  const sendLetter = createProviderLetters({ stores, mailer, ...settings });

  const usual = settings.mail?.to ?? [];
  const sendIncidentMail = createIncidentMails({ stores, mailer, deliver, usual, ...settings });
  const alarmMails = createAlarmMails({
    stores,
    mailer,
    deliver,
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
    inOneMail: async (incident, step) =>
      (await isHeldOnTheWay(incident)) ? passedOnMail(stores, settings, step) : null,
    send: (row, incident, to) => mailAlert(row, incident, { to, isPassedOn: true }),
  });

  /** In a storm one mail tells of all that is passed on; what is urgent, and where a child may need help, goes one by one at any time. */
  async function isHeldOnTheWay(incident: StoredIncident): Promise<boolean> {
    if (!canWait(settings, incident)) return false;
    const { isAboutPupils } = await recipientsOf(stores, known(), incident.id);
    return isAboutPupils && (await isStorm(stores, settings));
  }

  const storm = createStormGate(stores, settings);

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
        return mailer === null ? WAITS_FOR_MAIL : sendAccountMail(row, stores, settings, deliver);
    }
  }

  async function alertEffect(row: OutboxRow): Promise<EffectOutcome> {
    if (mailer === null) return WAITS_FOR_MAIL;
    const incident = await stores.incidents.byId(row.subjectId as StoredIncident['id']);
    if (incident === null) return { kind: 'never', message: 'The incident of this alert is gone.' };
    const { to, why, isAboutPupils } = await recipientsOf(stores, known(), incident.id);
    if (to.length === 0) return { kind: 'unready', message: why };
    // The others have had it, whatever has come since.
    if (row.onlyTo !== null) return mailAlert(row, incident, { to, isPassedOn: false });
    const goesAt = canWait(settings, incident) ? settings.alertTime(settings.now()) : settings.now();
    if (goesAt > settings.now()) return { kind: 'wait', until: goesAt };
    // What is about staff is never among many: nobody else may hear that it is there.
    const held = isAboutPupils ? await storm.held(row.id) : null;
    if (held !== null) return held;
    const outcome = await mailAlert(row, incident, { to, isPassedOn: false });
    if (outcome.kind !== 'done') {
      storm.notSent(row.id);
      return outcome;
    }
    const next = escalate.after(row);
    return next === undefined ? outcome : { ...outcome, next };
  }

  async function stormEffect(row: OutboxRow): Promise<EffectOutcome> {
    if (mailer === null) return WAITS_FOR_MAIL;
    const step = stepOfMail(row.subjectId);
    const body = await stormMailOf(stores, settings, { step, besides: mailIdOf(row.id) });
    const to = step === null ? await usualRecipients(stores, settings) : settings.escalation[step - 1]?.to;
    // Nothing is left to tell of, or the settings have no such step any more.
    if (body === null || to === undefined) return { kind: 'done', note: null };
    return to.length === 0 ? { kind: 'unready', message: NOBODY } : deliver(row, { to, ...body });
  }

  async function mailAlert(
    row: OutboxRow,
    incident: StoredIncident,
    { to, isPassedOn }: { readonly to: readonly string[]; readonly isPassedOn: boolean },
  ): Promise<Delivered> {
    return deliver(row, { to, ...(await alertFor(stores, settings, incident, isPassedOn)) });
  }

  function known() {
    return { roster: settings.roster(), usual: settings.mail?.to ?? [] };
  }

  async function reportEffect(row: OutboxRow): Promise<EffectOutcome> {
    if (mailer === null) return WAITS_FOR_MAIL;
    const report = await stores.siteReports.byId(row.subjectId);
    if (report === null) return { kind: 'never', message: 'The report of this alert is gone.' };
    const { to, why } = await recipientsOfReport(stores, known(), report);
    if (to.length === 0) return { kind: 'unready', message: why };
    return deliver(row, { to, ...(await reportAlert(settings, report)) });
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
