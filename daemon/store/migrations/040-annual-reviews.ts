import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The yearly look at filtering and monitoring: what the figures say, what people answered, and who signed. */
export const annualReviews: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table annual_reviews (
          site_id text not null, year integer not null, version integer not null, revision integer not null,
          begun_at bigint not null, first_day text not null, last_day text not null, school text not null,
          figures text not null, closed_at bigint,
          primary key (site_id, year, version))`,
      )
      .execute(db);
    await sql
      .raw(
        `create table annual_review_answers (
          site_id text not null, year integer not null, version integer not null, question_id text not null,
          text text not null, role text not null, staff_id text not null, answered_at bigint not null,
          primary key (site_id, year, version, question_id))`,
      )
      .execute(db);
    await sql
      .raw(
        `create table annual_review_signatures (
          site_id text not null, year integer not null, version integer not null, revision integer not null,
          signer text not null,
          role text not null, staff_id text not null, name text not null, signed_at bigint not null,
          removed_at bigint, removed_why text,
          primary key (site_id, year, version, revision, signer))`,
      )
      .execute(db);
  },
};
