import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Policies follow each other: each version has its number, where it came from, and the change that made it. A change is who said what of
 * which rules and why, and who allowed it; while it waits for a senior leader it has no number.
 */
export const policyChanges: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table policies add column sequence integer',
  "alter table policies add column origin text not null default 'shipped'",
  'alter table policies add column change_id text',
  'alter table policies add column loosens integer not null default 0',
  `update policies set sequence = (
    select count(*) from policies as earlier
    where earlier.site_id = policies.site_id and (earlier.first_used_at < policies.first_used_at
      or (earlier.first_used_at = policies.first_used_at and earlier.version <= policies.version)))`,
  // Two who change the same policy cannot both be next.
  'create unique index policies_in_order on policies (site_id, sequence)',
  `create table policy_changes (
    id text not null primary key, site_id text not null, edits text not null, title text, based_on text not null,
    loosenings text not null, broken_cases text not null, author text, by_name text, reason text not null, made_at bigint not null,
    state text not null, decided_by text, decided_at bigint, decided_reason text, sequence integer)`,
  'create index policy_changes_by_state on policy_changes (site_id, state, sequence)',
];
