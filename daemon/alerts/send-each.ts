import type { MailBody } from '../notify/letter.ts';
import type { Mailer, SendOutcome } from '../notify/mailer.ts';
import type { LaterEffect, NotYet, OutboxRow, QueueLog } from '../queue/outbox.ts';
import type { MailRefusals } from '../store/mail-refusals.ts';
import type { Settings } from '../store/settings.ts';
import { keepAnswers } from './deliver.ts';
import { ID_CHARACTERS, recipientId, recipientPath, recipientToken } from './recipient-link.ts';

export interface SendEachParts {
  readonly settings: Settings;
  readonly mailer: Mailer;
  readonly mailRefusals: MailRefusals;
  readonly log: QueueLog;
  address(): string;
  now(): number;
}

export interface MailForEach {
  readonly to: readonly string[];
  /** True where it can be written once more for somebody whom it did not reach. */
  readonly isKept: boolean;
  /** The mail of the reader at this address, with their own link; null where nothing is left to tell. */
  compose(leaveLink: string, address: string): Promise<(MailBody & { readonly thread?: string }) | null>;
}

/** done: it reached somebody; `also` brings it to those whom it did not reach now. nothing: there was nothing to tell. */
export type SentToEach =
  | { readonly kind: 'done'; readonly also: readonly LaterEffect[] }
  | { readonly kind: 'nothing' }
  | NotYet;

const COPY_AFTER_MS = 60_000;

/** Sends each reader a mail of their own, with the link by which they can have fewer of them. */
export async function sendToEach(parts: SendEachParts, row: OutboxRow, mail: MailForEach): Promise<SentToEach> {
  const tries: Try[] = [];
  for (const address of mail.to) {
    const one = await sendToOne(parts, row, { address, mail });
    if (one === null) return { kind: 'nothing' };
    tries.push(one);
  }
  return outcomeOf(parts, row, { tries, isKept: mail.isKept });
}

interface Try {
  readonly recipient: string;
  readonly outcome: SendOutcome;
}

async function sendToOne(
  parts: SendEachParts,
  row: OutboxRow,
  { address, mail }: { readonly address: string; readonly mail: MailForEach },
): Promise<Try | null> {
  const { settings, mailer, address: dashboard } = parts;
  const recipient = await recipientId(settings, address);
  const leaveLink = `${dashboard()}${recipientPath('leave', await recipientToken(settings, 'leave', recipient))}`;
  const body = await mail.compose(leaveLink, address);
  if (body === null) return null;
  // No two mails have one Message-ID; what is repeated after a crash has that of before.
  const id = mail.to.length === 1 ? row.id : `${row.id}-${recipient}`;
  const outcome = await mailer.send({ id, to: [address], ...body, leaveLink });
  await keepAnswers(parts, row, outcome);
  return { recipient, outcome };
}

function outcomeOf(
  { log, now }: SendEachParts,
  row: OutboxRow,
  { tries, isKept }: { readonly tries: readonly Try[]; readonly isKept: boolean },
): SentToEach {
  const reached = tries.filter(({ outcome }) => outcome.kind === 'sent' && outcome.accepted.length > 0);
  const missed = tries.filter((one) => !reached.includes(one));
  if (reached.length === 0) return whyNobody(tries);
  const again = isKept ? missed.filter(({ outcome }) => isForNow(outcome)) : [];
  const lost = missed.length - again.length;
  if (lost > 0)
    log.error({ outboxId: row.id, missed: lost }, 'The mail server took the alert for some recipients only.');
  const also = again.map(({ recipient }) => copyFor(row, recipient, now() + COPY_AFTER_MS));
  return { kind: 'done', also };
}

/** The rows of the outbox that a mail may be from, by its id: that of a mail to one reader among several ends with the reader's. */
export function rowsOfMail(mailId: string): readonly string[] {
  return [mailId, mailId.slice(0, -1 - ID_CHARACTERS)];
}

/** Refused for good by all, or of those who may take it another time what was said last. */
function whyNobody(tries: readonly Try[]): NotYet {
  const failed = tries.flatMap(({ outcome: { kind, ...said } }) =>
    kind === 'sent' || !('message' in said) ? [] : [{ kind, message: said.message }],
  );
  const why = failed.find(({ kind }) => kind === 'later') ?? failed[0];
  return why ?? { kind: 'later', message: 'The mail server took the mail for no recipient.' };
}

/** The server may take it another time. */
function isForNow(outcome: SendOutcome): boolean {
  return outcome.kind === 'later' || (outcome.kind === 'sent' && outcome.deferred.length > 0);
}

/** `subjectId` of a copy: for whom, and of which row. */
function copyFor(row: OutboxRow, recipient: string, notBefore: number): LaterEffect {
  return { id: `copy-${recipient}-${row.id}`, kind: 'copy', subjectId: `${recipient} ${row.id}`, notBefore };
}

export function copyOf({ subjectId }: OutboxRow): { readonly recipient: string; readonly rowId: string } {
  const [recipient = '', ...rest] = subjectId.split(' ');
  return { recipient, rowId: rest.join(' ') };
}
