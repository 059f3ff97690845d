import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A mail that tells of many has begun when it is settled of which: what is gathered afterwards stands in the next. */
export const digests: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table outbox add column begun_at bigint',
  "create index incident_history_gathered on incident_history (site_id, detail) where kind = 'alert_gathered'",
];
