import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Mail that a server took, and that came back later. */
export const bounces: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table mail_bounces (
          site_id text not null, address text not null, kind text not null, answer text not null, mail_id text not null,
          times integer not null, since bigint not null, last_at bigint not null,
          primary key (site_id, address))`,
      )
      .execute(db);
  },
};
