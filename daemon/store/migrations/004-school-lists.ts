import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the school says on the Lists page. No row is ever deleted: what was taken off says when, by whom and why. */
export const schoolLists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  `create table school_entries (
    id text not null primary key, site_id text not null, kind text not null, entry text not null, category text,
    reason text not null, author text not null, created_at bigint not null, incident_id text,
    removed_at bigint, removed_by text, removed_reason text)`,
  // One say about each site: of two people who say the same at once, the second finds it said.
  'create unique index school_entries_in_force on school_entries (site_id, entry) where removed_at is null',
  'create index school_entries_removed on school_entries (site_id, removed_at)',
  `create table school_words (
    id text not null primary key, site_id text not null, kind text not null, phrase text not null, words text not null,
    category text, excludes text not null, reason text not null, author text not null, created_at bigint not null,
    incident_id text, removed_at bigint, removed_by text, removed_reason text)`,
  'create unique index school_words_in_force on school_words (site_id, words) where removed_at is null',
  'create index school_words_removed on school_words (site_id, removed_at)',
];
