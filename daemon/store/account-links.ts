import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { queueEffect } from './queue-effect.ts';

/** invitation: choose the first password; reset: choose a new one. */
export type AccountLinkKind = 'invitation' | 'reset';

/** A link that works once. Its token is known to whoever holds the link; here stands only a hash. */
export interface AccountLink {
  readonly id: string;
  readonly staffId: StaffId;
  readonly kind: AccountLinkKind;
  readonly endsAt: number;
}

export interface NewAccountLink extends AccountLink {
  /** Null where the token is made when its mail is written. */
  readonly tokenHash: string | null;
  readonly madeAt: number;
  readonly madeBy: StaffId | null;
}

export interface AccountLinks {
  /** In the place of every earlier one of the account. */
  make(link: NewAccountLink, goes: 'by_mail' | 'by_hand'): Promise<void>;
  setToken(id: string, tokenHash: string): Promise<void>;
  /** By its id, while it can be used. */
  byId(id: string, now: number): Promise<AccountLink | null>;
  byToken(tokenHash: string, now: number): Promise<AccountLink | null>;
  /** True for whoever was first to use it. */
  take(id: string, now: number): Promise<boolean>;
  /** Until when an account's open invitation can be used. */
  openInvitations(now: number): Promise<ReadonlyMap<StaffId, number>>;
  removeOf(staffId: StaffId): Promise<void>;
  /** Forgets links that ended before `now`. */
  sweep(now: number): Promise<number>;
}

export function createAccountLinks({ reader, writer }: Database, siteId: string): AccountLinks {
  const open = (now: number) =>
    reader
      .selectFrom('account_links')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('used_at', 'is', null)
      .where('ends_at', '>', now);
  return {
    async make({ id, staffId, kind, tokenHash, madeAt, madeBy, endsAt }, goes) {
      const times = { made_at: madeAt, made_by: madeBy, ends_at: endsAt, used_at: null };
      const row = { id, site_id: siteId, staff_id: staffId, kind, token_hash: tokenHash, ...times };
      await writer.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('account_links').where('staff_id', '=', staffId).execute();
        await transaction.insertInto('account_links').values(row).execute();
        if (goes === 'by_mail')
          await queueEffect(transaction, {
            id: `account-link-${id}`,
            siteId,
            kind: 'account_link',
            subjectId: id,
            now: madeAt,
          });
      });
    },
    async setToken(id, tokenHash) {
      await writer.updateTable('account_links').set({ token_hash: tokenHash }).where('id', '=', id).execute();
    },
    byId: async (id, now) => readLink(await open(now).where('id', '=', id).executeTakeFirst()),
    byToken: async (hash, now) => readLink(await open(now).where('token_hash', '=', hash).executeTakeFirst()),
    async take(id, now) {
      const update = writer.updateTable('account_links').set({ used_at: now });
      const open = update.where('id', '=', id).where('used_at', 'is', null).where('ends_at', '>', now);
      return (await open.executeTakeFirst()).numUpdatedRows === 1n;
    },
    async openInvitations(now) {
      const rows = await open(now).where('kind', '=', 'invitation').execute();
      return new Map(rows.map((row) => [row.staff_id as StaffId, row.ends_at]));
    },
    async removeOf(staffId) {
      await writer.deleteFrom('account_links').where('staff_id', '=', staffId).execute();
    },
    async sweep(now) {
      const gone = await writer.deleteFrom('account_links').where('ends_at', '<', now).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

interface LinkRow {
  readonly id: string;
  readonly staff_id: string;
  readonly kind: string;
  readonly ends_at: number;
}

function readLink(row: LinkRow | undefined): AccountLink | null {
  if (!row) return null;
  const kind = row.kind === 'invitation' ? 'invitation' : 'reset';
  return { id: row.id, staffId: row.staff_id as StaffId, kind, endsAt: row.ends_at };
}
