import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** To whom the names in something are shown, and until when. It names nobody: a member of staff, and the id of what they asked for. */
export const namesShown: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table names_shown (
    site_id text not null, staff_id text not null, about_kind text not null, about_id text not null, reason text not null,
    at bigint not null, until bigint not null, primary key (site_id, staff_id, about_kind, about_id))`,
  'create index names_shown_by_end on names_shown (site_id, until)',
];
