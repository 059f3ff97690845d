import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { personOfSubject } from '../../identity/subject-key.ts';
import { readIdentity } from '../rows.ts';
import type { Schema } from '../schema.ts';

/**
 * Whom an account belongs to, who is named for incidents about the head, which person an incident is about, and which incidents were
 * referred to whom. Incidents from before this are given their person.
 */
export const access: Migration = {
  async up(db: Kysely<Schema>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    await givePersons(db);
  },
};

const STATEMENTS: readonly string[] = [
  'alter table staff add column person_id text',
  'alter table staff add column reviews_heads integer not null default 0',
  'alter table incidents add column subject_person text',
  'create index incidents_of_person on incidents (site_id, subject_person)',
  `create table incident_referrals (
    incident_id text not null, site_id text not null, staff_id text not null, at bigint not null, by_staff text,
    primary key (incident_id, staff_id))`,
  'create index referrals_of_staff on incident_referrals (site_id, staff_id, at)',
];

const AT_ONCE = 1_000;

/** By id, a thousand at a time: a school of years has a hundred thousand. */
async function givePersons(db: Kysely<Schema>): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('incidents')
      .select(['id', 'subject'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const { id, subject } of rows) {
      const subject_person = personOfSubject(readIdentity(subject));
      if (subject_person !== null)
        await db.updateTable('incidents').set({ subject_person }).where('id', '=', id).execute();
    }
    after = last.id;
  }
}
