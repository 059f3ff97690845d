/** Walks the chain of who looked from its beginning to its end, some entries at a time, and says where it breaks first. */
import type { Kysely } from 'kysely';
import { type AuditRow, BEFORE_THE_FIRST, type ChainHead, digestOf, hashOf } from './audit-chain.ts';
import { digestOfSeals, type Seal, sealsOf } from './audit-seals.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/**
 * changed: what stands in this entry is not what was written. missing: this entry is not there, and no seal says that it had its
 * time. unlinked: this entry does not follow the one before it. cut_off: the chain went on behind this entry. seals: what was deleted
 * by its age is not what the chain says. erased: an entry was made unreadable, and no erasure tells why. head: at this entry, the chain
 * is not the one that was signed.
 */
export const AUDIT_FAULTS = ['changed', 'missing', 'unlinked', 'cut_off', 'seals', 'erased', 'head'] as const;
export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

export interface AuditFault {
  readonly kind: AuditFaultKind;
  readonly sequence: number;
}

export interface AuditWalk {
  readonly entries: number;
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly end: ChainHead;
  readonly fault: AuditFault | null;
}

/** The end of the chain as it was at another time; what is compared with it. */
export type KnownHead = ChainHead;

const AT_ONCE = 2_000;

/** `goOn` is called between pieces. Of the heads that are known from elsewhere, each must lie on the chain. */
export async function walkAudit(
  { reader }: Database,
  siteId: string,
  { known, goOn }: { readonly known: readonly KnownHead[]; readonly goOn: () => Promise<void> },
): Promise<AuditWalk> {
  const end = await headOf(reader, siteId);
  const heads = new Map([...(await signedHeads(reader, siteId)), ...known].map((head) => [head.sequence, head.hash]));
  const walk = new Walk(reader, siteId, heads);
  for (;;) {
    const rows = await piece(reader, siteId, { after: walk.at.sequence, until: end.sequence });
    const fault = await walk.take(rows);
    if (fault !== null) return walk.outcome(end, fault);
    if (rows.length === 0) return walk.outcome(end, await walk.finish(end));
    await goOn();
  }
}

export async function headOf(reader: Kysely<Schema>, siteId: string): Promise<ChainHead> {
  const row = await reader
    .selectFrom('audit_chain')
    .select(['sequence', 'hash'])
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return row ?? { sequence: 0, hash: BEFORE_THE_FIRST };
}

function signedHeads(reader: Kysely<Schema>, siteId: string): Promise<readonly KnownHead[]> {
  return reader.selectFrom('audit_heads').select(['sequence', 'hash']).where('site_id', '=', siteId).execute();
}

function piece(
  reader: Kysely<Schema>,
  siteId: string,
  { after, until }: { readonly after: number; readonly until: number },
): Promise<readonly AuditRow[]> {
  return reader
    .selectFrom('audit')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('sequence', '>', after)
    .where('sequence', '<=', until)
    .orderBy('sequence')
    .limit(AT_ONCE)
    .execute();
}

/** How far the walk has come. */
class Walk {
  at: ChainHead = { sequence: 0, hash: BEFORE_THE_FIRST };
  private entries = 0;
  private firstAt: number | null = null;
  private lastAt: number | null = null;
  private readonly db: Kysely<Schema>;
  private readonly siteId: string;
  private readonly heads: ReadonlyMap<number, string>;

  constructor(db: Kysely<Schema>, siteId: string, heads: ReadonlyMap<number, string>) {
    this.db = db;
    this.siteId = siteId;
    this.heads = heads;
  }

  async take(rows: readonly AuditRow[]): Promise<AuditFault | null> {
    for (const row of rows) {
      const gap = this.at.sequence + 1 < row.sequence ? await this.reach(row.sequence) : null;
      const fault = gap ?? faultOf(row, this.at) ?? this.faultOfHead(row);
      if (fault !== null) return fault;
      this.at = { sequence: row.sequence, hash: row.hash };
      this.entries += 1;
      this.firstAt ??= row.at;
      this.lastAt = row.at;
    }
    return null;
  }

  /** Over what was deleted by its age, up to the entry of this number. */
  private async reach(sequence: number): Promise<AuditFault | null> {
    while (this.at.sequence + 1 < sequence) {
      const next = this.at.sequence + 1;
      const seal = await sealFrom(this.db, this.siteId, next);
      if (seal === null || seal.last_sequence >= sequence) return { kind: 'missing', sequence: next };
      // One that was made longer meanwhile also covers what the walk has passed.
      if (seal.first_sequence === next && seal.before_hash !== this.at.hash)
        return { kind: 'unlinked', sequence: next };
      this.at = { sequence: seal.last_sequence, hash: seal.last_hash };
      const fault = this.faultOfHead({ sequence: seal.last_sequence, hash: seal.last_hash });
      if (fault !== null) return fault;
    }
    return null;
  }

  private faultOfHead({ sequence, hash }: ChainHead): AuditFault | null {
    const known = this.heads.get(sequence);
    return known === undefined || known === hash ? null : { kind: 'head', sequence };
  }

  async finish(end: ChainHead): Promise<AuditFault | null> {
    const fault = await this.reach(end.sequence + 1);
    if (fault !== null)
      return this.at.sequence < end.sequence ? { kind: 'cut_off', sequence: this.at.sequence } : fault;
    if (this.at.hash !== end.hash) return { kind: 'cut_off', sequence: end.sequence };
    const beyond = [...this.heads.keys()].some((sequence) => sequence > end.sequence);
    if (beyond) return { kind: 'cut_off', sequence: end.sequence };
    return (await faultOfSeals(this.db, this.siteId)) ?? faultOfErased(this.db, this.siteId);
  }

  outcome(end: ChainHead, fault: AuditFault | null): AuditWalk {
    return { entries: this.entries, firstAt: this.firstAt, lastAt: this.lastAt, end, fault };
  }
}

function faultOf(row: AuditRow, before: ChainHead): AuditFault | null {
  const { sequence, subject_salt, subject_id, subject_digest } = row;
  const isChanged =
    hashOf(row) !== row.hash || (subject_salt !== null && digestOf(subject_salt, subject_id) !== subject_digest);
  if (isChanged) return { kind: 'changed', sequence };
  return row.previous_hash === before.hash ? null : { kind: 'unlinked', sequence };
}

async function sealFrom(db: Kysely<Schema>, siteId: string, sequence: number): Promise<Seal | null> {
  const row = await db
    .selectFrom('audit_seals')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('first_sequence', '<=', sequence)
    .where('last_sequence', '>=', sequence)
    .executeTakeFirst();
  return row ?? null;
}

/** What the newest entry about seals says they are. */
async function faultOfSeals(db: Kysely<Schema>, siteId: string): Promise<AuditFault | null> {
  return db.transaction().execute(async (transaction) => {
    const seals = await sealsOf(transaction, siteId);
    const said = await transaction
      .selectFrom('audit')
      .select(['sequence', 'detail'])
      .where('site_id', '=', siteId)
      .where('action', '=', 'seal_audit')
      .orderBy('sequence', 'desc')
      .executeTakeFirst();
    if (said === undefined && seals.length === 0) return null;
    const isSame = said?.detail?.includes(digestOfSeals(seals)) ?? false;
    return isSame ? null : { kind: 'seals', sequence: said?.sequence ?? 1 };
  });
}

/** Of entries that an erasure made unreadable, the chain says how many there were. */
async function faultOfErased(db: Kysely<Schema>, siteId: string): Promise<AuditFault | null> {
  const erased = await db
    .selectFrom('audit')
    .select(({ fn }) => ['subject_id', fn.countAll<number>().as('entries'), fn.min('sequence').as('sequence')])
    .where('site_id', '=', siteId)
    .where('subject_salt', 'is', null)
    .groupBy('subject_id')
    .execute();
  const told = await db
    .selectFrom('audit')
    .select(['subject_id', 'detail'])
    .where('site_id', '=', siteId)
    .where('action', '=', 'erase_incident')
    .execute();
  const allowed = new Map<string, number>();
  for (const { subject_id, detail } of told) allowed.set(subject_id, (allowed.get(subject_id) ?? 0) + erasedIn(detail));
  const over = erased.find(({ subject_id, entries }) => Number(entries) > (allowed.get(subject_id) ?? 0));
  return over === undefined ? null : { kind: 'erased', sequence: Number(over.sequence) };
}

function erasedIn(detail: string | null): number {
  const { entries } = JSON.parse(detail ?? '{}') as { readonly entries?: number };
  return entries ?? 0;
}
