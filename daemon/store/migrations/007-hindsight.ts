import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What looking back through the archive found, and what a person decided about it. */
export const hindsight: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table hindsight_batches (
    id text not null primary key, site_id text not null, causes text not null, state text not null,
    created_at bigint not null, finished_at bigint, looked_from bigint not null, looked_to bigint not null,
    is_complete integer not null, busy_sites bigint not null, lighter bigint not null, failure text)`,
  'create index hindsight_batches_by_time on hindsight_batches (site_id, created_at)',
  `create table hindsight_findings (
    id text not null primary key, site_id text not null, batch_id text not null, subject_key text not null,
    identity text not null, audience text not null, rule_id text not null, severity integer not null,
    is_pressing integer not null, requests bigint not null, blocked bigint not null, first_at bigint not null,
    last_at bigint not null, places text not null, decision text, decided_by text, decided_at bigint, note text,
    incident_ids text)`,
  'create index hindsight_findings_by_batch on hindsight_findings (batch_id)',
  'create index hindsight_findings_by_subject on hindsight_findings (site_id, subject_key)',
  // What was shown once is not shown again for the same person and rule.
  `create table hindsight_places (
    site_id text not null, subject_key text not null, rule_id text not null, kind text not null, place text not null,
    finding_id text not null, primary key (site_id, subject_key, rule_id, kind, place))`,
  'create index hindsight_places_by_finding on hindsight_places (finding_id)',
];
