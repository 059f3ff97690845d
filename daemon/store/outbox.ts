import { type Kysely, sql, type Transaction } from 'kysely';
import type { PeopleSeen } from '../identity/people-seen.ts';
import { closeLetter } from './close-letter.ts';
import type { Database } from './database.ts';
import { closeLetterMail } from './letters.ts';
import { readEffect, type StoredEffect } from './outbox-rows.ts';
import { type NewEffect, queueEffect } from './queue-effect.ts';

import { incidentsWithin } from './reach.ts';
import { closeReportMail } from './reports.ts';
import type { Schema } from './schema.ts';
import { queueWebhooks } from './webhook-names.ts';

/** How an effect ended: it happened, or it never will. */
export type StoredEnding =
  | {
      readonly kind: 'done';
      readonly next?: Following & { readonly orElse?: Following };
      readonly also?: readonly Following[];
      readonly as?: 'held' | 'not_wanted';
      readonly note?: DoneNote | null;
      readonly namedIncident?: string;
    }
  | { readonly kind: 'never'; readonly message: string };

type Following = Omit<NewEffect, 'siteId' | 'now'> & { readonly notBefore: number };

interface DoneNote {
  readonly kind: 'alert_escalated' | 'alert_held' | 'alert_gathered' | 'alert_unwanted' | 'escalation_held';
  readonly detail: string | null;
}

/** A try in vain, and what becomes of the effect. */
export interface TriedInVain {
  readonly at: number;
  readonly error: string;
  readonly nextAttemptAt: number;
  readonly parkedWhy: 'refused' | 'long' | null;
}

/** Without what goes to other systems: that has a queue of its own, so that no mail ever waits for one of them. */
export interface Outbox {
  due(now: number, limit: number): Promise<readonly StoredEffect[]>;
  /** Null when it is closed or was never there. */
  row(id: string): Promise<StoredEffect | null>;
  /** The same, closed or not. */
  one(id: string): Promise<StoredEffect | null>;
  /** True when it was still open: whoever gets true did it. */
  close(id: string, at: number, ending: StoredEnding): Promise<boolean>;
  postpone(id: string, tried: TriedInVain): Promise<void>;
  /** Leaves it until its time comes. */
  wait(id: string, until: number): Promise<void>;
  /** Brings what waits forward to `now`, except what waits for a person: the world is up again. */
  hurry(now: number): Promise<void>;
  /** Of what is due, not parked, and may be told: what is about an incident outside of that is neither counted nor quoted. */
  waiting(told: PeopleSeen, now: number): Promise<Waiting>;
  /** The newest alert of that which ended, and whether it happened. */
  lastEnded(told: PeopleSeen): Promise<{ readonly at: number; readonly happened: boolean } | null>;
}

export interface Waiting {
  readonly count: number;
  readonly oldest: number | null;
  /** What the last try in vain came to, and when that was. */
  readonly lastError: string | null;
  readonly lastTriedAt: number | null;
}

export function createOutbox({ reader, writer }: Database, siteId: string): Outbox {
  const school: Shelf = { reader, writer, siteId };
  return {
    async due(now, limit) {
      const rows = await open(school)
        .selectAll()
        .where('kind', '!=', 'webhook')
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
    async one(id) {
      const all = reader.selectFrom('outbox').selectAll().where('site_id', '=', siteId);
      const row = await all.where('id', '=', id).executeTakeFirst();
      return row ? readEffect(row) : null;
    },
    close: (id, at, ending) => close(school, id, at, ending),
    postpone: (id, tried) => postpone(school, id, tried),
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
export interface Shelf {
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
      .set({ closed_at: at, outcome: outcomeOf(ending), last_error: ending.kind === 'never' ? ending.message : null })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .returning(['id', 'kind', 'subject_id', 'only_to'])
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

function outcomeOf(ending: StoredEnding): string {
  return ending.kind === 'done' ? (ending.as ?? 'done') : ending.kind;
}

async function postpone(
  { writer }: Shelf,
  id: string,
  { at, error, nextAttemptAt, parkedWhy }: TriedInVain,
): Promise<void> {
  await writer
    .updateTable('outbox')
    .set(({ eb, fn, val }) => ({
      last_error: error,
      next_attempt_at: nextAttemptAt,
      attempts: eb('attempts', '+', 1),
      tried_at: at,
      failing_since: fn.coalesce('failing_since', val(at)),
      parked_why: parkedWhy,
      parked_at: parkedWhy === null ? null : fn.coalesce('parked_at', val(at)),
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
    .where('kind', '!=', 'webhook')
    .where('closed_at', 'is', null)
    .where(({ or, eb }) => or([eb('not_before', 'is', null), eb('not_before', '<=', now)]))
    // What waits for a person has no time at all.
    .where('next_attempt_at', '<', Number.MAX_SAFE_INTEGER)
    .where('next_attempt_at', '>', now)
    .execute();
}

/** With the incidents that they are about, where they are about one. */
export function toldOf({ reader, siteId }: Shelf, told: PeopleSeen) {
  return reader
    .selectFrom('outbox')
    .leftJoin('incidents', 'incidents.id', 'outbox.subject_id')
    .where('outbox.site_id', '=', siteId)
    .where(({ or, eb }) => or([eb('incidents.id', 'is', null), incidentsWithin(told)]));
}

async function waiting(school: Shelf, told: PeopleSeen, now: number): Promise<Waiting> {
  const due = toldOf(school, told)
    // Nobody waits for a test request; that it does not come out is an alarm of its own.
    .where('outbox.kind', 'not in', ['webhook', 'canary'])
    .where('outbox.closed_at', 'is', null)
    .where('outbox.parked_at', 'is', null)
    .where(({ or, eb }) => or([eb('outbox.not_before', 'is', null), eb('outbox.not_before', '<=', now)]));
  const row = await due
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      sql<number | null>`min(coalesce(outbox.not_before, outbox.created_at))`.as('oldest'),
    ])
    .executeTakeFirst();
  const last = await due
    .select(['outbox.last_error', 'outbox.tried_at'])
    .where('outbox.last_error', 'is not', null)
    .orderBy('outbox.tried_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    count: Number(row?.count ?? 0),
    oldest: row?.oldest ?? null,
    lastError: last?.last_error ?? null,
    lastTriedAt: last?.tried_at ?? null,
  };
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
  readonly closed: {
    readonly id: string;
    readonly kind: string;
    readonly subject_id: string;
    readonly only_to: string | null;
  };
  readonly ending: Extract<StoredEnding, { kind: 'done' }>;
  readonly at: number;
}

/** The incident's history says that its alert went out, and what follows is queued, in the same transaction that closes the row. */
async function noteDone(transaction: Transaction<Schema>, siteId: string, { closed, ending, at }: Done): Promise<void> {
  const next = await queueNext(transaction, siteId, { ending, at });
  for (const one of ending.also ?? []) await queueEffect(transaction, { ...one, siteId, now: at });
  // To those whom the server had put off it goes later, and the history says once that it went.
  const isFirst = closed.kind === 'alert' && closed.only_to === null;
  const usual = isFirst ? { kind: 'alert_sent', detail: null } : null;
  const note = ending.note === undefined ? usual : ending.note;
  const write = (incidentId: string, kind: string, detail: string | null) =>
    transaction
      .insertInto('incident_history')
      .values({ site_id: siteId, incident_id: incidentId, at, by_staff: null, kind, detail })
      .execute();
  if (note !== null) await write(closed.subject_id, note.kind, note.kind === 'alert_gathered' ? next : note.detail);
  if (ending.namedIncident !== undefined) await write(ending.namedIncident, 'alert_named', null);
  // Whoever was mailed of a step of its own: other systems hear of it too.
  if (note?.kind === 'alert_escalated')
    await queueWebhooks(transaction, { siteId, aboutId: closed.id, incidentId: closed.subject_id, now: at });
}

/** Queues what follows, and answers its id. A mail about many that has begun tells of no more: then the next, or one of its own. */
async function queueNext(
  transaction: Transaction<Schema>,
  siteId: string,
  { ending, at }: Pick<Done, 'ending' | 'at'>,
): Promise<string | null> {
  if (ending.next === undefined) return null;
  const { orElse, ...first } = ending.next;
  const choices = orElse === undefined ? [] : [first, orElse];
  let chosen = orElse === undefined ? first : { ...orElse, id: `${orElse.id}-${at}` };
  for (const choice of choices.toReversed()) if (!(await hasBegun(transaction, choice.id))) chosen = choice;
  await queueEffect(transaction, { ...chosen, siteId, now: at });
  return chosen.id;
}

async function hasBegun(transaction: Transaction<Schema>, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom('outbox')
    .select(['begun_at', 'closed_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && (row.begun_at !== null || row.closed_at !== null);
}
