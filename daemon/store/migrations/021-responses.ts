import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What the policy prescribes becomes a list that is worked through. Incidents that were closed before have nothing to do, and a concern
 * that was deliberate stays a warning for them: `before_version` marks them, until somebody opens them again.
 */
export const responses: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table incident_responses (
    incident_id text not null primary key, site_id text not null, before_version integer, settled_version integer not null default 0,
    chosen text, chosen_by text, chosen_at bigint, chosen_note text not null default '', choice_version integer not null default 0,
    must_choose integer not null default 0)`,
  'create index incident_responses_to_choose on incident_responses (site_id, must_choose)',
  `insert into incident_responses (incident_id, site_id, before_version, settled_version)
    select id, site_id, version, version from incidents where status = 'resolved'`,
  `create table incident_actions (
    incident_id text not null, action text not null, site_id text not null, is_prescribed integer not null, state text not null,
    by_staff text, at bigint, note text not null default '', version integer not null default 0, primary key (incident_id, action))`,
  'create index incident_actions_to_do on incident_actions (site_id, state, is_prescribed)',
  `create table letter_templates (
    site_id text not null, kind text not null, language text not null, version integer not null, subject text, body text,
    author text not null, at bigint not null, reason text not null, primary key (site_id, kind, language, version))`,
  `create table incident_letters (
    id text not null primary key, site_id text not null, incident_id text not null, kind text not null, language text not null,
    template_version integer not null, subject text not null, body text not null, way text not null, recipient text not null,
    by_staff text not null, at bigint not null, sent_at bigint, failure text)`,
  'create index incident_letters_of_incident on incident_letters (incident_id, at)',
  `create table access_removals (
    id text not null primary key, site_id text not null, incident_id text not null, from_day text not null, until_day text not null,
    reason text not null, by_staff text not null, at bigint not null, ended_at bigint, ended_by text, reminded_at bigint)`,
  'create index access_removals_by_end on access_removals (site_id, until_day)',
  'create index access_removals_of_incident on access_removals (incident_id)',
];
