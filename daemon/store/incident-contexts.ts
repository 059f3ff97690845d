import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { LogRecord } from '../../parsers/record.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { CONTEXT_MS, type KeptContext } from '../records/context.ts';
import type { Window } from '../records/question.ts';
import type { Database } from './database.ts';
import { readIncident, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

const pack = promisify(zstdCompress);
const unpack = promisify(zstdDecompress);
const EVENTS_AT_ONCE = 1_000;

/** What was around incidents, kept for as long as they are. */
export interface IncidentContexts {
  /** Puts it in the place of what was kept before. False where the incident is gone meanwhile. */
  keep(context: KeptContext): Promise<boolean>;
  of(incidentId: IncidentId): Promise<KeptContext | null>;
  /** The same without when and how much; null where nothing was kept. */
  recordsAround(incidentId: IncidentId): Promise<readonly ArchivedRecord[] | null>;
  /** The client addresses of an incident's own requests, each once. */
  clientAddresses(incidentId: IncidentId): Promise<readonly string[]>;
  /** Incidents whose surroundings reach into a window, after this one in order of their ids. */
  around(window: Window, after: string, limit: number): Promise<readonly StoredIncident[]>;
}

export function createIncidentContexts({ reader, writer }: Database, siteId: string): IncidentContexts {
  return {
    async keep(context) {
      const packed = await pack(Buffer.from(JSON.stringify(context.records)));
      return writer.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('incident_contexts')
          .values(rowOf(siteId, context, packed))
          .onConflict((conflict) => conflict.column('incident_id').doUpdateSet(rowOf(siteId, context, packed)))
          .execute();
        const { numDeletedRows } = await withoutIncident(transaction, context.incidentId);
        return numDeletedRows === 0n;
      });
    },
    of: (incidentId) => contextOf(reader, siteId, incidentId),
    recordsAround: async (incidentId) => (await contextOf(reader, siteId, incidentId))?.records ?? null,
    clientAddresses: (incidentId) => clientAddresses(reader, incidentId),
    async around({ from, to }, after, limit) {
      const rows = await reader
        .selectFrom('incidents')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('lane', '=', 'review')
        .where('first_seen', '<', to + CONTEXT_MS)
        .where('last_seen', '>=', from - CONTEXT_MS)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(readIncident);
    },
  };
}

async function contextOf(reader: Kysely<Schema>, siteId: string, incidentId: IncidentId): Promise<KeptContext | null> {
  const row = await reader
    .selectFrom('incident_contexts')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return row ? readContext(row) : null;
}

function rowOf(siteId: string, context: KeptContext, packed: Uint8Array) {
  return {
    incident_id: context.incidentId,
    site_id: siteId,
    kept_at: context.keptAt,
    from_at: context.from,
    to_at: context.to,
    records: context.records.length,
    left_out: context.leftOut,
    packed,
  };
}

/** An incident that was deleted while its surroundings were read leaves none of them behind. */
function withoutIncident(db: Kysely<Schema>, incidentId: IncidentId) {
  return db
    .deleteFrom('incident_contexts')
    .where('incident_id', '=', incidentId)
    .where('incident_id', 'not in', db.selectFrom('incidents').select('id').where('id', '=', incidentId))
    .executeTakeFirst();
}

async function readContext(row: Schema['incident_contexts']): Promise<KeptContext> {
  const text = (await unpack(row.packed)).toString();
  return {
    incidentId: row.incident_id as IncidentId,
    keptAt: row.kept_at,
    from: row.from_at,
    to: row.to_at,
    records: JSON.parse(text) as readonly ArchivedRecord[],
    leftOut: row.left_out,
  };
}

async function clientAddresses(reader: Kysely<Schema>, incidentId: IncidentId): Promise<readonly string[]> {
  const addresses = new Set<string>();
  for (let after: string | null = ''; after !== null; ) {
    const rows: readonly { readonly id: string; readonly record: string }[] = await reader
      .selectFrom('events')
      .select(['id', 'record'])
      .where('incident_id', '=', incidentId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(EVENTS_AT_ONCE)
      .execute();
    for (const { record } of rows) {
      const { clientIp } = JSON.parse(record) as Pick<LogRecord, 'clientIp'>;
      if (clientIp !== null) addresses.add(clientIp);
    }
    after = rows.length < EVENTS_AT_ONCE ? null : (rows.at(-1)?.id ?? null);
  }
  return [...addresses];
}
