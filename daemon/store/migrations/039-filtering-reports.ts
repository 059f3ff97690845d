import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The reports of weeks, terms and school years as they were made: counts alone, which outlive what they were counted from. */
export const filteringReports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table reports (
          site_id text not null, period text not null, version integer not null, kind text not null,
          first_day text not null, last_day text not null, made_at bigint not null, made_by text, report text not null,
          is_mailed integer not null, sent_at bigint, not_sent text,
          primary key (site_id, period, version))`,
      )
      .execute(db);
  },
};
