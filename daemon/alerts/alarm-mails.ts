import { BLIND_KINDS } from '../health/blind.ts';
import { type AlarmLine, alarmMail } from '../notify/alarm-mail.ts';
import type { MailBody } from '../notify/letter.ts';
import type { Mailer } from '../notify/mailer.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import type { StoredAlarm } from '../store/alarm-book.ts';
import type { Stores } from '../store/stores.ts';
import type { Deliver } from './deliver.ts';
import { reachableStaff } from './reachable-staff.ts';
import { reviewersAmong } from './recipients.ts';

export interface AlarmMailsParts {
  readonly stores: Pick<Stores, 'alarmBook' | 'staff' | 'signIns'>;
  readonly mailer: Mailer | null;
  readonly deliver: Deliver;
  /** Whom the settings name for alerts. */
  readonly usual: readonly string[];
  /** Whom the settings name for what is wrong with the system. */
  readonly itSupport: readonly string[];
  readonly zone: string;
  readonly demonstration: boolean;
  address(): string;
  schoolName(): Promise<string>;
  now(): number;
}

export interface AlarmMails {
  /** The effect of a row of the outbox. */
  send(row: OutboxRow): Promise<EffectOutcome>;
  /** Past the outbox, when that cannot be written. */
  sendNow(began: readonly AlarmLine[]): Promise<boolean>;
}

const NOT_SET_UP = 'Mail is not set up. What is wrong is told on the dashboard alone.';
const NOBODY = 'There is nobody to tell. Set mail: it: in filterwatch.yaml.';

/** Mails what is wrong with the system to whoever keeps it running, and to the lead too where pupils go by unseen. */
export function createAlarmMails(parts: AlarmMailsParts): AlarmMails {
  async function mailOf(began: readonly AlarmLine[], ended: readonly AlarmLine[]) {
    const isBlind = [...began, ...ended].some(({ kind }) => BLIND_KINDS.includes(kind));
    return { to: await recipients(parts, isBlind), ...(await bodyOf(parts, { began, ended, isBlind })) };
  }
  return {
    async send(row) {
      const { began, ended } = await parts.stores.alarmBook.toldIn(row.subjectId);
      // Of what is over before the mail could go out, the mail that says so is enough.
      const lasting = began.filter(({ endedAt }) => endedAt === null);
      if (lasting.length + ended.length === 0) return { kind: 'done' };
      if (parts.mailer === null) return { kind: 'unready', message: NOT_SET_UP };
      const mail = await mailOf(lasting.map(lineOf), ended.map(lineOf));
      return mail.to.length === 0 ? { kind: 'unready', message: NOBODY } : parts.deliver(row, mail);
    },
    async sendNow(began) {
      const mail = await mailOf(began, []);
      if (parts.mailer === null || mail.to.length === 0) return false;
      return (await parts.mailer.send({ id: `alarm-now-${parts.now()}`, ...mail })).kind === 'sent';
    },
  };
}

async function bodyOf(
  { schoolName, zone, address, demonstration }: AlarmMailsParts,
  lines: { readonly began: readonly AlarmLine[]; readonly ended: readonly AlarmLine[]; readonly isBlind: boolean },
): Promise<MailBody> {
  return alarmMail({ ...lines, schoolName: await schoolName(), zone, demonstration, link: `${address()}/health` });
}

async function recipients({ stores, usual, itSupport }: AlarmMailsParts, isBlind: boolean): Promise<readonly string[]> {
  const accounts = await reachableStaff(stores);
  const technicians = accounts.filter(({ role }) => role === 'technician').map(({ email }) => email);
  const support = itSupport.length > 0 ? itSupport : technicians;
  const reviewers = usual.length > 0 ? usual : reviewersAmong(accounts);
  return [...new Set(isBlind || support.length === 0 ? [...support, ...reviewers] : support)];
}

function lineOf({ facts, beganAt, endedAt }: StoredAlarm): AlarmLine {
  const { kind, title, message } = JSON.parse(facts) as Pick<AlarmLine, 'kind' | 'title' | 'message'>;
  return { kind, title, message: endedAt === null ? message : null, beganAt, endedAt };
}
