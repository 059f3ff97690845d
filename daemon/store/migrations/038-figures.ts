import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the filter did with what persons asked for, and who was active, for the report: subjects as hashes, to count each once. */
export const figures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table filter_counters (
    site_id text not null, hour bigint not null, group_name text not null, category text not null, kind text not null,
    records bigint not null,
    primary key (site_id, hour, group_name, category, kind))`,
  `create table filter_hosts (
    site_id text not null, hour bigint not null, host text not null, category text not null, kind text not null,
    records bigint not null, first_at bigint not null, last_at bigint not null,
    primary key (site_id, hour, host, category, kind))`,
  `create table filter_subjects (
    site_id text not null, day text not null, kind text not null, host text not null, subject_hash text not null,
    primary key (site_id, day, kind, host, subject_hash))`,
  'create index filter_subjects_of_one on filter_subjects (site_id, subject_hash)',
  `create table active_subjects (
    site_id text not null, week text not null, subject_hash text not null, group_name text not null, days integer not null,
    primary key (site_id, week, subject_hash))`,
  'create index active_subjects_of_one on active_subjects (site_id, subject_hash)',
];
