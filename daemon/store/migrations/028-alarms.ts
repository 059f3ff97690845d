import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What keeps something from being checked, from when until when, and the mails in which somebody was told. */
export const alarms: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table alarms (
    id integer primary key autoincrement, site_id text not null, key text not null, facts text not null,
    began_at bigint not null, seen_at bigint not null, ended_at bigint,
    told_at bigint, told_in text, end_told_in text)`,
  // Of one thing there is one alarm at a time, however many daemons look.
  'create unique index alarms_open on alarms (site_id, key) where ended_at is null',
  'create index alarms_by_time on alarms (site_id, began_at)',
  'create index alarms_told_in on alarms (told_in) where told_in is not null',
  'create index alarms_end_told_in on alarms (end_told_in) where end_told_in is not null',
];
