import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who had which address when; and what was understood otherwise at first, because that became known later. */
export const attachments: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS: readonly string[] = [
  // '' stands for what is not known: a key must not hold null.
  `create table attachments (
    site_id text not null, via text not null, address text not null, from_at bigint not null, to_at bigint,
    mac text not null, host text not null, account text not null, source_id text not null, learnt_at bigint not null,
    check_from bigint, primary key (site_id, via, address, from_at, mac, host, account))`,
  'create index attachments_to_check on attachments (site_id, check_from)',
  'create index attachments_by_account on attachments (site_id, account)',
  `create table identity_corrections (
    site_id text not null, address text not null, from_at bigint not null, to_at bigint not null, subject_key text not null,
    identity text not null, audience text not null, corrected_at bigint not null,
    primary key (site_id, address, from_at))`,
  // Whose a flagged request was may become known after it was flagged.
  'create index events_by_time on events (site_id, at)',
  'create index identity_corrections_by_subject on identity_corrections (site_id, subject_key)',
];
