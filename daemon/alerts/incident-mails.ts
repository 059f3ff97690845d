import type { Roster } from '../identity/roster.ts';
import type { StaffId } from '../incidents/incident.ts';
import { accessEndsMail } from '../notify/access-ends-mail.ts';
import type { Mailer, MailMessage, SendOutcome } from '../notify/mailer.ts';
import { providerMail } from '../notify/provider-mail.ts';
import { referralMail } from '../notify/referral-mail.ts';
import type { EffectOutcome, OutboxRow, QueueLog } from '../queue/outbox.ts';
import type { Stores } from '../store/stores.ts';
import type { Deliver } from './deliver.ts';
import type { Destinations } from './destinations.ts';
import { recipientsOf } from './recipients.ts';
import { type MailForEach, sendToEach } from './send-each.ts';

export interface IncidentMailsParts {
  readonly stores: Stores;
  readonly mailer: Mailer | null;
  readonly deliver: Deliver;
  /** Whom the settings name for what is about pupils. */
  readonly usual: readonly string[];
  readonly destinations: Pick<Destinations, 'addressesOf'>;
  readonly log: QueueLog;
  readonly zone: string;
  address(): string;
  roster(): Roster;
  schoolName(): Promise<string>;
  now(): number;
}

const NOT_SET_UP = 'Mail is not set up. A letter waits here until it is.';
const GONE = 'What this mail was about is gone.';
const NOT_WANTED = 'What this mail was about is over.';
const NOBODY_TOOK_IT =
  'The mail server takes no mail for whom it was sent to. Check the address, and send a new letter.';

/** Makes the effect that mails what somebody sent about an incident, or what is due about it; the row holds ids alone. */
export function createIncidentMails(parts: IncidentMailsParts): (row: OutboxRow) => Promise<EffectOutcome> {
  return async (row) => {
    const { mailer } = parts;
    if (mailer === null) return { kind: 'unready', message: NOT_SET_UP };
    const mail = await mailOf(parts, row);
    if (mail.kind === 'each') return sentToEach(parts, mailer, { row, mail });
    if (mail.kind !== 'mail') return mail;
    // Whoever wrote a letter is told on its own page that it was refused, and writes another: its address cannot be mended.
    if (row.kind === 'letter') return outcomeOf(await mailer.send({ id: row.id, ...mail.message }));
    return parts.deliver(row, mail.message);
  };
}

type Made =
  | { readonly kind: 'mail'; readonly message: Omit<MailMessage, 'id'> }
  /** Each reader may say that they want no such mail. */
  | { readonly kind: 'each'; readonly to: readonly string[]; readonly compose: MailForEach['compose'] }
  | { readonly kind: 'never' | 'unready'; readonly message: string };

async function sentToEach(
  { stores, log, address, now }: IncidentMailsParts,
  mailer: Mailer,
  { row, mail }: { readonly row: OutboxRow; readonly mail: Extract<Made, { kind: 'each' }> },
): Promise<EffectOutcome> {
  // Nobody wants it: it stands on the dashboard.
  if (mail.to.length === 0) return { kind: 'done', note: null };
  const { settings, mailRefusals } = stores;
  const parts = { settings, mailer, mailRefusals, log, address, now };
  const sent = await sendToEach(parts, row, { to: mail.to, isKept: false, compose: mail.compose });
  return sent.kind === 'done' || sent.kind === 'nothing' ? { kind: 'done', note: null } : sent;
}

async function mailOf(parts: IncidentMailsParts, row: OutboxRow): Promise<Made> {
  if (row.kind === 'letter') return letterMail(parts, row.subjectId);
  return row.kind === 'access_ends' ? endMail(parts, row.subjectId) : teacherMail(parts, row.subjectId);
}

async function letterMail({ stores }: IncidentMailsParts, id: string): Promise<Made> {
  const letter = await stores.letters.one(id);
  if (letter === null) return { kind: 'never', message: GONE };
  const account = await stores.staff.byId(letter.by);
  const body = providerMail({ subject: letter.subject, text: letter.body });
  const fromPerson = { replyTo: account?.email ?? null };
  return { kind: 'mail', message: { to: [letter.recipient], ...body, fromPerson } };
}

/** To whoever may open the incident. */
async function endMail(parts: IncidentMailsParts, id: string): Promise<Made> {
  const { stores, usual } = parts;
  const removal = await stores.accessRemovals.one(id);
  if (removal === null) return { kind: 'never', message: GONE };
  if (removal.endedAt !== null) return { kind: 'never', message: NOT_WANTED };
  const about = await recipientsOf(stores, { roster: parts.roster(), usual }, removal.incidentId);
  if (about.to.length === 0) return { kind: 'unready', message: about.why };
  const facts = { schoolName: await parts.schoolName(), link: `${parts.address()}/access`, lastDay: removal.untilDay };
  if (!about.isAboutPupils)
    return { kind: 'mail', message: { to: about.to, ...accessEndsMail({ ...facts, leaveLink: null }) } };
  const to = await parts.destinations.addressesOf({ to: null, usual: about.to, isUrgent: false });
  return { kind: 'each', to, compose: async (leaveLink) => accessEndsMail({ ...facts, leaveLink }) };
}

/** `subjectId` is the incident and whom it was referred to, with a blank between. */
async function teacherMail(parts: IncidentMailsParts, subjectId: string): Promise<Made> {
  const [incidentId = '', ...rest] = subjectId.split(' ');
  const account = await parts.stores.staff.byId(rest.join(' ') as StaffId);
  if (account === null) return { kind: 'never', message: GONE };
  const link = `${parts.address()}/referred/${encodeURIComponent(incidentId)}`;
  return {
    kind: 'mail',
    message: { to: [account.email], ...referralMail({ schoolName: await parts.schoolName(), link }) },
  };
}

function outcomeOf(outcome: SendOutcome): EffectOutcome {
  if (outcome.kind !== 'sent')
    return { kind: outcome.kind === 'refused' ? 'never' : 'later', message: outcome.message };
  if (outcome.accepted.length > 0) return { kind: 'done' };
  return { kind: outcome.deferred.length > 0 ? 'later' : 'never', message: NOBODY_TOOK_IT };
}
