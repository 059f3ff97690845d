import type { Role } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';

/** A member of staff who may sign in. */
export interface StaffAccount {
  readonly id: StaffId;
  readonly name: string;
  /** Lower case; it is also where alerts go. */
  readonly email: string;
  readonly role: Role;
  readonly passwordHash: string;
}

export interface Staff {
  byEmail(email: string): Promise<StaffAccount | null>;
  byId(id: StaffId): Promise<StaffAccount | null>;
  all(): Promise<readonly StaffAccount[]>;
  /** Answers false when the e-mail address is taken. */
  add(account: StaffAccount, now: number): Promise<boolean>;
  setPasswordHash(id: StaffId, passwordHash: string): Promise<void>;
}

export function createStaff(database: Database, siteId: string): Staff {
  const { reader, writer } = database;
  const select = () => reader.selectFrom('staff').selectAll().where('site_id', '=', siteId);
  return {
    byEmail: async (email) =>
      readAccount(await select().where('email', '=', email.trim().toLowerCase()).executeTakeFirst()),
    byId: async (id) => readAccount(await select().where('id', '=', id).executeTakeFirst()),
    all: async () => (await select().orderBy('created_at').execute()).flatMap((row) => readAccount(row) ?? []),
    async add(account, now) {
      const result = await writer
        .insertInto('staff')
        .values({
          id: account.id,
          site_id: siteId,
          name: account.name,
          email: account.email.trim().toLowerCase(),
          role: account.role,
          password_hash: account.passwordHash,
          created_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    async setPasswordHash(id, passwordHash) {
      await writer.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', id).execute();
    },
  };
}

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly password_hash: string;
}

function readAccount(row: StaffRow | undefined): StaffAccount | null {
  if (!row) return null;
  return {
    id: row.id as StaffId,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    passwordHash: row.password_hash,
  };
}
