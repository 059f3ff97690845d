import type { Alarm, ReturnedMail } from '../api/contract.ts';
import type { MailBounces } from '../store/mail-bounces.ts';
import type { Office } from './office.ts';

const HOUR_MS = 3_600_000;
/** A server that is started again is back within this time. */
const UNREAD_AFTER_MS = HOUR_MS;
/** Of an address of which nothing came back for so long, nobody knows whether it still would. */
const STANDS_FOR_MS = 14 * 24 * HOUR_MS;
/** More than a school has staff who are mailed. */
const MOST = 50;

type Parts = Pick<Office, 'mailBounces' | 'mailState' | 'now'>;

/** Whose mail came back, and whether anybody would notice. */
export async function returnedMailOf({ mailBounces, mailState, now }: Parts): Promise<ReturnedMail> {
  const [mailbox, bounces] = await Promise.all([
    mailBounces.mailbox(),
    mailBounces.standing(now() - STANDS_FOR_MS, MOST),
  ]);
  const isLookedFor = mailState().looksForReturned;
  const message = isLookedFor ? (mailbox?.message ?? null) : null;
  return { isLookedFor, lookedAt: mailbox?.lookedAt ?? null, message, bounces };
}

/** The codes with which mail came back for good, by address. */
export async function answersOfReturned(
  { standing }: Pick<MailBounces, 'standing'>,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const lost = (await standing(now - STANDS_FOR_MS, MOST)).filter(({ kind }) => kind === 'refused');
  return new Map(lost.map(({ address, answer }) => [address, answer]));
}

/** A mail that is only late is no alarm. */
export async function returnedAlarms({ mailBounces, mailState, now }: Parts): Promise<readonly Alarm[]> {
  const lost = (await mailBounces.standing(now() - STANDS_FOR_MS, MOST)).filter(({ kind }) => kind === 'refused');
  const since = Math.min(...lost.map((one) => one.since));
  const returned: readonly Alarm[] =
    lost.length === 0 ? [] : [{ kind: 'mail_returned', since, addresses: lost.length }];
  if (!mailState().looksForReturned) return returned;
  const { failingSince, message } = (await mailBounces.mailbox()) ?? { failingSince: null, message: null };
  if (failingSince === null || now() - failingSince < UNREAD_AFTER_MS) return returned;
  return [...returned, { kind: 'returned_unread', since: failingSince, message: message ?? '' }];
}
