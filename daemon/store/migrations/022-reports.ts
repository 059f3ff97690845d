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
  `create table site_reports (
    id text primary key,
    site_id text not null,
    sent_at bigint not null,
    language text not null,
    saw text,
    host text,
    is_withheld integer not null,
    from_at bigint not null,
    to_at bigint not null,
    reporter text not null,
    reporter_name text,
    reporter_class text,
    how text not null,
    is_in_danger integer not null,
    client_ip text,
    identity text not null,
    subject_key text not null,
    audience text not null,
    status text not null,
    outcome text,
    closed_by text,
    closed_at bigint,
    note text,
    version integer not null
  )`,
  'create index site_reports_by_status on site_reports (site_id, status, sent_at)',
  'create index site_reports_by_subject on site_reports (site_id, subject_key)',
  `create table report_incidents (
    report_id text not null,
    incident_id text not null,
    site_id text not null,
    at bigint not null,
    by_staff text,
    primary key (report_id, incident_id)
  )`,
  'create index report_incidents_of_incident on report_incidents (incident_id)',
];
