/** What could not be sent: rows of the outbox that are parked until they are sent, or somebody drops them. */
import { sql, type Transaction } from 'kysely';
import type { PeopleSeen } from '../identity/people-seen.ts';
import type { StaffId } from '../incidents/incident.ts';
import { appendAudit } from './audit-chain.ts';
import { closeLetter } from './close-letter.ts';
import type { Database } from './database.ts';
import { closeLetterMail } from './letters.ts';
import { type Shelf, toldOf } from './outbox.ts';
import { type EffectKind, readKind, readWhy } from './outbox-rows.ts';
import type { Schema } from './schema.ts';

/** Says neither whom it is about nor whom it was for. */
export interface ParkedEffect {
  readonly id: string;
  readonly kind: EffectKind;
  readonly why: 'refused' | 'long';
  readonly parkedAt: number;
  readonly failingSince: number;
  readonly lastTriedAt: number;
  readonly attempts: number;
  readonly message: string;
}

export interface ParkedStanding {
  readonly count: number;
  /** When the first of them was parked. */
  readonly oldest: number | null;
  /** How many of them are alerts. */
  readonly alerts: number;
  /** What came of the last try of any. */
  readonly lastError: string | null;
}

/** Who decides, and when. `by` is null for somebody at the command line. */
export interface ParkedDecision {
  readonly at: number;
  readonly by: StaffId | null;
}

export interface ParkedStore {
  /** The oldest first, at most so many: those that may be told of. */
  list(told: PeopleSeen, most: number): Promise<readonly ParkedEffect[]>;
  /** Null for what is not parked, or not to be told of. */
  one(told: PeopleSeen, id: string): Promise<ParkedEffect | null>;
  standing(told: PeopleSeen): Promise<ParkedStanding>;
  /** Makes it due at once; written in the record of who looked. False where it is parked no longer, or not to be told of. */
  retry(told: PeopleSeen, id: string, decision: ParkedDecision): Promise<boolean>;
  /** Gives it up, for a reason that stays: in the history of the incident where it is about one. False as above. */
  drop(told: PeopleSeen, id: string, decision: ParkedDecision & { readonly reason: string }): Promise<boolean>;
}

const ALERTS: readonly EffectKind[] = ['alert', 'report_alert', 'escalation', 'storm', 'digest', 'copy'];

export function createParked(database: Database, siteId: string): ParkedStore {
  const school: Shelf = { ...database, siteId };
  const within = (told: PeopleSeen) =>
    toldOf(school, told).where('outbox.closed_at', 'is', null).where('outbox.parked_at', 'is not', null);
  const one = async (told: PeopleSeen, id: string): Promise<ParkedEffect | null> => {
    const row = await within(told).selectAll('outbox').where('outbox.id', '=', id).executeTakeFirst();
    return row === undefined ? null : readParked(row);
  };
  return {
    one,
    async list(told, most) {
      const rows = await within(told).selectAll('outbox').orderBy('outbox.parked_at').limit(most).execute();
      return rows.map(readParked);
    },
    standing: async (told) => {
      const row = await within(told)
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.min<number | null>('outbox.parked_at').as('oldest'),
          sql<number>`sum(case when outbox.kind in (${sql.join(ALERTS)}) then 1 else 0 end)`.as('alerts'),
        ])
        .executeTakeFirst();
      const last = await within(told)
        .select('outbox.last_error')
        .orderBy('outbox.tried_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      const [count, alerts] = [Number(row?.count ?? 0), Number(row?.alerts ?? 0)];
      return { count, alerts, oldest: row?.oldest ?? null, lastError: last?.last_error ?? null };
    },
    async retry(told, id, decision) {
      if ((await one(told, id)) === null) return false;
      return database.writer.transaction().execute((transaction) => retry(transaction, siteId, id, decision));
    },
    async drop(told, id, decision) {
      if ((await one(told, id)) === null) return false;
      return database.writer.transaction().execute((transaction) => drop(transaction, siteId, id, decision));
    },
  };
}

async function retry(
  transaction: Transaction<Schema>,
  siteId: string,
  id: string,
  { at, by }: ParkedDecision,
): Promise<boolean> {
  const row = await transaction
    .updateTable('outbox')
    .set({ next_attempt_at: at })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('parked_at', 'is not', null)
    .returning(['kind', 'attempts'])
    .executeTakeFirst();
  if (row === undefined) return false;
  const about = { subjectKind: 'mail', subjectId: id, detail: { kind: row.kind, tries: row.attempts } } as const;
  await appendAudit(transaction, siteId, [{ at, staffId: by, action: 'retry_mail', ...about }]);
  return true;
}

async function drop(
  transaction: Transaction<Schema>,
  siteId: string,
  id: string,
  { at, by, reason }: ParkedDecision & { readonly reason: string },
): Promise<boolean> {
  const row = await transaction
    .updateTable('outbox')
    .set({ closed_at: at, outcome: 'dropped', dropped_by: by })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('parked_at', 'is not', null)
    .returning(['kind', 'subject_id', 'attempts'])
    .executeTakeFirst();
  if (row === undefined) return false;
  const incidentId = await incidentOf(transaction, row);
  if (incidentId === null)
    await transaction.updateTable('outbox').set({ drop_reason: reason }).where('id', '=', id).execute();
  else {
    const entry = { site_id: siteId, incident_id: incidentId, at, kind: 'mail_dropped', by_staff: by, detail: reason };
    await transaction.insertInto('incident_history').values(entry).execute();
  }
  await tellWhereItStands(transaction, siteId, { ...row, at });
  // Where the reason stands, not what it says: it may name a pupil.
  const detail = { kind: row.kind, tries: row.attempts, reason: incidentId ?? id };
  const about = { subjectKind: 'mail', subjectId: id, detail } as const;
  await appendAudit(transaction, siteId, [{ at, staffId: by, action: 'drop_mail', ...about }]);
  return true;
}

interface About {
  readonly kind: string;
  readonly subject_id: string;
}

/** The incident that a mail was about; null for what is about none, or about one that is gone. */
async function incidentOf(transaction: Transaction<Schema>, { kind, subject_id }: About): Promise<string | null> {
  const id = await wantedIncident(transaction, kind, subject_id);
  if (id === null) return null;
  const row = await transaction.selectFrom('incidents').select('id').where('id', '=', id).executeTakeFirst();
  return row?.id ?? null;
}

async function wantedIncident(
  transaction: Transaction<Schema>,
  kind: string,
  subjectId: string,
): Promise<string | null> {
  switch (readKind(kind)) {
    case 'alert':
    case 'escalation':
    case 'webhook':
      return subjectId;
    case 'referral':
      return subjectId.split(' ', 1)[0] ?? null;
    case 'letter':
    case 'access_ends': {
      const table = kind === 'letter' ? 'incident_letters' : 'access_removals';
      const row = await transaction
        .selectFrom(table)
        .select('incident_id')
        .where('id', '=', subjectId)
        .executeTakeFirst();
      return row?.incident_id ?? null;
    }
    case 'report_alert':
    case 'filter_request':
    case 'account_link':
    case 'emergency_used':
    case 'alarm':
    case 'storm':
    case 'digest':
    case 'copy':
    case 'confirm_address':
    case 'canary':
    case 'weekly_report':
      return null;
  }
}

const DROPPED = 'Somebody decided that it is not sent.';

/** A letter and a request say on their own pages that they were not sent. */
async function tellWhereItStands(
  transaction: Transaction<Schema>,
  siteId: string,
  { kind, subject_id: id, at }: About & { readonly at: number },
): Promise<void> {
  if (kind === 'letter') await closeLetterMail(transaction, siteId, { id, at, failure: DROPPED });
  if (kind === 'filter_request')
    await closeLetter(transaction, siteId, { id, at, ending: { kind: 'never', message: DROPPED } });
}

function readParked(row: {
  readonly id: string;
  readonly kind: string;
  readonly created_at: number;
  readonly attempts: number;
  readonly parked_at: number | null;
  readonly parked_why: string | null;
  readonly failing_since: number | null;
  readonly tried_at: number | null;
  readonly last_error: string | null;
}): ParkedEffect {
  const parkedAt = row.parked_at ?? row.created_at;
  return {
    id: row.id,
    kind: readKind(row.kind),
    why: readWhy(row.parked_why) ?? 'long',
    parkedAt,
    failingSince: row.failing_since ?? parkedAt,
    lastTriedAt: row.tried_at ?? parkedAt,
    attempts: row.attempts,
    message: row.last_error ?? '',
  };
}
