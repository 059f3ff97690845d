import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { readFinding, type StoredFinding } from './hindsight-rows.ts';
import { createPersonSayings, type PersonSayings } from './person-sayings.ts';
import type { Schema } from './schema.ts';
import { readSearch, type StoredSearch } from './searches.ts';

/** A search, with what names the person taken out of it. */
export type ForgottenSearch = Pick<StoredSearch, 'id' | 'purpose' | 'search' | 'subjects'>;

/** What of one person stands in the work of others: what looking back found, searches of the log, and what the school says. */
export interface PersonTraces extends PersonSayings {
  /** Oldest first. */
  findings(subjectKeys: readonly string[]): Promise<readonly StoredFinding[]>;
  /** Every search that is kept, oldest first. */
  searches(): Promise<readonly StoredSearch[]>;
  /** Deletes findings that are decided, and what of them was not to be shown again; answers how many. */
  eraseFindings(subjectKeys: readonly string[]): Promise<number>;
  /** That somebody searched stays, and when and why; answers how many were changed. */
  forgetInSearches(searches: readonly ForgottenSearch[]): Promise<number>;
}

export function createPersonTraces(database: Database, siteId: string): PersonTraces {
  const { reader, writer } = database;
  return {
    ...createPersonSayings(database, siteId),
    async findings(subjectKeys) {
      const rows = await reader
        .selectFrom('hindsight_findings')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('subject_key', 'in', subjectKeys)
        .orderBy('first_at')
        .orderBy('id')
        .execute();
      return rows.map(readFinding);
    },
    async searches() {
      const rows = await reader
        .selectFrom('searches')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('at')
        .execute();
      return rows.map(readSearch);
    },
    eraseFindings: (subjectKeys) => eraseFindings(writer, siteId, subjectKeys),
    forgetInSearches: (searches) => forgetInSearches(writer, siteId, searches),
  };
}

function eraseFindings(writer: Kysely<Schema>, siteId: string, subjectKeys: readonly string[]): Promise<number> {
  return writer.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('hindsight_findings')
      .where('site_id', '=', siteId)
      .where('subject_key', 'in', subjectKeys)
      .where('decision', 'is not', null)
      .executeTakeFirst();
    const left = transaction.selectFrom('hindsight_findings').select('id').where('site_id', '=', siteId);
    await transaction
      .deleteFrom('hindsight_places')
      .where('site_id', '=', siteId)
      .where('subject_key', 'in', subjectKeys)
      .where('finding_id', 'not in', left)
      .execute();
    return Number(gone.numDeletedRows);
  });
}

async function forgetInSearches(
  writer: Kysely<Schema>,
  siteId: string,
  searches: readonly ForgottenSearch[],
): Promise<number> {
  for (const { id, purpose, search, subjects } of searches) {
    await writer
      .updateTable('searches')
      .set({
        purpose,
        question: JSON.stringify(search),
        subjects: subjects === null ? null : JSON.stringify(subjects),
      })
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .execute();
  }
  return searches.length;
}
