import { type Kysely, type Selectable, sql } from 'kysely';
import type { StaffId } from '../incidents/incident.ts';
import type { LogSearch, SearchKind } from '../records/log-search.ts';
import { appendAudit } from './audit-chain.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** A search of the log as it is kept: who, when, for what and why. */
export interface StoredSearch {
  readonly id: string;
  readonly at: number;
  /** Null where a command was run without an account. */
  readonly staffId: StaffId | null;
  /** Who it was, where there is no account. */
  readonly byName: string | null;
  readonly kind: SearchKind;
  readonly purpose: string;
  readonly search: LogSearch;
  /** The keys of the subjects that were looked for; null where it was not for certain ones. */
  readonly subjects: readonly string[] | null;
  /** How many were found, or taken along; null where they were not counted. */
  readonly records: number | null;
}

export interface Searches {
  /** Writes it down together with its audit entry, before it runs. */
  begin(search: StoredSearch): Promise<void>;
  one(id: string): Promise<StoredSearch | null>;
  found(id: string, records: number): Promise<void>;
  /** Newest first, without those for any of these subjects; pages count from 1. */
  list(
    { page, perPage }: { readonly page: number; readonly perPage: number },
    withoutSubjects: readonly string[],
  ): Promise<{ readonly rows: readonly StoredSearch[]; readonly total: number }>;
}

export function createSearches({ reader, writer }: Database, siteId: string): Searches {
  return {
    begin: (search) => begin(writer, siteId, search),
    async one(id) {
      const row = await ofSchool(reader, siteId).selectAll().where('id', '=', id).executeTakeFirst();
      return row ? readSearch(row) : null;
    },
    async found(id, records) {
      await writer.updateTable('searches').set({ records }).where('id', '=', id).execute();
    },
    async list({ page, perPage }, withoutSubjects) {
      const shown = () => notFor(ofSchool(reader, siteId), withoutSubjects);
      const [rows, counted] = await Promise.all([
        shown()
          .selectAll()
          .orderBy('at', 'desc')
          .orderBy('id')
          .limit(perPage)
          .offset((page - 1) * perPage)
          .execute(),
        shown()
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirst(),
      ]);
      return { rows: rows.map(readSearch), total: Number(counted?.count ?? 0) };
    },
  };
}

function ofSchool(reader: Kysely<Schema>, siteId: string) {
  return reader.selectFrom('searches').where('site_id', '=', siteId);
}

/** The subjects of a search stand in its row as JSON: each within its quotes. */
function notFor(searches: ReturnType<typeof ofSchool>, subjects: readonly string[]) {
  return searches.where(({ and, or, eb }) =>
    and(
      subjects.map((key) =>
        or([eb('subjects', 'is', null), eb(sql<number>`instr(subjects, ${JSON.stringify(key)})`, '=', 0)]),
      ),
    ),
  );
}

function begin(writer: Kysely<Schema>, siteId: string, search: StoredSearch): Promise<void> {
  return writer.transaction().execute(async (transaction) => {
    await transaction.insertInto('searches').values(rowOf(siteId, search)).execute();
    const action = search.kind === 'export' ? 'export_log' : 'search_log';
    const about = { subjectKind: 'search', subjectId: search.id } as const;
    await appendAudit(transaction, siteId, [{ at: search.at, staffId: search.staffId, action, ...about }]);
  });
}

type SearchRow = Selectable<Schema['searches']>;

function rowOf(siteId: string, search: StoredSearch): SearchRow {
  return {
    id: search.id,
    site_id: siteId,
    at: search.at,
    staff_id: search.staffId,
    by_name: search.byName,
    purpose: search.purpose,
    kind: search.kind,
    question: JSON.stringify(search.search),
    subjects: search.subjects === null ? null : JSON.stringify(search.subjects),
    records: search.records,
  };
}

/** Of a row. */
export function readSearch(row: SearchRow): StoredSearch {
  return {
    id: row.id,
    at: row.at,
    staffId: row.staff_id as StaffId | null,
    byName: row.by_name,
    kind: row.kind as SearchKind,
    purpose: row.purpose,
    search: JSON.parse(row.question) as LogSearch,
    subjects: row.subjects === null ? null : (JSON.parse(row.subjects) as readonly string[]),
    records: row.records,
  };
}
