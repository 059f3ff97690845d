import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * One page that the filter stops is one attempt, however often the browser asks for it: which attempts were counted last, and how many
 * of the requests of an incident are part of an attempt that was counted with an earlier one.
 */
export const attempts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  "alter table attempts add column recent text not null default '[]'",
  'alter table events add column same_attempt integer not null default 0',
  'alter table incidents add column same_attempt_count bigint not null default 0',
];
