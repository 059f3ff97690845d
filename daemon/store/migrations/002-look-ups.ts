import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How many events of an incident are look-ups alone. Incidents from before had none that were known as such. */
export const lookUps: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('alter table incidents add column look_up_count bigint not null default 0').execute(db);
  },
};
