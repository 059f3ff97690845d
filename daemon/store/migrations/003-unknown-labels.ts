import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Names of categories that a filter logs and nobody knows, with how often they came. */
export const unknownLabels: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const table = `create table unknown_labels (
      site_id text not null, source_id text not null, observer text not null, label text not null, records bigint not null,
      first_at bigint not null, last_at bigint not null,
      primary key (site_id, source_id, observer, label))`;
    await sql.raw(table).execute(db);
  },
};
