import { foldAccount } from '../identity/account.ts';
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
  /** Whom of the roster it belongs to, by their account; null where nobody has said. */
  readonly personId: string | null;
  /** True for whoever is named for incidents about the head. */
  readonly reviewsHeads: boolean;
}

/** An account that is made; where nobody says otherwise, it is nobody's on the roster and is not named for incidents about the head. */
export type NewStaffAccount = Omit<StaffAccount, 'personId' | 'reviewsHeads'> &
  Partial<Pick<StaffAccount, 'personId' | 'reviewsHeads'>>;

export interface Staff {
  byEmail(email: string): Promise<StaffAccount | null>;
  byId(id: StaffId): Promise<StaffAccount | null>;
  all(): Promise<readonly StaffAccount[]>;
  /** When the first account was made; null where there is none. */
  firstAt(): Promise<number | null>;
  /** Answers false when the e-mail address is taken. */
  add(account: NewStaffAccount, now: number): Promise<boolean>;
  setPasswordHash(id: StaffId, passwordHash: string): Promise<void>;
  /** Says whom of the roster an account belongs to, by their account; null where nobody knows. */
  setPerson(id: StaffId, personId: string | null): Promise<void>;
  /** Names somebody for incidents about the head, or takes that back. */
  setReviewsHeads(id: StaffId, reviewsHeads: boolean): Promise<void>;
}

export function createStaff(database: Database, siteId: string): Staff {
  const { reader, writer } = database;
  const select = () => reader.selectFrom('staff').selectAll().where('site_id', '=', siteId);
  return {
    byEmail: async (email) =>
      readAccount(await select().where('email', '=', email.trim().toLowerCase()).executeTakeFirst()),
    byId: async (id) => readAccount(await select().where('id', '=', id).executeTakeFirst()),
    all: async () => (await select().orderBy('created_at').execute()).flatMap((row) => readAccount(row) ?? []),
    async firstAt() {
      const row = await reader
        .selectFrom('staff')
        .select(({ fn }) => fn.min<number | null>('created_at').as('at'))
        .where('site_id', '=', siteId)
        .executeTakeFirst();
      return row?.at ?? null;
    },
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
          person_id: personIn(account.personId ?? null),
          reviews_heads: account.reviewsHeads ? 1 : 0,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    async setPasswordHash(id, passwordHash) {
      await writer.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', id).execute();
    },
    async setPerson(id, personId) {
      const person_id = personIn(personId);
      await writer.updateTable('staff').set({ person_id }).where('site_id', '=', siteId).where('id', '=', id).execute();
    },
    async setReviewsHeads(id, reviewsHeads) {
      const reviews_heads = reviewsHeads ? 1 : 0;
      await writer
        .updateTable('staff')
        .set({ reviews_heads })
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .execute();
    },
  };
}

/** In the spelling that incidents have it in. */
function personIn(personId: string | null): string | null {
  return personId === null || personId.trim() === '' ? null : foldAccount(personId);
}

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly password_hash: string;
  readonly person_id: string | null;
  readonly reviews_heads: number;
}

function readAccount(row: StaffRow | undefined): StaffAccount | null {
  if (!row) return null;
  return {
    id: row.id as StaffId,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    passwordHash: row.password_hash,
    personId: row.person_id,
    reviewsHeads: row.reviews_heads === 1,
  };
}
