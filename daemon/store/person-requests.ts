import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';
import { personHash, personHashKey } from './person-hash.ts';
import type { Schema } from './schema.ts';

/** Something that was asked about one person's data: a file of all of it, or its erasure. */
export interface PersonRequest {
  readonly id: string;
  readonly kind: 'export' | 'erasure';
  readonly askedAt: number;
  /** Null for the command line. */
  readonly askedBy: StaffId | null;
  readonly reason: string;
  /** The folded accounts, while an erasure is not done; empty otherwise. */
  readonly accounts: readonly string[];
  /** What came of it, as it was handed to `finish`; null until then. */
  readonly outcome: unknown;
  readonly finishedAt: number | null;
}

export type NewPersonRequest = Omit<PersonRequest, 'outcome' | 'finishedAt'>;

/** The requests of one school. What is done names nobody: whoever types an account can learn whether it was asked about. */
export interface PersonRequests {
  add(request: NewPersonRequest): Promise<void>;
  /** Forgets the accounts. */
  finish(id: string, outcome: unknown, at: number): Promise<void>;
  /** Erasures that were begun and are not done, oldest first. */
  unfinished(): Promise<readonly PersonRequest[]>;
  /** What was asked about these accounts, oldest first. */
  about(accounts: readonly string[]): Promise<readonly PersonRequest[]>;
  /** Stands for an account where no account may stand: only this school's store makes the same one again. */
  hashOf(account: string): Promise<string>;
}

export function createPersonRequests({ reader, writer }: Database, siteId: string): PersonRequests {
  const hashOf = async (account: string) => personHash(await personHashKey(writer, siteId), account);
  const all = () => reader.selectFrom('person_requests').selectAll().where('site_id', '=', siteId).orderBy('asked_at');
  return {
    hashOf,
    async add(request) {
      const hashes = await Promise.all(request.accounts.map(hashOf));
      await writer.transaction().execute(async (transaction) => {
        await transaction.insertInto('person_requests').values(rowOf(request, siteId)).execute();
        const rows = hashes.map((hash) => ({ site_id: siteId, account_hash: hash, request_id: request.id }));
        await transaction.insertInto('person_request_accounts').values(rows).execute();
      });
    },
    async finish(id, outcome, at) {
      await writer
        .updateTable('person_requests')
        .set({ accounts: null, outcome: JSON.stringify(outcome), finished_at: at })
        .where('id', '=', id)
        .where('finished_at', 'is', null)
        .execute();
    },
    async unfinished() {
      return (await all().where('kind', '=', 'erasure').where('finished_at', 'is', null).execute()).map(readRequest);
    },
    async about(accounts) {
      const hashes = await Promise.all(accounts.map(hashOf));
      const ids = reader
        .selectFrom('person_request_accounts')
        .select('request_id')
        .where('site_id', '=', siteId)
        .where('account_hash', 'in', hashes);
      return (await all().where('id', 'in', ids).execute()).map(readRequest);
    },
  };
}

function rowOf(request: NewPersonRequest, siteId: string): Schema['person_requests'] {
  return {
    id: request.id,
    site_id: siteId,
    kind: request.kind,
    asked_at: request.askedAt,
    asked_by: request.askedBy,
    reason: request.reason,
    // Only an erasure must be able to go on after a crash.
    accounts: request.kind === 'erasure' ? JSON.stringify(request.accounts) : null,
    outcome: null,
    finished_at: null,
  };
}

function readRequest(row: Schema['person_requests']): PersonRequest {
  return {
    id: row.id,
    kind: row.kind as PersonRequest['kind'],
    askedAt: row.asked_at,
    askedBy: row.asked_by as StaffId | null,
    reason: row.reason,
    accounts: row.accounts === null ? [] : (JSON.parse(row.accounts) as readonly string[]),
    outcome: row.outcome === null ? null : JSON.parse(row.outcome),
    finishedAt: row.finished_at,
  };
}
