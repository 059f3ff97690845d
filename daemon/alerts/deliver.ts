import type { Mailer, MailMessage, SendOutcome } from '../notify/mailer.ts';
import type { LaterEffect, NotYet, OutboxRow, QueueLog } from '../queue/outbox.ts';
import type { MailRefusals } from '../store/mail-refusals.ts';

export interface DeliveryParts {
  /** Null while the school has not set up mail. */
  readonly mailer: Mailer | null;
  readonly mailRefusals: MailRefusals;
  readonly log: Pick<QueueLog, 'warn' | 'error'>;
  now(): number;
}

/** What came of a mail. `also` is for those whom the server put off while it took the mail for others. */
export type Delivered = NotYet | { readonly kind: 'done'; readonly also?: readonly LaterEffect[] };

/** `mailId` is what the Message-ID is made of; the id of the row where nothing is given. */
export type Deliver = (row: OutboxRow, message: Omit<MailMessage, 'id'>, mailId?: string) => Promise<Delivered>;

const NOT_SET_UP = { kind: 'unready', message: 'Mail is not set up. Alerts wait here until it is.' } as const;
/** Greylisting takes a sender after some minutes. */
const REST_AFTER_MS = 60_000;

/**
 * Makes the way of a mail about the school's own work from its row of the outbox. What the server says of each recipient is kept: it
 * stands on Health until a mail is taken for them. Not for letters: their recipients are nobody's to keep.
 */
export function createDeliver(parts: DeliveryParts): Deliver {
  return async (row, message, mailId = mailIdOf(row.id)) => {
    if (parts.mailer === null) return NOT_SET_UP;
    const to = message.to.filter((address) => row.onlyTo === null || row.onlyTo.includes(address));
    // Of those who had not had it, nobody is to be told any more.
    if (to.length === 0 && row.onlyTo !== null) return { kind: 'done' };
    const outcome = await parts.mailer.send({ ...message, to, id: mailId });
    await keepAnswers(parts, row, outcome);
    return deliveredOf(parts, row, outcome);
  };
}

function deliveredOf({ log, now }: DeliveryParts, row: OutboxRow, outcome: SendOutcome): Delivered {
  if (outcome.kind !== 'sent') return { kind: outcome.kind, message: outcome.message };
  const { rejected, deferred } = outcome;
  const missed = rejected.length + deferred.length;
  if (missed > 0) log.error({ outboxId: row.id, missed }, 'The mail server took the mail for some recipients only.');
  if (deferred.length === 0) return { kind: 'done' };
  const rest = { id: restIdOf(row.id), kind: row.kind, subjectId: row.subjectId, onlyTo: deferred };
  return { kind: 'done', also: [{ ...rest, notBefore: now() + REST_AFTER_MS }] };
}

/** The mail has gone out, or not: that this could not be noted must not send it again. */
export async function keepAnswers(
  { mailRefusals, log, now }: Omit<DeliveryParts, 'mailer'>,
  row: OutboxRow,
  outcome: SendOutcome,
): Promise<void> {
  const accepted = outcome.kind === 'sent' ? outcome.accepted : [];
  try {
    await mailRefusals.note({ accepted, answers: outcome.answers ?? [] }, now());
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    log.warn({ outboxId: row.id, error: name }, 'What the mail server said of the recipients could not be kept.');
  }
}

const REST = /~(\d+)$/;

/** The same mail to those who have not had it: 'alert-1~2' is the second time. */
function restIdOf(id: string): string {
  return `${mailIdOf(id)}~${Number(REST.exec(id)?.[1] ?? 0) + 1}`;
}

/** By which a mailbox knows a repeat, to whomever it goes. */
export function mailIdOf(id: string): string {
  return id.replace(REST, '');
}
