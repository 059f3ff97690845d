import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import { forgetInRequests, type RequestText, requestTexts } from './filter-request-texts.ts';
import { reportsOfHeld } from './report-rows.ts';
import type { Schema } from './schema.ts';

/** Why the school said something of a site, of words or of its policy, has quietened something or asked it of its filter, in its own words. */
export interface PersonSaying {
  readonly of:
    | ('school_entries' | 'school_words' | 'policy_changes' | 'suppressions')
    | ('site_reports' | 'reporters')
    | RequestText['of'];
  readonly id: string;
  readonly reason: string;
  /** Why it was taken back, or what was said to it; null while nobody has. */
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
      ...(await policySayings(reader, siteId)),
      ...(await sayingsOf(reader, siteId, 'suppressions')),
      ...(await reportSayings(reader, siteId)),
      ...(await requestTexts(reader, siteId)),
    ],
    async forgetInSayings(sayings) {
      for (const saying of sayings) await forget(writer, saying);
    },
  };
}

async function forget(writer: Kysely<Schema>, { of, id, reason, removedReason }: PersonSaying): Promise<void> {
  switch (of) {
    case 'policy_changes':
      await writer.updateTable(of).set({ reason, decided_reason: removedReason }).where('id', '=', id).execute();
      return;
    case 'site_reports':
      await writer.updateTable(of).set({ saw: reason, note: removedReason }).where('id', '=', id).execute();
      return;
    case 'reporters':
      await writer.updateTable('site_reports').set({ reporter_name: reason }).where('id', '=', id).execute();
      return;
    case 'filter_requests':
    case 'filter_letters':
    case 'export_tokens':
      return forgetInRequests(writer, { of, id, reason, removedReason });
    case 'school_entries':
    case 'school_words':
    case 'suppressions':
      await writer.updateTable(of).set({ reason, removed_reason: removedReason }).where('id', '=', id).execute();
  }
}

/** What others reported, and who they were: it stays, and no more names this person. Under a legal hold, nothing of it is changed. */
async function reportSayings(reader: Kysely<Schema>, siteId: string): Promise<readonly PersonSaying[]> {
  const rows = await reader
    .selectFrom('site_reports')
    .select(['id', 'saw', 'note', 'reporter_name'])
    .where('site_id', '=', siteId)
    .where('id', 'not in', reportsOfHeld(reader))
    .execute();
  return rows.flatMap(({ id, saw, note, reporter_name: name }): readonly PersonSaying[] => [
    { of: 'site_reports', id, reason: saw ?? '', removedReason: note },
    ...(name === null ? [] : [{ of: 'reporters' as const, id, reason: name, removedReason: null }]),
  ]);
}

async function policySayings(reader: Kysely<Schema>, siteId: string): Promise<readonly PersonSaying[]> {
  const rows = await reader
    .selectFrom('policy_changes')
    .select(['id', 'reason', 'decided_reason'])
    .where('site_id', '=', siteId)
    .execute();
  return rows.map((row) => ({
    of: 'policy_changes',
    id: row.id,
    reason: row.reason,
    removedReason: row.decided_reason,
  }));
}

async function sayingsOf(
  reader: Kysely<Schema>,
  siteId: string,
  of: 'school_entries' | 'school_words' | 'suppressions',
): Promise<readonly PersonSaying[]> {
  const rows = await reader
    .selectFrom(of)
    .select(['id', 'reason', 'removed_reason'])
    .where('site_id', '=', siteId)
    .execute();
  return rows.map((row) => ({ of, id: row.id, reason: row.reason, removedReason: row.removed_reason }));
}
