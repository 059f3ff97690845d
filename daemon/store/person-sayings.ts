import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** Why the school said something of a site or of words, or has quietened something, in its own words. */
export interface PersonSaying {
  readonly of: 'school_entries' | 'school_words' | 'suppressions';
  readonly id: string;
  readonly reason: string;
  /** Why it was taken back; null while it is in force. */
  readonly removedReason: string | null;
}

export interface PersonSayings {
  sayings(): Promise<readonly PersonSaying[]>;
  /** What was said stays, with these reasons. */
  forgetInSayings(sayings: readonly PersonSaying[]): Promise<void>;
}

export function createPersonSayings({ reader, writer }: Database, siteId: string): PersonSayings {
  return {
    sayings: async () => [
      ...(await sayingsOf(reader, siteId, 'school_entries')),
      ...(await sayingsOf(reader, siteId, 'school_words')),
      ...(await sayingsOf(reader, siteId, 'suppressions')),
    ],
    async forgetInSayings(sayings) {
      for (const { of, id, reason, removedReason } of sayings) {
        await writer.updateTable(of).set({ reason, removed_reason: removedReason }).where('id', '=', id).execute();
      }
    },
  };
}

async function sayingsOf(
  reader: Kysely<Schema>,
  siteId: string,
  of: PersonSaying['of'],
): Promise<readonly PersonSaying[]> {
  const rows = await reader
    .selectFrom(of)
    .select(['id', 'reason', 'removed_reason'])
    .where('site_id', '=', siteId)
    .execute();
  return rows.map((row) => ({ of, id: row.id, reason: row.reason, removedReason: row.removed_reason }));
}
