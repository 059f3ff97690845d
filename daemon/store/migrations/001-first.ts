import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The first tables. Portable SQL only, so that the same migration serves a shared server later. */
export const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table settings (
    site_id text not null, key text not null, value text not null,
    primary key (site_id, key))`,
  `create table policies (
    site_id text not null, version text not null, title text not null, rules text not null, first_used_at bigint not null,
    primary key (site_id, version))`,
  `create table sources (
    site_id text not null, source_id text not null, format text, last_line_at bigint,
    primary key (site_id, source_id))`,
  `create table cursors (
    site_id text not null, source_id text not null, file_id text not null, device text not null, inode text not null,
    head_hash text not null, head_bytes bigint not null, first_offset bigint not null, read_offset bigint not null, finished integer not null,
    origin text not null, modified_ms bigint not null, updated_at bigint not null,
    primary key (site_id, source_id, file_id))`,
  `create table hour_counters (
    site_id text not null, source_id text not null, hour bigint not null, group_name text not null, category text not null,
    rule_id text not null, outcome text not null, disposition text not null, initiator text not null, records bigint not null,
    primary key (site_id, hour, source_id, group_name, category, rule_id, outcome, disposition, initiator))`,
  `create table line_counters (
    site_id text not null, source_id text not null, hour bigint not null, kind text not null, reason text not null,
    lines bigint not null,
    primary key (site_id, hour, source_id, kind, reason))`,
  `create table malformed_samples (
    site_id text not null, source_id text not null, reason text not null, at bigint not null, sample text not null,
    primary key (site_id, source_id, reason))`,
  `create table attempts (
    site_id text not null, school_day text not null, subject_key text not null, rule_id text not null, attempts bigint not null,
    primary key (site_id, school_day, subject_key, rule_id))`,
  `create table events (
    id text not null primary key, site_id text not null, source_id text not null, incident_id text not null,
    at bigint not null, flagged_at bigint not null, rule_id text not null, severity integer not null,
    policy_version text not null, list_version text not null, initiator text not null,
    identity text not null, record text not null, matches text not null, reasons text not null)`,
  'create index events_of_incident on events (incident_id, at)',
  `create table incidents (
    id text not null primary key, site_id text not null, fingerprint text not null, sequence integer not null,
    subject text not null, audience text not null, rule_id text not null, policy_version text not null,
    severity integer not null, first_seen bigint not null, last_seen bigint not null,
    event_count bigint not null, blocked_count bigint not null, search_count bigint not null,
    status text not null, state text not null, state_before text, assignee text, version integer not null,
    raised_at bigint not null, closed_at bigint)`,
  'create unique index incidents_by_fingerprint on incidents (fingerprint, sequence)',
  'create index incidents_queue on incidents (site_id, status, severity desc, last_seen desc)',
  'create index incidents_raised on incidents (site_id, raised_at)',
  'create index incidents_closed on incidents (site_id, closed_at)',
  `create table incident_history (
    id integer primary key, site_id text not null, incident_id text not null, at bigint not null, kind text not null,
    by_staff text, detail text)`,
  'create index history_of_incident on incident_history (incident_id, at)',
  `create table outbox (
    id text not null primary key, site_id text not null, kind text not null, subject_id text not null,
    created_at bigint not null, attempts integer not null, next_attempt_at bigint not null, last_error text,
    closed_at bigint, outcome text)`,
  'create index outbox_due on outbox (closed_at, next_attempt_at)',
  `create table archive_segments (
    id text not null primary key, site_id text not null, source_id text not null, file_id text not null,
    from_offset bigint not null, to_offset bigint not null, path text not null, records bigint not null,
    created_at bigint not null)`,
  `create table staff (
    id text not null primary key, site_id text not null, name text not null, email text not null, role text not null,
    password_hash text not null, created_at bigint not null)`,
  'create unique index staff_by_email on staff (site_id, email)',
  'create table sessions (id text not null primary key, data text not null, expires_at bigint not null)',
  `create table audit (
    id integer primary key, site_id text not null, at bigint not null, staff_id text, action text not null,
    subject_kind text not null, subject_id text not null)`,
  'create index audit_by_time on audit (site_id, at)',
];
