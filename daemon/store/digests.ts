/**
 * Alerts that wait to be told of in one mail. Each stands in the history of its incident, with the id of the mail that will tell of it,
 * written in the transaction that ends the alert: none is lost, and none told of twice.
 */
import { type Kysely, sql } from 'kysely';
import type { IncidentId } from '../incidents/incident.ts';
import type { Severity } from '../policy/policy.ts';
import type { Database } from './database.ts';
import { severityOf } from './rows.ts';
import type { Schema } from './schema.ts';

/** Incidents of one rule and severity. */
export interface Gathered {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly incidents: number;
  readonly first: number;
}

/** A mail that will tell of many. */
export interface WaitingDigest {
  readonly id: string;
  /** How often, and whom, as it was written into its row. */
  readonly subjectId: string;
  readonly dueAt: number;
  readonly incidents: number;
}

export interface Digests {
  /** Settles of which alerts a mail tells: what is gathered from now on stands in another. May be said twice. */
  begin(id: string, at: number): Promise<void>;
  /** What a mail tells of: what is still open, and was not told of by itself since. */
  toldIn(id: string): Promise<readonly Gathered[]>;
  /** True while an alert of this incident waits to be told of with others. */
  isWaiting(id: IncidentId): Promise<boolean>;
  /** The soonest first. */
  waiting(): Promise<readonly WaitingDigest[]>;
}

export function createDigests({ reader, writer }: Database, siteId: string): Digests {
  return {
    async begin(id, at) {
      const open = writer.updateTable('outbox').set({ begun_at: at }).where('id', '=', id);
      await open.where('begun_at', 'is', null).where('closed_at', 'is', null).execute();
    },
    toldIn: (id) => toldIn(reader, siteId, id),
    async isWaiting(id) {
      const row = await gathered(reader, siteId)
        .innerJoin('outbox', 'outbox.id', 'gathered.detail')
        .select('outbox.id')
        .where('gathered.incident_id', '=', id)
        .where('outbox.closed_at', 'is', null)
        .where('outbox.begun_at', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },
    async waiting() {
      const rows = await reader
        .selectFrom('outbox')
        .select(['id', 'subject_id', 'next_attempt_at'])
        .where('site_id', '=', siteId)
        .where('kind', '=', 'digest')
        .where('closed_at', 'is', null)
        .orderBy('next_attempt_at')
        .execute();
      const counted = rows.map(async ({ id, subject_id: subjectId, next_attempt_at: dueAt }) => {
        const told = await toldIn(reader, siteId, id);
        return { id, subjectId, dueAt, incidents: told.reduce((sum, { incidents }) => sum + incidents, 0) };
      });
      return Promise.all(counted);
    },
  };
}

function gathered(db: Kysely<Schema>, siteId: string) {
  return db
    .selectFrom('incident_history as gathered')
    .where('gathered.site_id', '=', siteId)
    .where('gathered.kind', '=', 'alert_gathered');
}

async function toldIn(db: Kysely<Schema>, siteId: string, id: string): Promise<readonly Gathered[]> {
  const rows = await gathered(db, siteId)
    .where('gathered.detail', '=', id)
    .innerJoin('incidents', 'incidents.id', 'gathered.incident_id')
    .where('incidents.status', '!=', 'resolved')
    // It became more serious, and was mailed by itself.
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(
          selectFrom('incident_history as told')
            .select('told.at')
            .where('told.incident_id', '=', ref('gathered.incident_id'))
            .where('told.kind', '=', 'alert_sent')
            .where('told.at', '>=', ref('gathered.at')),
        ),
      ),
    )
    .select(({ fn }) => [
      'incidents.rule_id',
      'incidents.severity',
      // What was put together is one thing to look at.
      sql<number>`count(distinct coalesce(incidents.merged_top, incidents.merged_into, incidents.id))`.as('incidents'),
      fn.min<number>('gathered.at').as('first'),
    ])
    .groupBy(['incidents.rule_id', 'incidents.severity'])
    .orderBy('incidents.severity', 'desc')
    .orderBy('incidents', 'desc')
    .execute();
  return rows.map((row) => ({
    ruleId: row.rule_id,
    severity: severityOf(row.severity),
    incidents: Number(row.incidents),
    first: Number(row.first),
  }));
}
