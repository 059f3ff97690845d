import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';

/** The second step of an account. Times are epoch milliseconds. */
export interface SecondFactor {
  /** Base 32; null until the first code was right. */
  readonly secret: string | null;
  readonly since: number | null;
  /** A new secret that waits for its first code, and since when. */
  readonly nextSecret: string | null;
  readonly nextAt: number | null;
}

export interface SecondFactors {
  of(id: StaffId): Promise<SecondFactor | null>;
  /** Accounts that have one. */
  having(): Promise<ReadonlySet<StaffId>>;
  begin(id: StaffId, secret: string, now: number): Promise<void>;
  /** Puts the secret that waits in force, with new recovery codes for the old; false where it no longer waits. */
  confirm(id: StaffId, confirmation: Confirmation): Promise<boolean>;
  /** True for whoever was first to use the code of this step: each works once, and none of before. */
  takeStep(id: StaffId, step: number): Promise<boolean>;
  /** True for whoever was first to use this recovery code. */
  takeRecoveryCode(id: StaffId, codeHash: string, now: number): Promise<boolean>;
  renewRecoveryCodes(id: StaffId, hashes: readonly string[], now: number): Promise<void>;
  codesLeft(id: StaffId): Promise<number>;
  remove(id: StaffId): Promise<void>;
}

export interface Confirmation {
  readonly secret: string;
  readonly step: number;
  readonly codeHashes: readonly string[];
  readonly now: number;
}

export function createSecondFactors(database: Database, siteId: string): SecondFactors {
  const { reader, writer } = database;
  return {
    async of(id) {
      const row = await reader.selectFrom('second_factors').selectAll().where('staff_id', '=', id).executeTakeFirst();
      return row ? { secret: row.secret, since: row.since, nextSecret: row.next_secret, nextAt: row.next_at } : null;
    },
    async having() {
      const rows = reader.selectFrom('second_factors').select('staff_id').where('site_id', '=', siteId);
      return new Set((await rows.where('secret', 'is not', null).execute()).map((row) => row.staff_id as StaffId));
    },
    async begin(id, secret, now) {
      const next = { next_secret: secret, next_at: now };
      await writer
        .insertInto('second_factors')
        .values({ staff_id: id, site_id: siteId, secret: null, since: null, last_step: 0, ...next })
        .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(next))
        .execute();
    },
    confirm: (id, confirmation) => confirm(database, siteId, id, confirmation),
    async takeStep(id, step) {
      const taken = await writer
        .updateTable('second_factors')
        .set({ last_step: step })
        .where('staff_id', '=', id)
        .where('last_step', '<', step)
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
    async takeRecoveryCode(id, codeHash, now) {
      const taken = await writer
        .updateTable('recovery_codes')
        .set({ used_at: now })
        .where('staff_id', '=', id)
        .where('code_hash', '=', codeHash)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
    renewRecoveryCodes: (id, hashes, now) => renewCodes(database, { siteId, id, hashes, now }),
    async codesLeft(id) {
      const codes = reader.selectFrom('recovery_codes').select('code_hash').where('staff_id', '=', id);
      return (await codes.where('used_at', 'is', null).execute()).length;
    },
    remove: (id) => remove(database, id),
  };
}

async function confirm(
  database: Database,
  siteId: string,
  id: StaffId,
  { secret, step, codeHashes, now }: Confirmation,
): Promise<boolean> {
  const confirmed = await database.writer
    .updateTable('second_factors')
    .set({ secret, since: now, last_step: step, next_secret: null, next_at: null })
    .where('staff_id', '=', id)
    .where('next_secret', '=', secret)
    .executeTakeFirst();
  if (confirmed.numUpdatedRows !== 1n) return false;
  await renewCodes(database, { siteId, id, hashes: codeHashes, now });
  return true;
}

interface NewCodes {
  readonly siteId: string;
  readonly id: StaffId;
  readonly hashes: readonly string[];
  readonly now: number;
}

async function renewCodes({ writer }: Database, { siteId, id, hashes, now }: NewCodes): Promise<void> {
  const rows = hashes.map((code_hash) => ({ site_id: siteId, staff_id: id, code_hash, made_at: now, used_at: null }));
  await writer.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('recovery_codes').where('staff_id', '=', id).execute();
    await transaction.insertInto('recovery_codes').values(rows).execute();
  });
}

async function remove({ writer }: Database, id: StaffId): Promise<void> {
  await writer.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('recovery_codes').where('staff_id', '=', id).execute();
    await transaction.deleteFrom('second_factors').where('staff_id', '=', id).execute();
  });
}
