import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** An effect may be meant for later: until then it waits for nothing, and nothing is wrong. */
export const escalation: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table outbox add column not_before bigint').execute(db);
  },
};
