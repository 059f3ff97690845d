import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a whole class did together is one item, and whoever looks for help stands in a lane apart. Earlier incidents stay as they are. */
export const lanes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table events add column lesson bigint',
  'alter table events add column topics text',
  'alter table events add column is_first_person integer not null default 0',
  "alter table incidents add column lane text not null default 'review'",
  'alter table incidents add column school_day text',
  'alter table incidents add column class_key text',
  "alter table incidents add column cluster_role text not null default 'none'",
  'alter table incidents add column cluster_id text',
  'alter table incidents add column cluster_why text',
  'alter table incidents add column whole_class text',
  'alter table incidents add column care text',
  'create index incidents_of_class_day on incidents (site_id, school_day, class_key)',
  'create index incidents_of_cluster on incidents (cluster_id)',
  'create index incidents_in_lane on incidents (site_id, lane, status)',
];
