import { type Kysely, sql, type Transaction } from 'kysely';
import type { PeopleSeen } from '../identity/people-seen.ts';
import { closeLetter } from './close-letter.ts';
import type { Database } from './database.ts';
import { closeLetterMail } from './letters.ts';
import { type NewEffect, queueEffect } from './queue-effect.ts';
import { incidentsWithin } from './reach.ts';
import { closeReportMail } from './reports.ts';
import type { Schema } from './schema.ts';

const EFFECT_KINDS = [
  ...(['alert', 'report_alert', 'filter_request', 'account_link', 'emergency_used'] as const),
  ...(['letter', 'access_ends', 'referral', 'alarm', 'escalation', 'storm', 'weekly_report'] as const),
] as const;
/** What kinds there are: the queue says what each does. */
export type EffectKind = (typeof EFFECT_KINDS)[number];

/** An effect that must still happen, committed in the same transaction as its cause. */
export interface StoredEffect {
  readonly id: string;
  readonly siteId: string;
  readonly kind: EffectKind;
  readonly subjectId: string;
  readonly createdAt: number;
  readonly attempts: number;
  readonly nextAttemptAt: number;
  readonly lastError: string | null;
}

/** How an effect ended: it happened, or it never will. */
export type StoredEnding =
  | {
      readonly kind: 'done';
      readonly next?: Omit<NewEffect, 'siteId' | 'now'> & { readonly notBefore: number };
      readonly note?: { readonly kind: 'alert_escalated' | 'alert_held'; readonly detail: string | null } | null;
    }
  | { readonly kind: 'never'; readonly message: string };

export interface Outbox {
  due(now: number, limit: number): Promise<readonly StoredEffect[]>;
  /** Null when it is closed or was never there. */
  row(id: string): Promise<StoredEffect | null>;
  /** True when it was still open: whoever gets true did it. */
  close(id: string, at: number, ending: StoredEnding): Promise<boolean>;
  postpone(id: string, error: string, nextAttemptAt: number): Promise<void>;
  /** Leaves it until its time comes. */
  wait(id: string, until: number): Promise<void>;
  /** Brings everything that waits forward to `now`: the world is up again. */
  hurry(now: number): Promise<void>;
  /** Of what is due and may be told: what is about an incident outside of that is neither counted nor quoted. */
  waiting(
    told: PeopleSeen,
    now: number,
  ): Promise<{ readonly count: number; readonly oldest: number | null; readonly lastError: string | null }>;
  /** The newest alert of that which ended, and whether it happened. */
  lastEnded(told: PeopleSeen): Promise<{ readonly at: number; readonly happened: boolean } | null>;
}

export function createOutbox({ reader, writer }: Database, siteId: string): Outbox {
  const school: Shelf = { reader, writer, siteId };
  return {
    async due(now, limit) {
      const rows = await open(school)
        .selectAll()
        .where('next_attempt_at', '<=', now)
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map(readEffect);
    },
    async row(id) {
      const row = await open(school).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? readEffect(row) : null;
    },
    close: (id, at, ending) => close(school, id, at, ending),
    postpone: (id, error, nextAttemptAt) => postpone(school, id, error, nextAttemptAt),
    async wait(id, until) {
      await writer
        .updateTable('outbox')
        .set({ not_before: until, next_attempt_at: until })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .execute();
    },
    hurry: (now) => hurry(school, now),
    waiting: (told, now) => waiting(school, told, now),
    lastEnded: (told) => lastEnded(school, told),
  };
}

/** Where the effects of one school are kept. */
interface Shelf {
  readonly reader: Kysely<Schema>;
  readonly writer: Kysely<Schema>;
  readonly siteId: string;
}

function open({ reader, siteId }: Shelf) {
  return reader.selectFrom('outbox').where('site_id', '=', siteId).where('closed_at', 'is', null);
}

async function close({ writer, siteId }: Shelf, id: string, at: number, ending: StoredEnding): Promise<boolean> {
  return writer.transaction().execute(async (transaction) => {
    const closed = await transaction
      .updateTable('outbox')
      .set({ closed_at: at, outcome: ending.kind, last_error: ending.kind === 'never' ? ending.message : null })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returning(['kind', 'subject_id'])
      .executeTakeFirst();
    if (closed !== undefined && ending.kind === 'done') await noteDone(transaction, siteId, { closed, ending, at });
    if (closed?.kind === 'filter_request')
      await closeLetter(transaction, siteId, { id: closed.subject_id, at, ending });
    if (closed?.kind === 'letter') {
      const failure = ending.kind === 'never' ? ending.message : null;
      await closeLetterMail(transaction, siteId, { id: closed.subject_id, at, failure });
    }
    if (closed?.kind === 'weekly_report')
      await closeReportMail(transaction, siteId, { id: closed.subject_id, at, ending });
    return closed !== undefined;
  });
}

async function postpone({ writer }: Shelf, id: string, error: string, nextAttemptAt: number): Promise<void> {
  await writer
    .updateTable('outbox')
    .set((update) => ({
      last_error: error,
      next_attempt_at: nextAttemptAt,
      attempts: update('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute();
}

async function hurry({ writer, siteId }: Shelf, now: number): Promise<void> {
  await writer
    .updateTable('outbox')
    .set({ next_attempt_at: now })
    .where('site_id', '=', siteId)
    .where('closed_at', 'is', null)
    .where(({ or, eb }) => or([eb('not_before', 'is', null), eb('not_before', '<=', now)]))
    .where('next_attempt_at', '>', now)
    .execute();
}

/** With the incidents that they are about, where they are about one. */
function toldOf({ reader, siteId }: Shelf, told: PeopleSeen) {
  return reader
    .selectFrom('outbox')
    .leftJoin('incidents', 'incidents.id', 'outbox.subject_id')
    .where('outbox.site_id', '=', siteId)
    .where(({ or, eb }) => or([eb('incidents.id', 'is', null), incidentsWithin(told)]));
}

async function waiting(school: Shelf, told: PeopleSeen, now: number): Promise<Awaited<ReturnType<Outbox['waiting']>>> {
  const row = await toldOf(school, told)
    .where('outbox.closed_at', 'is', null)
    .where(({ or, eb }) => or([eb('outbox.not_before', 'is', null), eb('outbox.not_before', '<=', now)]))
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      sql<number | null>`min(coalesce(outbox.not_before, outbox.created_at))`.as('oldest'),
      select.fn.max<string | null>('outbox.last_error').as('last_error'),
    ])
    .executeTakeFirst();
  return { count: Number(row?.count ?? 0), oldest: row?.oldest ?? null, lastError: row?.last_error ?? null };
}

async function lastEnded(school: Shelf, told: PeopleSeen): Promise<Awaited<ReturnType<Outbox['lastEnded']>>> {
  const row = await toldOf(school, told)
    .select(['outbox.closed_at', 'outbox.outcome'])
    .where('outbox.kind', '=', 'alert')
    .where('outbox.closed_at', 'is not', null)
    .orderBy('outbox.closed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.closed_at ? { at: row.closed_at, happened: row.outcome === 'done' } : null;
}

interface Done {
  readonly closed: { readonly kind: string; readonly subject_id: string };
  readonly ending: Extract<StoredEnding, { kind: 'done' }>;
  readonly at: number;
}

/** The incident's history says that its alert went out, and what follows is queued, in the same transaction that closes the row. */
async function noteDone(transaction: Transaction<Schema>, siteId: string, { closed, ending, at }: Done): Promise<void> {
  const usual = closed.kind === 'alert' ? { kind: 'alert_sent', detail: null } : null;
  const note = ending.note === undefined ? usual : ending.note;
  if (note !== null) {
    await transaction
      .insertInto('incident_history')
      .values({ site_id: siteId, incident_id: closed.subject_id, at, by_staff: null, ...note })
      .execute();
  }
  if (ending.next !== undefined) await queueEffect(transaction, { ...ending.next, siteId, now: at });
}

interface OutboxTableRow {
  readonly id: string;
  readonly site_id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly created_at: number;
  readonly attempts: number;
  readonly next_attempt_at: number;
  readonly last_error: string | null;
}

function readEffect(row: OutboxTableRow): StoredEffect {
  return {
    id: row.id,
    siteId: row.site_id,
    kind: readKind(row.kind),
    subjectId: row.subject_id,
    createdAt: row.created_at,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    lastError: row.last_error,
  };
}

function readKind(kind: string): EffectKind {
  return EFFECT_KINDS.find((one) => one === kind) ?? 'alert';
}
