/**
 * Each entry of who looked carries the hash of the one before it, so that a changed, removed or slipped-in entry breaks the chain
 * from there on. What an entry is about goes into it as a salted digest: when a person is erased, the id and the salt go, and the
 * chain still holds.
 */
import { hash, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AuditAction, AuditDetail, AuditSubject } from '../records/audited.ts';
import type { Schema } from './schema.ts';

/** What the first entry of a school follows. */
export const BEFORE_THE_FIRST = '0'.repeat(64);
const FORM = 'filterwatch-audit-1';
const SALT_BYTES = 16;

/** Who saw or changed what. Ids and counts only: never a name, an address or a search. */
export interface AuditEntry {
  readonly at: number;
  readonly staffId: string | null;
  readonly action: AuditAction;
  readonly subjectKind: AuditSubject;
  readonly subjectId: string;
  readonly detail?: AuditDetail;
}

export type AuditRow = Omit<Schema['audit'], 'id'>;
type Hashed = Omit<AuditRow, 'hash' | 'subject_id' | 'subject_salt'>;

/** The hash of an entry over its canonical form: a list in this order, as JSON. */
export function hashOf(row: Hashed): string {
  const { site_id, sequence, at, staff_id, action, subject_kind, subject_digest, detail, previous_hash } = row;
  return hash(
    'sha256',
    JSON.stringify([
      FORM,
      site_id,
      sequence,
      at,
      staff_id,
      action,
      subject_kind,
      subject_digest,
      detail,
      previous_hash,
    ]),
  );
}

export function digestOf(salt: string, subjectId: string): string {
  return hash('sha256', `${salt}\n${subjectId}`);
}

/** The entry as the next link. */
export function linkOf(siteId: string, after: ChainHead, entry: AuditEntry): AuditRow {
  const salt = randomBytes(SALT_BYTES).toString('base64url');
  const row = {
    site_id: siteId,
    sequence: after.sequence + 1,
    at: entry.at,
    staff_id: entry.staffId,
    action: entry.action,
    subject_kind: entry.subjectKind,
    subject_digest: digestOf(salt, entry.subjectId),
    detail: entry.detail === undefined ? null : JSON.stringify(entry.detail),
    previous_hash: after.hash,
  };
  return { ...row, subject_id: entry.subjectId, subject_salt: salt, hash: hashOf(row) };
}

/** Where the chain ends. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Adds entries to the end, in the transaction of what they tell of. Of two writers the second waits, so the chain never forks. */
export async function appendAudit(
  transaction: Transaction<Schema>,
  siteId: string,
  entries: readonly AuditEntry[],
): Promise<ChainHead> {
  let head = await holdHead(transaction, siteId);
  for (const entry of entries) {
    const row = linkOf(siteId, head, entry);
    await transaction.insertInto('audit').values(row).execute();
    head = { sequence: row.sequence, hash: row.hash };
  }
  await transaction.updateTable('audit_chain').set(head).where('site_id', '=', siteId).execute();
  return head;
}

/** Writes first and reads then: a transaction that began by reading would be refused when another has written since. */
export async function holdHead(transaction: Transaction<Schema>, siteId: string): Promise<ChainHead> {
  return transaction
    .insertInto('audit_chain')
    .values({ site_id: siteId, sequence: 0, hash: BEFORE_THE_FIRST })
    .onConflict((conflict) =>
      conflict.column('site_id').doUpdateSet((table) => ({ hash: table.ref('audit_chain.hash') })),
    )
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
}
