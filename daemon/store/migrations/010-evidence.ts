import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Where the line of a flagged event stands: an event is kept longer than the log that we keep, and the police must find its line in
 * the filter's own. Null for those from before.
 */
export const evidence: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table events add column file_id text',
  'alter table events add column line_offset bigint',
];
