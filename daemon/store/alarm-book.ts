/** What alarms there were, and which mails told of them: a mail is queued in the transaction that notes it. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** An alarm that stands: what it is about, and what a mail says of it, as JSON that holds no personal data. */
export interface StandingAlarm {
  readonly key: string;
  readonly facts: string;
}

export interface StoredAlarm extends StandingAlarm {
  readonly beganAt: number;
  readonly endedAt: number | null;
}

export interface AlarmTimes {
  /** An alarm that is gone sooner is told to nobody; without end, none is. */
  readonly holdMs: number;
  /** An alarm that comes back sooner has not ended. */
  readonly settleMs: number;
  /** Somebody is told again of what still stands. */
  readonly againMs: number;
}

export interface AlarmBook {
  /** Notes what stands now; answers how many mails were queued for it: none, one that tells of what began, one of what is over. */
  look(standing: readonly StandingAlarm[], now: number, times: AlarmTimes): Promise<number>;
  /** The alarms that a mail tells of, the oldest first. */
  toldIn(mailId: string): Promise<{ readonly began: readonly StoredAlarm[]; readonly ended: readonly StoredAlarm[] }>;
}

export function createAlarmBook({ reader, writer }: Database, siteId: string): AlarmBook {
  return {
    look: (standing, now, times) =>
      writer.transaction().execute(async (transaction) => {
        const shelf: Shelf = { transaction, siteId, now };
        await noteStanding(shelf, standing);
        await endGone(shelf, times);
        return (await tellOfBeginnings(shelf, times)) + (await tellOfEnds(shelf));
      }),
    async toldIn(mailId) {
      const [began, ended] = await Promise.all([
        of(reader, siteId).where('told_in', '=', mailId).execute(),
        of(reader, siteId).where('end_told_in', '=', mailId).execute(),
      ]);
      return { began: began.map(readAlarm), ended: ended.map(readAlarm) };
    },
  };
}

interface Shelf {
  readonly transaction: Transaction<Schema>;
  readonly siteId: string;
  readonly now: number;
}

function of(db: Kysely<Schema>, siteId: string) {
  return db.selectFrom('alarms').selectAll().where('site_id', '=', siteId).orderBy('began_at').orderBy('id');
}

function open({ transaction, siteId }: Shelf) {
  return of(transaction, siteId).where('ended_at', 'is', null);
}

async function noteStanding({ transaction, siteId, now }: Shelf, standing: readonly StandingAlarm[]): Promise<void> {
  for (const { key, facts } of standing) {
    const told = { told_at: null, told_in: null, end_told_in: null };
    await transaction
      .insertInto('alarms')
      .values({ site_id: siteId, key, facts, began_at: now, seen_at: now, ended_at: null, ...told })
      .onConflict((conflict) =>
        conflict.columns(['site_id', 'key']).where('ended_at', 'is', null).doUpdateSet({ facts, seen_at: now }),
      )
      .execute();
  }
}

async function endGone({ transaction, siteId, now }: Shelf, { settleMs }: AlarmTimes): Promise<void> {
  await transaction
    .updateTable('alarms')
    .set((update) => ({ ended_at: update.ref('seen_at') }))
    .where('site_id', '=', siteId)
    .where('ended_at', 'is', null)
    .where('seen_at', '<=', now - settleMs)
    .execute();
}

/** One mail of all that stands and was not told, or not for a day. */
async function tellOfBeginnings(shelf: Shelf, { holdMs, againMs }: AlarmTimes): Promise<number> {
  const { transaction, now } = shelf;
  if (!Number.isFinite(holdMs)) return 0;
  const due = await open(shelf)
    .where('seen_at', '=', now)
    .where('began_at', '<=', now - holdMs)
    .where((table) => table.or([table('told_at', 'is', null), table('told_at', '<=', now - againMs)]))
    .execute();
  if (due.length === 0) return 0;
  const id = await queueMail(shelf, 'began');
  const ids = due.map((row) => row.id);
  await transaction.updateTable('alarms').set({ told_at: now, told_in: id }).where('id', 'in', ids).execute();
  return 1;
}

/** Of what nobody was told of, nobody hears that it is over. */
async function tellOfEnds(shelf: Shelf): Promise<number> {
  const { transaction, siteId } = shelf;
  const due = await of(transaction, siteId)
    .where('ended_at', 'is not', null)
    .where('told_in', 'is not', null)
    .where('end_told_in', 'is', null)
    .execute();
  if (due.length === 0) return 0;
  const id = await queueMail(shelf, 'over');
  const ids = due.map((row) => row.id);
  await transaction.updateTable('alarms').set({ end_told_in: id }).where('id', 'in', ids).execute();
  return 1;
}

async function queueMail({ transaction, siteId, now }: Shelf, what: 'began' | 'over'): Promise<string> {
  const id = `alarm-${what}-${siteId}-${now}`;
  await transaction
    .insertInto('outbox')
    .values({
      ...{ id, site_id: siteId, kind: 'alarm', subject_id: id, created_at: now, attempts: 0 },
      ...{ next_attempt_at: now, last_error: null, closed_at: null, outcome: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

function readAlarm(row: Selectable<Schema['alarms']>): StoredAlarm {
  return { key: row.key, facts: row.facts, beganAt: row.began_at, endedAt: row.ended_at };
}
