import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What is remembered of people and devices towards what only many requests show. It is written in the transaction of the cursor that
 * passed the lines, and forgotten when its last day is over. `traces` is JSON.
 */
export const behaviour: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table behaviours (
    site_id text not null,
    behaviour text not null,
    subject_key text not null,
    part text not null,
    keep_until text not null,
    is_told integer not null,
    traces text not null,
    primary key (site_id, behaviour, subject_key, part)
  )`,
  'create index behaviours_by_day on behaviours (site_id, keep_until)',
  'create index behaviours_by_subject on behaviours (site_id, subject_key)',
];
