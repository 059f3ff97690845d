import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import { contextWindow } from '../records/context.ts';
import type { Window } from '../records/question.ts';
import { appendAudit } from './audit-chain.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** That an incident must not be deleted, whatever its age, until somebody says that it may. */
export interface LegalHold {
  readonly incidentId: IncidentId;
  readonly at: number;
  readonly by: StaffId;
  readonly reason: string;
}

/** What of one subject must stay because of a hold. */
export interface HeldWindow {
  readonly incidentId: IncidentId;
  /** The time whose records stay with it. */
  readonly window: Window;
}

export interface LegalHolds {
  /** Placing is noted in the incident's history and in the record of who did what. */
  place(hold: LegalHold): Promise<'placed' | 'held_already' | 'gone'>;
  /** False where none was in force. */
  lift(lifting: LegalHold): Promise<boolean>;
  of(incidentId: IncidentId): Promise<LegalHold | null>;
  /** The oldest first. */
  inForce(): Promise<readonly LegalHold[]>;
  /** What nobody may delete of these subjects, named as by `subjectKeyOf`. */
  holdsOf(subjects: readonly string[]): Promise<readonly HeldWindow[]>;
}

export function createLegalHolds({ reader, writer }: Database, siteId: string): LegalHolds {
  return {
    place: (hold) => writer.transaction().execute((transaction) => place(transaction, siteId, hold)),
    lift: (lifting) => writer.transaction().execute((transaction) => lift(transaction, siteId, lifting)),
    async of(incidentId) {
      const row = await inForce(reader, siteId).where('incident_id', '=', incidentId).executeTakeFirst();
      return row ? readHold(row) : null;
    },
    inForce: async () => (await inForce(reader, siteId).orderBy('placed_at').execute()).map(readHold),
    holdsOf: (subjects) => holdsOf(reader, siteId, subjects),
  };
}

function inForce(db: Kysely<Schema>, siteId: string) {
  return db.selectFrom('legal_holds').selectAll().where('site_id', '=', siteId).where('lifted_at', 'is', null);
}

function readHold(row: Schema['legal_holds']): LegalHold {
  return {
    incidentId: row.incident_id as IncidentId,
    at: row.placed_at,
    by: row.placed_by as StaffId,
    reason: row.reason,
  };
}

async function place(transaction: Transaction<Schema>, siteId: string, hold: LegalHold) {
  const { incidentId, at, by, reason } = hold;
  // The first statement writes, so that another program's transaction is waited for; the unique index keeps it to one.
  const placed = await transaction
    .insertInto('legal_holds')
    .values({
      id: randomUUID(),
      site_id: siteId,
      incident_id: incidentId,
      placed_at: at,
      placed_by: by,
      reason,
      lifted_at: null,
      lifted_by: null,
      lifted_reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (placed.numInsertedOrUpdatedRows !== 1n) return 'held_already';
  if (await isGone(transaction, siteId, incidentId)) {
    await transaction.deleteFrom('legal_holds').where('incident_id', '=', incidentId).execute();
    return 'gone';
  }
  await note(transaction, siteId, { ...hold, kind: 'held' });
  return 'placed';
}

async function isGone(transaction: Transaction<Schema>, siteId: string, id: IncidentId): Promise<boolean> {
  const row = await transaction
    .selectFrom('incidents')
    .select('id')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined;
}

async function lift(transaction: Transaction<Schema>, siteId: string, lifting: LegalHold): Promise<boolean> {
  const { incidentId, at, by, reason } = lifting;
  const lifted = await transaction
    .updateTable('legal_holds')
    .set({ lifted_at: at, lifted_by: by, lifted_reason: reason })
    .where('site_id', '=', siteId)
    .where('incident_id', '=', incidentId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  if (lifted.numUpdatedRows !== 1n) return false;
  await note(transaction, siteId, { ...lifting, kind: 'hold_lifted' });
  return true;
}

type Noted = LegalHold & { readonly kind: 'held' | 'hold_lifted' };

/** The history is read by whoever may see the incident, so the reason stands there; the record of who did what holds ids alone. */
async function note(transaction: Transaction<Schema>, siteId: string, noted: Noted): Promise<void> {
  const { incidentId, at, by, reason, kind } = noted;
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: incidentId, at, kind, by_staff: by, detail: reason })
    .execute();
  const about = { subjectKind: 'incident', subjectId: incidentId } as const;
  await appendAudit(transaction, siteId, [{ at, staffId: by, action: kind, ...about }]);
}

async function holdsOf(
  reader: Kysely<Schema>,
  siteId: string,
  subjects: readonly string[],
): Promise<readonly HeldWindow[]> {
  const rows = await reader
    .selectFrom('legal_holds')
    // A hold on what a class did holds each pupil of it.
    .innerJoin('incidents', (join) =>
      join.on((table) =>
        table.or([
          table('incidents.id', '=', table.ref('legal_holds.incident_id')),
          table('incidents.cluster_id', '=', table.ref('legal_holds.incident_id')),
        ]),
      ),
    )
    .select(['incidents.id', 'incidents.subject', 'incidents.first_seen', 'incidents.last_seen'])
    .where('legal_holds.site_id', '=', siteId)
    .where('legal_holds.lifted_at', 'is', null)
    .orderBy('incidents.first_seen')
    .execute();
  const meant = new Set(subjects);
  return rows
    .filter(({ subject }) => meant.has(subjectKeyOf(JSON.parse(subject) as Identity)))
    .map((row) => ({
      incidentId: row.id as IncidentId,
      window: contextWindow({ firstSeen: row.first_seen, lastSeen: row.last_seen }),
    }));
}
