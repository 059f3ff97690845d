import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * How staff sign in: the second step, one-time links, accounts at the school's provider, the emergency account. Whoever is
 * signed in stays so; accounts that there are already are as they were.
 */
export const signIn: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table staff add column disabled_at bigint',
  'alter table staff add column last_sign_in_at bigint',
  'alter table staff add column session_epoch integer not null default 0',
  'alter table staff add column is_emergency integer not null default 0',
  'alter table staff add column used_at bigint',
  'alter table staff add column use_seen_at bigint',
  'alter table staff add column ends_at bigint',
  'alter table staff add column oidc_issuer text',
  'alter table staff add column oidc_subject text',
  'create unique index staff_at_provider on staff (site_id, oidc_issuer, oidc_subject)',
  'alter table sessions add column staff_id text',
  'create index sessions_of_staff on sessions (staff_id)',
  `create table second_factors (
    staff_id text not null primary key, site_id text not null, secret text, last_step bigint not null default 0,
    since bigint, next_secret text, next_at bigint)`,
  `create table recovery_codes (
    site_id text not null, staff_id text not null, code_hash text not null, made_at bigint not null, used_at bigint,
    primary key (staff_id, code_hash))`,
  `create table account_links (
    id text not null primary key, site_id text not null, staff_id text not null, kind text not null, token_hash text,
    made_at bigint not null, made_by text, ends_at bigint not null, used_at bigint)`,
  'create index account_links_by_token on account_links (token_hash)',
];
