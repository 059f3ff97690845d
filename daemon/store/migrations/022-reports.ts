import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people saw: incidents that are written down by hand, and what anybody in the school reports. Earlier incidents came from a log. */
export const reports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  "alter table incidents add column origin text not null default 'log'",
  `create table incident_accounts (
    incident_id text primary key,
    site_id text not null,
    what_happened text not null,
    came_to_light text not null,
    severity_reason text,
    entered_by text not null,
    entered_at bigint not null,
    changed_at bigint,
    report_id text
  )`,
];
