/** Whose mail came back after the mail server had taken it. Of staff and of addresses that the settings name. */
import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { RecipientAnswer } from './mail-refusals.ts';
import type { Schema } from './schema.ts';

/** How far the mailbox has been read, and when that last went well: JSON. */
const MAILBOX = 'returned_mail';

export interface MailBounce extends RecipientAnswer {
  readonly times: number;
  readonly since: number;
  readonly lastAt: number;
}

/** One mail that came back from one address. */
export interface NewBounce extends RecipientAnswer {
  /** Of the outbox, as it stands in the Message-ID. */
  readonly mailId: string;
  /** The incident that the mail was about. */
  readonly incidentId: string | null;
  /** True where nobody else had this mail either. */
  readonly isForNobody: boolean;
  /** The letter about an incident that it was: whom it was for is written there, and not kept here. */
  readonly letterId: string | null;
}

/** Of the mailbox, as the daemon that last looked into it found it. */
export interface MailboxState {
  /** Where to read on; null before the first look. */
  readonly cursor: { readonly validity: string; readonly next: number } | null;
  readonly lookedAt: number | null;
  readonly failingSince: number | null;
  readonly message: string | null;
}

export interface MailBounces {
  /** Null where nobody has looked yet. */
  mailbox(): Promise<MailboxState | null>;
  /** What came back, and how far was read: both or neither. */
  note(bounces: readonly NewBounce[], mailbox: MailboxState, at: number): Promise<void>;
  /** The oldest first, at most so many: of whom none came back since `after`, nothing is known any more. */
  standing(after: number, most: number): Promise<readonly MailBounce[]>;
}

export function createMailBounces({ reader, writer }: Database, siteId: string): MailBounces {
  return {
    async mailbox() {
      const row = await reader
        .selectFrom('settings')
        .select('value')
        .where('site_id', '=', siteId)
        .where('key', '=', MAILBOX)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.value) as MailboxState);
    },
    note: (bounces, mailbox, at) =>
      writer.transaction().execute(async (transaction) => {
        for (const bounce of bounces) {
          if (bounce.letterId !== null) await noteLetter(transaction, siteId, bounce, bounce.letterId);
          else if (await noteAddress({ transaction, siteId, at }, bounce))
            await noteIncident({ transaction, siteId, at }, bounce);
        }
        const value = JSON.stringify(mailbox);
        await transaction
          .insertInto('settings')
          .values({ site_id: siteId, key: MAILBOX, value })
          .onConflict((conflict) => conflict.columns(['site_id', 'key']).doUpdateSet({ value }))
          .execute();
      }),
    async standing(after, most) {
      const rows = await reader
        .selectFrom('mail_bounces')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('last_at', '>', after)
        .orderBy('since')
        .limit(most)
        .execute();
      return rows.map(({ address, kind, answer, times, since, last_at }) => ({
        ...{ address, answer, times, since, lastAt: last_at },
        kind: kind === 'refused' ? 'refused' : 'deferred',
      }));
    },
  };
}

interface Shelf {
  readonly transaction: Transaction<Schema>;
  readonly siteId: string;
  readonly at: number;
}

/** False where this was known: a mail may be read twice. A mail that is late says nothing where others have come back for good. */
async function noteAddress({ transaction, siteId, at }: Shelf, bounce: NewBounce): Promise<boolean> {
  const { address, kind, answer, mailId } = bounce;
  const row = { site_id: siteId, address, kind, answer, mail_id: mailId, times: 1, since: at, last_at: at };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('mail_bounces')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'address'])
        .doUpdateSet(({ eb }) => ({
          kind,
          answer,
          mail_id: mailId,
          last_at: at,
          times: eb('mail_bounces.times', '+', 1),
        }))
        .where(sql<boolean>`(mail_bounces.mail_id <> ${mailId} and not (mail_bounces.kind = 'refused' and ${kind} = 'deferred'))
          or (mail_bounces.mail_id = ${mailId} and mail_bounces.kind = 'deferred' and ${kind} = 'refused')`),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  // It is asked anew whether mail arrives, and told no names until it says so.
  if (kind === 'refused')
    await transaction
      .updateTable('recipients')
      .set({ confirmed_at: null, times_asked: 0, asked_at: null, seen_at: at })
      .where('site_id', '=', siteId)
      .where('address', '=', address)
      .where('confirmed_at', 'is not', null)
      .execute();
  return true;
}

async function noteIncident({ transaction, siteId, at }: Shelf, bounce: NewBounce): Promise<void> {
  const { incidentId, kind, answer, isForNobody } = bounce;
  if (incidentId === null || kind === 'deferred') return;
  const incident = await transaction
    .selectFrom('incidents')
    .select('id')
    .where('site_id', '=', siteId)
    .where('id', '=', incidentId)
    .executeTakeFirst();
  if (incident === undefined) return;
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: incidentId, at, by_staff: null, kind: 'mail_returned', detail: answer })
    .execute();
  if (isForNobody) await passOnNow({ transaction, siteId, at }, incidentId);
}

/** Nobody is there who could answer: whoever is told next need not wait for it. */
async function passOnNow({ transaction, siteId, at }: Shelf, incidentId: string): Promise<void> {
  await transaction
    .updateTable('outbox')
    .set({ next_attempt_at: at, not_before: at })
    .where('site_id', '=', siteId)
    .where('kind', '=', 'escalation')
    .where('subject_id', '=', incidentId)
    .where('closed_at', 'is', null)
    .where('next_attempt_at', '>', at)
    .where('attempts', '=', 0)
    .execute();
}

/** Whoever wrote the letter sees on its page that it did not arrive. */
async function noteLetter(
  transaction: Transaction<Schema>,
  siteId: string,
  { kind, answer }: NewBounce,
  letterId: string,
): Promise<void> {
  if (kind === 'deferred') return;
  await transaction
    .updateTable('incident_letters')
    .set({ failure: `The mail came back (${answer}).` })
    .where('site_id', '=', siteId)
    .where('id', '=', letterId)
    .execute();
}

/** Somebody says that mail arrives there. */
export async function forgetBounces(transaction: Transaction<Schema>, siteId: string, address: string): Promise<void> {
  await transaction
    .deleteFrom('mail_bounces')
    .where('site_id', '=', siteId)
    .where('address', '=', address.toLowerCase())
    .execute();
}
