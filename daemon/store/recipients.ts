/** What is known of the mail addresses that the settings name for alerts. */
import type { Selectable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { forgetBounces } from './mail-bounces.ts';
import { queueEffect } from './queue-effect.ts';
import type { Schema } from './schema.ts';

/** can_wait: alerts that can wait, and digests; everything: what is urgent, too. */
export type Leaves = 'can_wait' | 'everything';

export interface StoredRecipient {
  readonly id: string;
  readonly address: string;
  readonly timesAsked: number;
  readonly askedAt: number | null;
  readonly confirmedAt: number | null;
  readonly leaves: Leaves | null;
  readonly leftAt: number | null;
}

export interface AskTimes {
  /** An address that is gone from the settings sooner is asked nothing: it was mistyped. */
  readonly settleMs: number;
  readonly againMs: number;
  readonly mostTimes: number;
}

export interface RecipientBook {
  all(): Promise<readonly StoredRecipient[]>;
  byId(id: string): Promise<StoredRecipient | null>;
  /** Keeps exactly these, and queues a mail for each that is to be asked; answers how many mails. */
  keep(named: readonly Pick<StoredRecipient, 'id' | 'address'>[], now: number, times: AskTimes): Promise<number>;
  /** False where it was confirmed before, or is not there. */
  confirm(id: string, at: number): Promise<boolean>;
  /** Has everybody asked once more, who had confirmed for less than they are told from now on. */
  askAnew(at: number): Promise<void>;
  /** Null has everything mailed there again. */
  setLeaves(id: string, leaves: Leaves | null, at: number): Promise<void>;
}

export function createRecipientBook({ reader, writer }: Database, siteId: string): RecipientBook {
  const within = (db: typeof reader | Transaction<Schema>) =>
    db.selectFrom('recipients').selectAll().where('site_id', '=', siteId);
  return {
    async all() {
      return (await within(reader).orderBy('address').execute()).map(readRecipient);
    },
    async byId(id) {
      const row = await within(reader).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : readRecipient(row);
    },
    keep: (named, now, times) =>
      writer.transaction().execute(async (transaction) => {
        const shelf: Shelf = { transaction, siteId, now };
        await keepNamed(shelf, named);
        return askDue(shelf, times);
      }),
    async confirm(id, at) {
      return writer.transaction().execute(async (transaction) => {
        const confirmed = await transaction
          .updateTable('recipients')
          .set({ confirmed_at: at })
          .where('site_id', '=', siteId)
          .where('id', '=', id)
          .where('confirmed_at', 'is', null)
          .returning('address')
          .executeTakeFirst();
        if (confirmed === undefined) return false;
        await forgetBounces(transaction, siteId, confirmed.address);
        return true;
      });
    },
    async askAnew(at) {
      await writer
        .updateTable('recipients')
        .set({ confirmed_at: null, times_asked: 0, asked_at: null, seen_at: at })
        .where('site_id', '=', siteId)
        .where('confirmed_at', 'is not', null)
        .execute();
    },
    async setLeaves(id, leaves, at) {
      await writer
        .updateTable('recipients')
        .set({ leaves, left_at: leaves === null ? null : at })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .execute();
    },
  };
}

interface Shelf {
  readonly transaction: Transaction<Schema>;
  readonly siteId: string;
  readonly now: number;
}

async function keepNamed(
  { transaction, siteId, now }: Shelf,
  named: readonly Pick<StoredRecipient, 'id' | 'address'>[],
): Promise<void> {
  const ids = named.map(({ id }) => id);
  const gone = transaction.deleteFrom('recipients').where('site_id', '=', siteId);
  await (ids.length === 0 ? gone : gone.where('id', 'not in', ids)).execute();
  const nothing = { asked_at: null, confirmed_at: null, leaves: null, left_at: null };
  for (const { id, address } of named) {
    await transaction
      .insertInto('recipients')
      .values({ site_id: siteId, id, address, seen_at: now, times_asked: 0, ...nothing })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function askDue({ transaction, siteId, now }: Shelf, times: AskTimes): Promise<number> {
  const due = await transaction
    .selectFrom('recipients')
    .select(['id', 'times_asked'])
    .where('site_id', '=', siteId)
    .where('confirmed_at', 'is', null)
    .where('seen_at', '<=', now - times.settleMs)
    .where('times_asked', '<', times.mostTimes)
    .where(({ or, eb }) => or([eb('asked_at', 'is', null), eb('asked_at', '<=', now - times.againMs)]))
    .execute();
  for (const { id, times_asked: before } of due) {
    // The moment, too: an address that comes back into the settings is asked anew.
    const mail = `confirm-${id}-${before + 1}-${now}`;
    await queueEffect(transaction, { id: mail, siteId, kind: 'confirm_address', subjectId: id, now });
    const asked = { times_asked: before + 1, asked_at: now };
    await transaction.updateTable('recipients').set(asked).where('site_id', '=', siteId).where('id', '=', id).execute();
  }
  return due.length;
}

function readRecipient(row: Selectable<Schema['recipients']>): StoredRecipient {
  return {
    id: row.id,
    address: row.address,
    timesAsked: row.times_asked,
    askedAt: row.asked_at,
    confirmedAt: row.confirmed_at,
    leaves: row.leaves === 'can_wait' || row.leaves === 'everything' ? row.leaves : null,
    leftAt: row.left_at,
  };
}
