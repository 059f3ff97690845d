import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The last good reading of every place that says who is who. */
export const keptRosters: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table kept_rosters (
    site_id text not null,
    place text not null,
    read_at bigint not null,
    rows text not null,
    primary key (site_id, place)
  )`,
];
