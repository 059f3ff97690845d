import type { Logger } from 'pino';
import type { TestAlertResult, Viewer } from '../api/contract.ts';
import type { AlarmLine } from '../notify/alarm-mail.ts';
import { createMailer, type SendOutcome } from '../notify/mailer.ts';
import { reportMail } from '../notify/report-mail.ts';
import { testMail } from '../notify/test-mail.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import { type RunningQueue, startQueue } from '../queue/start-queue.ts';
import type { StoredReport } from '../store/report-rows.ts';
import type { Stores } from '../store/stores.ts';
import { sendAccountMail } from './account-effects.ts';
import { createAlarmMails } from './alarm-mails.ts';
import { createAlertEffects } from './alert-effects.ts';
import type { AlertSettings } from './alert-settings.ts';
import { keepRecipients, sendConfirmMail } from './confirm-addresses.ts';
import { createDeliver } from './deliver.ts';
import { createDestinations } from './destinations.ts';
import { createIncidentMails } from './incident-mails.ts';
import { createProviderLetters } from './provider-letters.ts';
import { reachableStaff } from './reachable-staff.ts';
import { recipientsOfReport, reviewersAmong } from './recipients.ts';
import { createReportMails } from './report-mails.ts';
import { createReturnedMail } from './returned-mail.ts';
import { createTellCanary } from './tell-canary.ts';

export interface MailState {
  readonly configured: boolean;
  readonly server: string | null;
  /** Whether the settings name the mailbox that mail comes back to. */
  readonly looksForReturned: boolean;
}

/** Sends alerts: from the outbox, through the queue, by mail. */
export interface AlertDoor {
  readonly queue: RunningQueue;
  recipients(): Promise<readonly string[]>;
  sendTestAlert(viewer: Viewer): Promise<TestAlertResult>;
  /** Of what is wrong while the outbox cannot be written; false where no mail went out. */
  mailAlarmsNow(began: readonly AlarmLine[]): Promise<boolean>;
  mailState(): MailState;
  /** How people reach the dashboard, without a slash at the end. */
  address(): string;
  /** Keeps the book of whom the settings name, and asks those who have not said that mail reaches them. */
  keepRecipients(): Promise<void>;
  /** Looks for mail that came back; nothing where the settings name no mailbox. */
  lookForReturned(): Promise<void>;
  closeMail(): void;
}

const WAITS_FOR_MAIL = { kind: 'unready', message: 'Mail is not set up. Alerts wait here until it is.' } as const;
/** What goes to other systems has a queue of its own; a job of it that comes here is left to that. */
const OTHER_QUEUE_MS = 1_000;

export function openAlertDoor(stores: Stores, settings: AlertSettings, log: Logger): AlertDoor {
  const mailer = settings.mail === null ? null : createMailer(settings.mail);
  const deliver = createDeliver({ mailer, mailRefusals: stores.mailRefusals, log, now: settings.now });

  const destinations = createDestinations({ ...settings, recipientBook: stores.recipientBook });
  const sendLetter = createProviderLetters({ stores, mailer, ...settings });

  const usual = settings.mail?.to ?? [];
  const sendIncidentMail = createIncidentMails({
    ...{ stores, mailer, deliver, usual, destinations, log },
    ...settings,
  });
  const sendReport = createReportMails({ stores, deliver, ...settings });
  const alarmMails = createAlarmMails({
    stores,
    mailer,
    deliver,
    usual,
    itSupport: settings.mail?.itSupport ?? [],
    ...settings,
  });

  const effects =
    mailer === null
      ? null
      : createAlertEffects({
          ...{ stores, settings, mailer, deliver, destinations, log },
          usual: () => usualRecipients(stores, settings),
        });
  const tellCanary = createTellCanary({ canaries: stores.canaries, mailer, now: settings.now });

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
      case 'storm':
      case 'escalation':
      case 'digest':
      case 'copy':
        return effects === null ? WAITS_FOR_MAIL : effects[row.kind](row);
      case 'canary':
        return tellCanary(row);
      case 'confirm_address':
        return mailer === null ? WAITS_FOR_MAIL : sendConfirmMail(row, stores, settings, deliver);
      case 'account_link':
      case 'emergency_used':
        return mailer === null ? WAITS_FOR_MAIL : sendAccountMail(row, stores, settings, deliver);
      case 'webhook':
        return { kind: 'wait', until: settings.now() + OTHER_QUEUE_MS };
    }
  }

  function known() {
    return { roster: settings.roster(), usual: settings.mail?.to ?? [] };
  }

  async function reportEffect(row: OutboxRow): Promise<EffectOutcome> {
    if (mailer === null) return WAITS_FOR_MAIL;
    const report = await stores.siteReports.byId(row.subjectId);
    if (report === null) return { kind: 'never', message: 'The report of this alert is gone.' };
    const { to: named, why, isAboutPupils } = await recipientsOfReport(stores, known(), report);
    if (named.length === 0) return { kind: 'unready', message: why };
    const to = isAboutPupils ? await destinations.addressesOf({ to: null, usual: named, isUrgent: true }) : named;
    return deliver(row, { to, ...(await reportAlert(settings, report)) });
  }

  const { redisUrl, turn, now } = settings;
  const queue = startQueue({ outbox: stores.outbox, effect, redisUrl, now, log, ...(turn && { turn }) });
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
    mailState: () => ({
      configured: mailer !== null,
      server: settings.mail?.host ?? null,
      looksForReturned: settings.mail?.returned != null,
    }),
    address: settings.address,
    async keepRecipients() {
      if ((await keepRecipients(stores, settings, settings.now())) > 0) queue.nudge();
    },
    lookForReturned: createReturnedMail({ stores, ...settings, log }),
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
