import { hash, randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Who looked becomes a chain, and no entry can be changed or deleted any more but by its age. What was written before is chained as
 * it stands, and an entry says so: of that time the chain proves only that nothing was changed since today.
 */
export const audit: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.transaction().execute(async (transaction) => {
      for (const statement of TABLES) await sql.raw(statement).execute(transaction);
      await chain(transaction);
      for (const statement of AFTERWARDS) await sql.raw(statement).execute(transaction);
    });
  },
};

const TABLES: readonly string[] = [
  'alter table audit rename to audit_before',
  'drop index audit_by_time',
  `create table audit (
    id integer primary key autoincrement, site_id text not null, at bigint not null, staff_id text, action text not null,
    subject_kind text not null, subject_id text not null, subject_salt text, subject_digest text not null, detail text,
    sequence bigint not null, previous_hash text not null, hash text not null)`,
  'create unique index audit_in_order on audit (site_id, sequence)',
  'create index audit_by_time on audit (site_id, at)',
  'create index audit_by_subject on audit (subject_kind, subject_id)',
  'create table audit_chain (site_id text not null primary key, sequence bigint not null, hash text not null)',
  `create table audit_seals (
    site_id text not null, first_sequence bigint not null, last_sequence bigint not null, first_at bigint not null,
    last_at bigint not null, before_hash text not null, last_hash text not null, sealed_at bigint not null,
    primary key (site_id, first_sequence))`,
  `create table audit_heads (
    site_id text not null, sequence bigint not null, at bigint not null, hash text not null, fingerprint text not null,
    signature text not null, primary key (site_id, sequence))`,
  `create table audit_checks (
    id integer primary key, site_id text not null, at bigint not null, entries bigint not null, first_at bigint,
    last_at bigint, fault text, fault_sequence bigint)`,
];

const AFTERWARDS: readonly string[] = [
  'drop table audit_before',
  `create trigger audit_stays before delete on audit
    when not exists (select 1 from audit_seals as seal where seal.site_id = old.site_id
      and old.sequence between seal.first_sequence and seal.last_sequence)
    begin select raise(abort, 'who looked is deleted by its age alone'); end`,
  // A person who is erased: what the entry is about goes, with the salt, and nothing else.
  `create trigger audit_is_final before update on audit
    when not (old.subject_salt is not null and new.subject_salt is null and new.subject_id like 'erased-%'
      and new.id is old.id and new.site_id is old.site_id and new.at is old.at and new.staff_id is old.staff_id
      and new.action is old.action and new.subject_kind is old.subject_kind
      and new.subject_digest is old.subject_digest and new.detail is old.detail and new.sequence is old.sequence
      and new.previous_hash is old.previous_hash and new.hash is old.hash)
    begin select raise(abort, 'who looked is never changed'); end`,
];

interface Before {
  readonly id: number;
  readonly site_id: string;
  readonly at: number;
  readonly staff_id: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
}

interface End {
  readonly sequence: number;
  readonly hash: string;
}

const AT_ONCE = 1_000;
const FIRST: End = { sequence: 0, hash: '0'.repeat(64) };

async function chain(transaction: Transaction<unknown>): Promise<void> {
  const ends = new Map<string, End>();
  for (let after = 0; ; ) {
    const { rows } =
      await sql<Before>`select * from audit_before where id > ${after} order by id limit ${AT_ONCE}`.execute(
        transaction,
      );
    for (const row of rows) ends.set(row.site_id, await add(transaction, row, ends.get(row.site_id) ?? FIRST));
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  for (const [siteId, end] of ends) await begin(transaction, siteId, end);
}

/** Says in the chain itself what was chained afterwards. */
async function begin(transaction: Transaction<unknown>, siteId: string, end: End): Promise<void> {
  const { rows } = await sql<{ at: number }>`select cast(unixepoch('subsec') * 1000 as integer) as at`.execute(
    transaction,
  );
  const entry = { site_id: siteId, at: rows[0]?.at ?? 0, staff_id: null, action: 'begin_audit' };
  const about = { subject_kind: 'audit', subject_id: '', detail: JSON.stringify({ entries: end.sequence }) };
  const { sequence, hash: last } = await add(transaction, { ...entry, ...about }, end);
  await sql`insert into audit_chain (site_id, sequence, hash) values (${siteId}, ${sequence}, ${last})`.execute(
    transaction,
  );
}

/** As audit-chain.ts did it when this was written: a migration never changes. */
async function add(
  transaction: Transaction<unknown>,
  row: Omit<Before, 'id'> & { readonly detail?: string },
  end: End,
): Promise<End> {
  const { site_id, at, staff_id, action, subject_kind, subject_id, detail = null } = row;
  const salt = randomBytes(16).toString('base64url');
  const digest = hash('sha256', `${salt}\n${subject_id}`);
  const sequence = end.sequence + 1;
  const form = ['filterwatch-audit-1', site_id, sequence, at, staff_id, action, subject_kind, digest, detail, end.hash];
  const own = hash('sha256', JSON.stringify(form));
  await sql`insert into audit (site_id, at, staff_id, action, subject_kind, subject_id, subject_salt, subject_digest, detail,
    sequence, previous_hash, hash) values (${site_id}, ${at}, ${staff_id}, ${action}, ${subject_kind}, ${subject_id}, ${salt},
    ${digest}, ${detail}, ${sequence}, ${end.hash}, ${own})`.execute(transaction);
  return { sequence, hash: own };
}
