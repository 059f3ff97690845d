import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a school has after years is counted from indexes alone: nothing of a hundred thousand rows is read for it. */
export const years: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  'drop index incidents_counted',
  `create index incidents_counted on incidents
    (site_id, queue, cluster_role, audience, subject_person, severity, assignee, group_name, last_seen, id)`,
  // Of a whole class, whether all of its pupils may be told of.
  'create index incidents_in_cluster on incidents (site_id, cluster_id, audience, subject_person)',
  'create index audit_by_staff on audit (site_id, staff_id, sequence)',
  'create index audit_by_action on audit (site_id, action, sequence)',
];
