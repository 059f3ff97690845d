import type { Selectable, Updateable } from 'kysely';
import type { Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { queueEffect } from './queue-effect.ts';
import type { StaffSignIn } from './sign-in-schema.ts';

/** How an account stands at the door. Times are epoch milliseconds. */
export interface SignInState {
  /** Null while it may sign in. */
  readonly disabledAt: number | null;
  readonly lastSignInAt: number | null;
  /** A session of an earlier epoch is over. */
  readonly epoch: number;
  /** The one account that a command made for when nothing else works. */
  readonly isEmergency: boolean;
  readonly usedAt: number | null;
  readonly useSeenAt: number | null;
  readonly endsAt: number | null;
  readonly isLinked: boolean;
}

/** Somebody at the school's provider: the two together are theirs for ever. */
export interface ProviderSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** A use of the emergency account. */
export interface EmergencyUse {
  readonly now: number;
  /** For the first use: when the account ends. */
  readonly endsAt: number;
  /** True where the heads are to be told by mail. */
  readonly isMailed: boolean;
}

export interface SignIns {
  of(id: StaffId): Promise<SignInState | null>;
  all(): Promise<ReadonlyMap<StaffId, SignInState>>;
  signedIn(id: StaffId, now: number): Promise<void>;
  setRole(id: StaffId, role: Role): Promise<void>;
  setDisabled(id: StaffId, at: number | null): Promise<void>;
  /** Ends every session of the account; answers the epoch that counts from now on. */
  endSessions(id: StaffId): Promise<number>;
  /** The account of somebody at a provider; null where none is linked. */
  bySubject(subject: ProviderSubject): Promise<StaffId | null>;
  /** False where the account, or the person at the provider, is linked already. */
  link(id: StaffId, subject: ProviderSubject): Promise<boolean>;
  emergency(): Promise<StaffId | null>;
  /** Marks an account as the emergency account, unused. */
  setEmergency(id: StaffId): Promise<void>;
  /** The first use says when it ends; later ones change nothing of that. */
  useEmergency(id: StaffId, use: EmergencyUse): Promise<void>;
  seeUse(now: number): Promise<void>;
}

export function createSignIns(database: Database, siteId: string): SignIns {
  const { reader, writer } = database;
  const rows = () => reader.selectFrom('staff').selectAll().where('site_id', '=', siteId);
  const change = (id: StaffId, set: Updateable<StaffSignIn> & { readonly role?: string }) =>
    writer.updateTable('staff').set(set).where('site_id', '=', siteId).where('id', '=', id).execute();
  return {
    async of(id) {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row ? readState(row) : null;
    },
    all: async () => new Map((await rows().execute()).map((row) => [row.id as StaffId, readState(row)])),
    signedIn: async (id, now) => void (await change(id, { last_sign_in_at: now })),
    setRole: async (id, role) => void (await change(id, { role })),
    setDisabled: async (id, at) => void (await change(id, { disabled_at: at })),
    endSessions: (id) => endSessions(database, siteId, id),
    async bySubject({ issuer, subject }) {
      const row = await rows().where('oidc_issuer', '=', issuer).where('oidc_subject', '=', subject).executeTakeFirst();
      return row ? (row.id as StaffId) : null;
    },
    link: (id, subject) => link(database, siteId, id, subject),
    async emergency() {
      const row = await rows().where('is_emergency', '=', 1).executeTakeFirst();
      return row ? (row.id as StaffId) : null;
    },
    setEmergency: async (id) =>
      void (await change(id, { is_emergency: 1, used_at: null, use_seen_at: null, ends_at: null })),
    useEmergency: (id, use) => useEmergency(database, siteId, id, use),
    async seeUse(now) {
      await writer
        .updateTable('staff')
        .set({ use_seen_at: now })
        .where('site_id', '=', siteId)
        .where('is_emergency', '=', 1)
        .execute();
    },
  };
}

async function endSessions({ writer }: Database, siteId: string, id: StaffId): Promise<number> {
  return writer.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('sessions').where('staff_id', '=', id).execute();
    const row = await transaction
      .updateTable('staff')
      .set((update) => ({ session_epoch: update('session_epoch', '+', 1) }))
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .returning('session_epoch')
      .executeTakeFirst();
    return row?.session_epoch ?? 0;
  });
}

async function link({ writer }: Database, siteId: string, id: StaffId, at: ProviderSubject): Promise<boolean> {
  return writer.transaction().execute(async (transaction) => {
    const taken = await transaction
      .selectFrom('staff')
      .select('id')
      .where('site_id', '=', siteId)
      .where('oidc_issuer', '=', at.issuer)
      .where('oidc_subject', '=', at.subject)
      .executeTakeFirst();
    if (taken) return false;
    const linked = await transaction
      .updateTable('staff')
      .set({ oidc_issuer: at.issuer, oidc_subject: at.subject })
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .where('oidc_subject', 'is', null)
      .executeTakeFirst();
    return linked.numUpdatedRows === 1n;
  });
}

async function useEmergency(
  { writer }: Database,
  siteId: string,
  id: StaffId,
  { now, endsAt, isMailed }: EmergencyUse,
): Promise<void> {
  await writer.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('staff')
      .set((update) => ({ used_at: now, ends_at: update.fn.coalesce('ends_at', update.val(endsAt)) }))
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .execute();
    if (!isMailed) return;
    const effect = { id: `emergency-used-${now}`, siteId, kind: 'emergency_used', subjectId: id, now } as const;
    await queueEffect(transaction, effect);
  });
}

function readState(row: Selectable<StaffSignIn>): SignInState {
  return {
    disabledAt: row.disabled_at,
    lastSignInAt: row.last_sign_in_at,
    epoch: row.session_epoch,
    isEmergency: row.is_emergency === 1,
    usedAt: row.used_at,
    useSeenAt: row.use_seen_at,
    endsAt: row.ends_at,
    isLinked: row.oidc_subject !== null,
  };
}
