import type { Kysely } from 'kysely';
import { BELIEVED_MS } from '../identity/attachment.ts';
import type { Schema } from './schema.ts';

interface Shelf {
  readonly db: Kysely<Schema>;
  readonly siteId: string;
}

/** A morning of a large school in one piece, at most. */
const SLICE_MS = 6 * 3_600_000;

/** Deletes some of what tells who had an address at a time of which no request is kept any more; answers how many. */
export async function removeAttachments(shelf: Shelf, before: number): Promise<number> {
  for (const remove of [removeEnded, removeUnended, removeCorrections]) {
    const gone = await remove(shelf, before);
    if (gone > 0) return gone;
  }
  return 0;
}

async function removeEnded({ db, siteId }: Shelf, before: number): Promise<number> {
  const oldest = await db
    .selectFrom('attachments')
    .select(({ fn }) => fn.min<number | null>('to_at').as('at'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  if (oldest?.at == null || oldest.at >= before) return 0;
  const until = Math.min(before, oldest.at + SLICE_MS);
  const ended = db.deleteFrom('attachments').where('site_id', '=', siteId).where('to_at', '<', until);
  return Number((await ended.executeTakeFirst()).numDeletedRows);
}

/** Of which nobody said when it ended: it is believed no longer. */
async function removeUnended({ db, siteId }: Shelf, before: number): Promise<number> {
  const begun = before - Math.max(BELIEVED_MS.lease, BELIEVED_MS.sign_on);
  const unended = db
    .deleteFrom('attachments')
    .where('site_id', '=', siteId)
    .where('to_at', 'is', null)
    .where('from_at', '<', begun);
  return Number((await unended.executeTakeFirst()).numDeletedRows);
}

async function removeCorrections({ db, siteId }: Shelf, before: number): Promise<number> {
  const old = db.deleteFrom('identity_corrections').where('site_id', '=', siteId).where('to_at', '<', before);
  return Number((await old.executeTakeFirst()).numDeletedRows);
}
