import { createMailbox, type MailboxCursor } from '../mailbox/mailbox.ts';
import type { Bounce } from '../mailbox/read-bounce.ts';
import { domainOf, outboxIdIn } from '../notify/mailer.ts';
import type { QueueLog } from '../queue/outbox.ts';
import type { MailboxState, NewBounce } from '../store/mail-bounces.ts';
import type { Stores } from '../store/stores.ts';
import type { AlertSettings } from './alert-settings.ts';
import { mailIdOf } from './deliver.ts';
import { copyOf, rowsOfMail } from './send-each.ts';

export interface ReturnedMailParts extends Pick<AlertSettings, 'mail' | 'now'> {
  readonly stores: Pick<Stores, 'outbox' | 'mailBounces'>;
  readonly log: Pick<QueueLog, 'warn' | 'info'>;
}

const DAY_MS = 24 * 3_600_000;
/** A server tries for some days before it gives a mail up: what was sent before we looked first may still come back. */
const FIRST_LOOK_MS = 3 * DAY_MS;

/** Makes what looks into the mailbox for mail that came back, and keeps of whom. A mail that tells of none of ours is not looked at twice. */
export function createReturnedMail({ mail, now, stores, log }: ReturnedMailParts): () => Promise<void> {
  const settings = mail?.returned ?? null;
  if (mail === null || settings === null) return async () => undefined;
  const mailbox = createMailbox(settings);
  const domain = domainOf(mail.from);
  return async () => {
    const before = await stores.mailBounces.mailbox();
    let cursor: MailboxCursor | null = before?.cursor ?? null;
    for (let hasMore = true; hasMore; ) {
      const look = await mailbox.look(cursor, now() - FIRST_LOOK_MS);
      if (look.kind === 'failed') {
        log.warn({}, 'The mailbox that mail comes back to could not be read. Health says why.');
        return stores.mailBounces.note([], failing({ before, cursor }, look.message, now()), now());
      }
      const ours = (await Promise.all(look.bounces.map((bounce) => ownOf(stores, domain, bounce)))).flat();
      ({ cursor, hasMore } = look);
      await stores.mailBounces.note(ours, { cursor, lookedAt: now(), failingSince: null, message: null }, now());
      if (ours.length > 0) log.info({ returned: ours.length }, 'Mail came back. Health says whose.');
    }
  };
}

function failing(
  { before, cursor }: { readonly before: MailboxState | null; readonly cursor: MailboxCursor | null },
  message: string,
  at: number,
): MailboxState {
  return { cursor, lookedAt: before?.lookedAt ?? null, failingSince: before?.failingSince ?? at, message };
}

/** Of a mail that is in the outbox under that very id, which nobody makes up: anybody can send a mail that says that one came back. */
async function ownOf(
  { outbox }: Pick<Stores, 'outbox'>,
  domain: string,
  { messageId, readers, recipients }: Bounce,
): Promise<readonly NewBounce[]> {
  const mailId = outboxIdIn(messageId, domain);
  if (mailId === null) return [];
  const [whole = '', ofReader = ''] = rowsOfMail(mailId);
  const row = (await outbox.one(whole)) ?? (await outbox.one(ofReader));
  if (row === null) return [];
  const about = { incidentId: await incidentOf(outbox, row), letterId: row.kind === 'letter' ? row.subjectId : null };
  const lost = recipients.filter(({ kind }) => kind === 'refused').map(({ address }) => address);
  // One mail for all of them, and none of them has it: of several mails the others may have arrived.
  const isForNobody = row.id === mailId && readers.length > 0 && readers.every((reader) => lost.includes(reader));
  return recipients.map((one) => ({ ...one, ...about, mailId, isForNobody }));
}

type Row = NonNullable<Awaited<ReturnType<Stores['outbox']['one']>>>;

async function incidentOf(outbox: Stores['outbox'], row: Row): Promise<string | null> {
  if (row.kind === 'alert' || row.kind === 'escalation') return row.subjectId;
  if (row.kind !== 'copy') return null;
  const first = await outbox.one(mailIdOf(copyOf(row).rowId));
  return first?.kind === 'alert' || first?.kind === 'escalation' ? first.subjectId : null;
}
