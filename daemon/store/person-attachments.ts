import type { Kysely } from 'kysely';
import { foldAccount } from '../identity/account.ts';
import type { Schema } from './schema.ts';

/** When an account was signed in, and where. */
export interface PersonAttachment {
  readonly address: string;
  readonly from: number;
  /** Null where nobody said. */
  readonly to: number | null;
  readonly mac: string;
  readonly host: string;
  readonly sourceId: string;
}

interface Shelf {
  readonly db: Kysely<Schema>;
  readonly siteId: string;
}

interface Whose {
  /** Folded. */
  readonly accounts: readonly string[];
  /** As `subjectKeyOf` names them. */
  readonly keys: readonly string[];
}

/** Where these accounts were signed in, oldest first. */
export async function attachmentsOf(shelf: Shelf, accounts: readonly string[]): Promise<readonly PersonAttachment[]> {
  const spellings = await spellingsOf(shelf, accounts);
  if (spellings.length === 0) return [];
  const rows = await shelf.db
    .selectFrom('attachments')
    .select(['address', 'from_at', 'to_at', 'mac', 'host', 'source_id'])
    .where('site_id', '=', shelf.siteId)
    .where('account', 'in', spellings)
    .orderBy('from_at')
    .orderBy('address')
    .execute();
  return rows.map(({ address, from_at: from, to_at: to, mac, host, source_id: sourceId }) => {
    return { address, from, to, mac, host, sourceId };
  });
}

/** Forgets where these accounts were signed in, and which addresses were found to be theirs, but for what must stay. */
export async function eraseAttachments(
  shelf: Shelf,
  { accounts, keys }: Whose,
  except: readonly { readonly from: number; readonly to: number }[],
): Promise<number> {
  const { db, siteId } = shelf;
  const spellings = await spellingsOf(shelf, accounts);
  let corrections = db
    .deleteFrom('identity_corrections')
    .where('site_id', '=', siteId)
    .where('subject_key', 'in', keys);
  let facts = db.deleteFrom('attachments').where('site_id', '=', siteId).where('account', 'in', spellings);
  for (const { from, to } of except) {
    corrections = corrections.where((eb) => eb.or([eb('to_at', '<=', from), eb('from_at', '>=', to)]));
    facts = facts.where((eb) => eb.or([eb('to_at', '<=', from), eb('from_at', '>=', to)]));
  }
  const gone = keys.length === 0 ? 0n : (await corrections.executeTakeFirst()).numDeletedRows;
  const left = spellings.length === 0 ? 0n : (await facts.executeTakeFirst()).numDeletedRows;
  return Number(gone + left);
}

/** An account stands there as it was logged: `SCHOOL\Pupil017`. */
async function spellingsOf({ db, siteId }: Shelf, accounts: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('attachments')
    .select('account')
    .distinct()
    .where('site_id', '=', siteId)
    .where('account', '!=', '')
    .execute();
  return rows.map(({ account }) => account).filter((account) => accounts.includes(foldAccount(account)));
}
