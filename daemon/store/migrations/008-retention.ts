import type { Kysely, QueryExecutorProvider } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is deleted when, and what must not be: legal holds, what was around incidents, and the proof of each night. */
export const retention: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    await fillResolutions(db);
  },
};

/** What was found stood in the state alone before. */
export async function fillResolutions(db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from incidents where status = 'resolved'`.execute(db);
  for (const { id, state } of rows) {
    const { resolution } = JSON.parse(state) as { readonly resolution: string };
    await sql`update incidents set resolution = ${resolution} where id = ${id}`.execute(db);
  }
}

const STATEMENTS: readonly string[] = [
  `create table legal_holds (
    id text not null primary key, site_id text not null, incident_id text not null,
    placed_at bigint not null, placed_by text not null, reason text not null,
    lifted_at bigint, lifted_by text, lifted_reason text)`,
  // Of two people who place one at once, the second finds it placed.
  'create unique index legal_holds_in_force on legal_holds (site_id, incident_id) where lifted_at is null',
  'create index legal_holds_of_incident on legal_holds (incident_id)',
  `create table incident_contexts (
    incident_id text not null primary key, site_id text not null, kept_at bigint not null,
    from_at bigint not null, to_at bigint not null, records bigint not null, left_out bigint not null, packed blob not null)`,
  `create table retention_runs (
    id text not null primary key, site_id text not null, started_at bigint not null, kind text not null,
    removed bigint not null, until_at bigint, oldest_left bigint, took_ms bigint not null, failure text)`,
  'create index retention_runs_by_time on retention_runs (site_id, started_at)',
  'create index retention_runs_by_kind on retention_runs (site_id, kind, started_at)',
  'create table retention_lease (site_id text not null primary key, holder text not null, held_until bigint not null)',
  `create table disk_readings (
    site_id text not null, at bigint not null, free_bytes bigint not null, total_bytes bigint not null,
    archive_bytes bigint not null, store_bytes bigint not null,
    primary key (site_id, at))`,
  'alter table incidents add column resolution text',
  'create index incidents_by_resolution on incidents (site_id, resolution, closed_at)',
  // What goes is looked for by its age, every night.
  'create index outbox_closed on outbox (site_id, closed_at)',
  'create index outbox_of_subject on outbox (subject_id)',
  'create index incidents_first_seen on incidents (site_id, first_seen)',
];
