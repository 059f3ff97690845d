import type { Alarm, MailBounceRow, MailRefusalRow, ReturnedMail } from '../api/contract.ts';
import type { MailBounces } from '../store/mail-bounces.ts';
import type { Office } from './office.ts';

const HOUR_MS = 3_600_000;
/** A server that is started again is back within this time. */
const UNREAD_AFTER_MS = HOUR_MS;
/** Of an address of which nothing came back for so long, nobody knows whether it still would. */
const STANDS_FOR_MS = 14 * 24 * HOUR_MS;
/** More than a school has staff who are mailed. */
const MOST = 50;

type Parts = Pick<Office, 'mailRefusals' | 'mailBounces' | 'mailState' | 'mailedAddresses' | 'staff' | 'now'>;

/** Whom the mail server takes no mail for, and whose came back, of those who are mailed by now; and whether anybody would notice. */
export async function undeliveredOf(
  parts: Parts,
): Promise<{ readonly refusals: readonly MailRefusalRow[]; readonly returned: ReturnedMail }> {
  const { mailBounces, mailState } = parts;
  const [mailbox, { refusals, bounces }] = await Promise.all([mailBounces.mailbox(), standing(parts)]);
  const isLookedFor = mailState().looksForReturned;
  const message = isLookedFor ? (mailbox?.message ?? null) : null;
  return { refusals, returned: { isLookedFor, lookedAt: mailbox?.lookedAt ?? null, message, bounces } };
}

/** The codes with which mail came back for good, by address. */
export async function answersOfReturned(
  { standing: kept }: Pick<MailBounces, 'standing'>,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const lost = (await kept(now - STANDS_FOR_MS, MOST)).filter(({ kind }) => kind === 'refused');
  return new Map(lost.map(({ address, answer }) => [address, answer]));
}

/** A mail that is only late is no alarm. */
export async function undeliveredAlarms(parts: Parts): Promise<readonly Alarm[]> {
  const { refusals, bounces } = await standing(parts);
  const lost = [...refusals, ...bounces].filter(({ kind }) => kind === 'refused');
  const since = Math.min(...lost.map((one) => one.since));
  const addresses = new Set(lost.map(({ address }) => address)).size;
  return [
    ...(addresses === 0 ? [] : [{ kind: 'mail_undelivered', since, addresses } as const]),
    ...(await unreadAlarm(parts)),
  ];
}

async function unreadAlarm({ mailBounces, mailState, now }: Parts): Promise<readonly Alarm[]> {
  if (!mailState().looksForReturned) return [];
  const { failingSince, message } = (await mailBounces.mailbox()) ?? { failingSince: null, message: null };
  if (failingSince === null || now() - failingSince < UNREAD_AFTER_MS) return [];
  return [{ kind: 'returned_unread', since: failingSince, message: message ?? '' }];
}

/** Whoever has corrected an address need not wait: nothing is said of those that nobody mails any more. */
async function standing({ mailRefusals, mailBounces, mailedAddresses, staff, now }: Parts): Promise<{
  readonly refusals: readonly MailRefusalRow[];
  readonly bounces: readonly MailBounceRow[];
}> {
  const [refusals, bounces, accounts] = await Promise.all([
    mailRefusals.standing(MOST),
    mailBounces.standing(now() - STANDS_FOR_MS, MOST),
    staff.all(),
  ]);
  const mailed = new Set([...mailedAddresses, ...accounts.map(({ email }) => email.toLowerCase())]);
  const isMailed = ({ address }: { readonly address: string }) => mailed.has(address);
  return { refusals: refusals.filter(isMailed), bounces: bounces.filter(isMailed) };
}
