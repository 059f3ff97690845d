import type { Transaction } from 'kysely';
import { type Attachment, BELIEVED_MS } from '../identity/attachment.ts';
import type { AttachmentSchema } from './attachment-schema.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** An address of which something became known for a time that had begun already. */
export interface ToCheck {
  readonly address: string;
  /** The card of the device, where the fact names a device alone. */
  readonly mac: string | null;
  /** Epoch milliseconds: what was asked for since then may be somebody else's. */
  readonly from: number;
}

export interface AttachmentStore {
  /** Keeps what is new, and answers it. What is known already changes its end alone. */
  keep(
    facts: readonly Attachment[],
    learnt: { readonly sourceId: string; readonly at: number },
  ): Promise<readonly Attachment[]>;
  /** Whatever had not ended before, in order of time. */
  since(timestamp: number): Promise<readonly Attachment[]>;
  /** Addresses whose requests must be looked at again, at most `limit`, those that have waited longest first. */
  toCheck(limit: number): Promise<readonly ToCheck[]>;
  checked(some: readonly ToCheck[], until: number): Promise<void>;
  /** The address itself; of a device, those that it had since then. */
  addressesOf(one: ToCheck): Promise<readonly ToCheck[]>;
  count(): Promise<number>;
}

const AT_ONCE = 500;

export function createAttachmentStore({ writer, reader }: Database, siteId: string): AttachmentStore {
  return {
    async keep(facts, learnt) {
      const fresh: Attachment[] = [];
      for (let at = 0; at < facts.length; at += AT_ONCE) {
        const some = facts.slice(at, at + AT_ONCE);
        await writer.transaction().execute(async (transaction) => {
          for (const fact of some) if (await keepOne({ transaction, siteId }, fact, learnt)) fresh.push(fact);
        });
      }
      return fresh;
    },
    async since(timestamp) {
      const rows = await reader
        .selectFrom('attachments')
        .selectAll()
        .where('site_id', '=', siteId)
        .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>=', timestamp)]))
        .orderBy('from_at')
        .execute();
      return rows.map(attachmentOf);
    },
    async toCheck(limit) {
      const rows = await reader
        .selectFrom('attachments')
        .select(['address', 'mac', 'check_from'])
        .where('site_id', '=', siteId)
        .where('check_from', 'is not', null)
        .orderBy('learnt_at')
        .limit(limit)
        .execute();
      return joined(rows);
    },
    async checked(some, until) {
      await writer.transaction().execute(async (transaction) => {
        for (const { address, mac } of some) {
          const rows = transaction
            .updateTable('attachments')
            .set({ check_from: null })
            .where('site_id', '=', siteId)
            .where('address', '=', address)
            .where('learnt_at', '<=', until);
          await (address === '' ? rows.where('mac', '=', mac ?? '') : rows).execute();
        }
      });
    },
    async addressesOf(one) {
      if (one.address !== '') return [one];
      const rows = await reader
        .selectFrom('attachments')
        .select(['address', 'from_at'])
        .where('site_id', '=', siteId)
        .where('via', '=', 'lease')
        .where('mac', '=', one.mac ?? '')
        .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', one.from)]))
        .execute();
      return rows.map(({ address, from_at }) => ({ address, mac: null, from: Math.max(from_at, one.from) }));
    },
    async count() {
      const row = await reader
        .selectFrom('attachments')
        .select(({ fn }) => fn.countAll<number>().as('facts'))
        .where('site_id', '=', siteId)
        .executeTakeFirst();
      return Number(row?.facts ?? 0);
    },
  };
}

type Row = AttachmentSchema['attachments'];

interface Shelf {
  readonly transaction: Transaction<Schema>;
  readonly siteId: string;
}

/** True where something is known that was not. */
async function keepOne(
  shelf: Shelf,
  fact: Attachment,
  { sourceId, at }: { readonly sourceId: string; readonly at: number },
): Promise<boolean> {
  const { transaction, siteId } = shelf;
  const known = await knownOf(shelf, fact);
  if (known !== undefined && !isNews(fact, known.to_at)) return false;
  const check = Math.min(checkFrom(fact, known?.to_at), known?.check_from ?? Number.POSITIVE_INFINITY);
  const row = { site_id: siteId, via: fact.via, address: fact.address, from_at: known?.from_at ?? fact.from };
  // Requests of a time that is still to come will be judged by what is known now.
  const learnt = { source_id: sourceId, learnt_at: at, check_from: check < at ? check : null, to_at: fact.to };
  await transaction
    .insertInto('attachments')
    .values({ ...row, ...whoOf(fact), ...learnt })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'via', 'address', 'from_at', 'mac', 'host', 'account']).doUpdateSet(learnt),
    )
    .execute();
  return true;
}

/** The same fact, or the one that this renews before its end. */
async function knownOf({ transaction, siteId }: Shelf, fact: Attachment) {
  const { mac, host, account } = whoOf(fact);
  const last = await transaction
    .selectFrom('attachments')
    .select(['from_at', 'to_at', 'check_from'])
    .where('site_id', '=', siteId)
    .where('via', '=', fact.via)
    .where('address', '=', fact.address)
    .where('from_at', '<=', fact.from)
    .where('mac', '=', mac)
    .where('host', '=', host)
    .where('account', '=', account)
    .orderBy('from_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined || last.from_at === fact.from) return last;
  return last.to_at !== null && fact.to !== null && last.to_at >= fact.from ? last : undefined;
}

function whoOf({ mac, host, account }: Attachment) {
  return { mac: mac ?? '', host: host ?? '', account: account ?? '' };
}

/** A renewal is no news where it ends no later; that it is over is, where it ends sooner. */
function isNews({ to, isOver }: Attachment, knownTo: number | null): boolean {
  if (to === null || to === knownTo) return false;
  return knownTo === null || isOver === true || to > knownTo;
}

/** Since when the answer may be another. Whether two were signed in at once depends on the whole of a sign-on. */
function checkFrom({ via, from, to }: Attachment, knownTo: number | null | undefined): number {
  if (knownTo === undefined || via === 'sign_on') return from;
  const end = (told: number | null) => told ?? from + BELIEVED_MS[via];
  return Math.min(end(to), end(knownTo));
}

function attachmentOf({ via, address, from_at, to_at, mac, host, account }: Row): Attachment {
  return {
    address,
    from: from_at,
    to: to_at,
    mac: mac || null,
    host: host || null,
    account: account || null,
    via: via === 'lease' ? 'lease' : 'sign_on',
  };
}

function joined(rows: readonly Pick<Row, 'address' | 'mac' | 'check_from'>[]): readonly ToCheck[] {
  const byPlace = new Map<string, ToCheck>();
  for (const { address, mac, check_from } of rows) {
    if (check_from === null) continue;
    const place = address === '' ? { address, mac } : { address, mac: null };
    const key = JSON.stringify(place);
    byPlace.set(key, { ...place, from: Math.min(check_from, byPlace.get(key)?.from ?? check_from) });
  }
  return [...byPlace.values()];
}
