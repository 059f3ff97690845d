import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** What somebody typed into a filter request, into its letter, or as the name of a token. */
export interface RequestText {
  readonly of: 'filter_requests' | 'filter_letters' | 'export_tokens';
  readonly id: string;
  readonly reason: string;
  /** Why it was refused. */
  readonly removedReason: string | null;
}

export async function requestTexts(reader: Kysely<Schema>, siteId: string): Promise<readonly RequestText[]> {
  const requests = await reader
    .selectFrom('filter_requests')
    .select(['id', 'reason', 'decided_reason', 'letter'])
    .where('site_id', '=', siteId)
    .execute();
  const tokens = await reader
    .selectFrom('export_tokens')
    .select(['id', 'name'])
    .where('site_id', '=', siteId)
    .execute();
  return [
    ...requests.map(({ id, reason, decided_reason }) => text('filter_requests', id, reason, decided_reason)),
    ...requests.flatMap(({ id, letter }) => (letter === null ? [] : [text('filter_letters', id, letter)])),
    ...tokens.map(({ id, name }) => text('export_tokens', id, name)),
  ];
}

function text(of: RequestText['of'], id: string, reason: string, removedReason: string | null = null): RequestText {
  return { of, id, reason, removedReason };
}

/** What was asked stays, in these words. */
export async function forgetInRequests(
  writer: Kysely<Schema>,
  { of, id, reason, removedReason }: RequestText,
): Promise<void> {
  switch (of) {
    case 'filter_requests': {
      const words = { reason, decided_reason: removedReason };
      await writer.updateTable('filter_requests').set(words).where('id', '=', id).execute();
      return;
    }
    case 'filter_letters':
      await writer.updateTable('filter_requests').set({ letter: reason }).where('id', '=', id).execute();
      return;
    case 'export_tokens':
      await writer.updateTable('export_tokens').set({ name: reason }).where('id', '=', id).execute();
  }
}
