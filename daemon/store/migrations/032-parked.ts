import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What could not be sent is parked until somebody looks; whom a mail server refuses; and whose turn a job of the clock is. */
export const parked: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table outbox add column tried_at bigint',
  'alter table outbox add column failing_since bigint',
  'alter table outbox add column parked_at bigint',
  'alter table outbox add column parked_why text',
  'alter table outbox add column only_to text',
  'alter table outbox add column dropped_by text',
  'alter table outbox add column drop_reason text',
  'create index outbox_parked on outbox (site_id, parked_at) where closed_at is null and parked_at is not null',
  // How many were mailed lately is asked with every alert, and in a storm there are thousands.
  'create index outbox_by_end on outbox (site_id, kind, closed_at)',
  `create table mail_refusals (
    site_id text not null, address text not null, kind text not null, answer text not null, tries integer not null,
    since bigint not null, last_at bigint not null, primary key (site_id, address))`,
  `create table clock_turns (
    site_id text not null, job text not null, holder text not null, began_at bigint not null, held_until bigint not null,
    primary key (site_id, job))`,
];
