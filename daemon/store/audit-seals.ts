/**
 * Entries that had their time are deleted in stretches. Of each stretch the hash before it and its last one stay, so that the chain
 * can still be walked; and an entry of the chain itself says what all these seals are, so that nobody adds one.
 */
import { hash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { appendAudit, holdHead } from './audit-chain.ts';
import { heldIncidents } from './held-incidents.ts';
import type { Schema } from './schema.ts';

export type Seal = Schema['audit_seals'];

const AT_ONCE = 1_000;

/** Deletes some entries of before `before`; answers how many. Who looked at what is under a legal hold stays with it. */
export function removeLooks(db: Kysely<Schema>, siteId: string, { before, now }: Ages): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await holdHead(transaction, siteId);
    const rows = await expired(transaction, siteId, before);
    if (rows.length === 0) return 0;
    for (const stretch of stretchesOf(rows)) await seal(transaction, sealOf(siteId, stretch, now));
    const sequences = rows.map(({ sequence }) => sequence);
    await transaction.deleteFrom('audit').where('site_id', '=', siteId).where('sequence', 'in', sequences).execute();
    await note(transaction, siteId, { removed: rows.length, now });
    return rows.length;
  });
}

interface Ages {
  readonly before: number;
  readonly now: number;
}

type Gone = Pick<Schema['audit'], 'sequence' | 'at' | 'previous_hash' | 'hash'>;

function expired(transaction: Transaction<Schema>, siteId: string, before: number): Promise<readonly Gone[]> {
  return transaction
    .selectFrom('audit')
    .select(['sequence', 'at', 'previous_hash', 'hash'])
    .where('site_id', '=', siteId)
    .where('at', '<', before)
    .where(({ or, eb }) =>
      or([eb('subject_kind', '!=', 'incident'), eb('subject_id', 'not in', heldIncidents(transaction))]),
    )
    .orderBy('sequence')
    .limit(AT_ONCE)
    .execute();
}

function stretchesOf(rows: readonly Gone[]): readonly (readonly Gone[])[] {
  const stretches: Gone[][] = [];
  for (const row of rows) {
    const open = stretches.at(-1);
    if (open?.at(-1)?.sequence === row.sequence - 1) open.push(row);
    else stretches.push([row]);
  }
  return stretches;
}

function sealOf(siteId: string, stretch: readonly Gone[], now: number): Seal {
  const [first, last] = [stretch[0], stretch.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A stretch of entries holds at least one.');
  const times = stretch.map(({ at }) => at);
  return {
    site_id: siteId,
    first_sequence: first.sequence,
    last_sequence: last.sequence,
    first_at: Math.min(...times),
    last_at: Math.max(...times),
    before_hash: first.previous_hash,
    last_hash: last.hash,
    sealed_at: now,
  };
}

/** With the seals right before and after it, one. */
async function seal(transaction: Transaction<Schema>, made: Seal): Promise<void> {
  const beside = transaction
    .selectFrom('audit_seals')
    .selectAll()
    .where('site_id', '=', made.site_id)
    .where(({ or, eb }) =>
      or([eb('last_sequence', '=', made.first_sequence - 1), eb('first_sequence', '=', made.last_sequence + 1)]),
    );
  const whole = (await beside.execute()).reduce(joined, made);
  await transaction
    .deleteFrom('audit_seals')
    .where('site_id', '=', made.site_id)
    .where('first_sequence', '>=', whole.first_sequence)
    .where('last_sequence', '<=', whole.last_sequence)
    .execute();
  await transaction.insertInto('audit_seals').values(whole).execute();
}

function joined(one: Seal, other: Seal): Seal {
  const [first, last] = one.first_sequence < other.first_sequence ? [one, other] : [other, one];
  return {
    ...one,
    first_sequence: first.first_sequence,
    before_hash: first.before_hash,
    last_sequence: last.last_sequence,
    last_hash: last.last_hash,
    first_at: Math.min(one.first_at, other.first_at),
    last_at: Math.max(one.last_at, other.last_at),
  };
}

async function note(
  transaction: Transaction<Schema>,
  siteId: string,
  { removed, now }: { readonly removed: number; readonly now: number },
): Promise<void> {
  const seals = await sealsOf(transaction, siteId);
  const detail = { entries: removed, seals: digestOfSeals(seals) };
  const about = { subjectKind: 'audit', subjectId: '', detail } as const;
  await appendAudit(transaction, siteId, [{ at: now, staffId: null, action: 'seal_audit', ...about }]);
}

/** In their order. */
export function sealsOf(db: Kysely<Schema>, siteId: string): Promise<readonly Seal[]> {
  return db.selectFrom('audit_seals').selectAll().where('site_id', '=', siteId).orderBy('first_sequence').execute();
}

/** One hash over all of them, as the entry that speaks of them holds it. */
export function digestOfSeals(seals: readonly Seal[]): string {
  const all = seals.map(({ first_sequence, last_sequence, before_hash, last_hash }) => [
    first_sequence,
    last_sequence,
    before_hash,
    last_hash,
  ]);
  return hash('sha256', JSON.stringify(all));
}
