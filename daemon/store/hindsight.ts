import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type FoundPlace, type HindsightFinding, keyOfPlace } from '../incidents/hindsight.ts';
import type { EventId, IncidentId } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';
import type { Database } from './database.ts';
import { createHindsightReading, type HindsightReading } from './hindsight-reading.ts';
import { type Decision, findingRow, readBatch, type StoredBatch } from './hindsight-rows.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

export type { BatchCounts, HindsightReading } from './hindsight-reading.ts';
export type { Decision, StoredBatch, StoredFinding } from './hindsight-rows.ts';

/** What was looked back for, found and decided. */
export interface HindsightStore extends HindsightReading {
  /** Writes down that the log is to be looked back through: after a restart it is begun again. */
  begin(batch: Pick<StoredBatch, 'id' | 'causes' | 'at' | 'from' | 'to'>): Promise<void>;
  /** Begun and not finished, the oldest first. */
  unfinished(): Promise<readonly StoredBatch[]>;
  /** Of these people, what was shown before: keys of `keyOfPlace`. */
  known(subjects: readonly string[]): Promise<ReadonlySet<string>>;
  /** Writes what was found, whole or not at all. */
  finish(id: string, outcome: BatchOutcome): Promise<void>;
  fail(id: string, at: number, failure: string): Promise<void>;
  /** Those of these findings that nobody had decided on; they are decided with that. */
  leave(ids: readonly string[], decision: Omit<Decision, 'kind' | 'incidentIds'>): Promise<number>;
  /** The incidents in which these events stand. */
  incidentsOf(events: readonly EventId[]): Promise<ReadonlySet<IncidentId>>;
}

export interface BatchOutcome {
  readonly at: number;
  readonly from: number;
  readonly isComplete: boolean;
  readonly busySites: number;
  readonly lighter: number;
  readonly findings: readonly HindsightFinding[];
}

export function createHindsightStore(database: Database, siteId: string): HindsightStore {
  const { reader, writer } = database;
  return {
    ...createHindsightReading(reader, siteId),
    async begin({ id, causes, at, from, to }) {
      const found = { finished_at: null, is_complete: 1, busy_sites: 0, lighter: 0, failure: null };
      const row = { id, site_id: siteId, causes: JSON.stringify(causes), state: 'looking', created_at: at, ...found };
      await writer
        .insertInto('hindsight_batches')
        .values({ ...row, looked_from: from, looked_to: to })
        .execute();
    },
    async unfinished() {
      const rows = await reader
        .selectFrom('hindsight_batches')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('state', '=', 'looking')
        .orderBy('created_at')
        .execute();
      return rows.map(readBatch);
    },
    known: (subjects) => known(database, siteId, subjects),
    finish: (id, outcome) =>
      writer.transaction().execute((transaction) => finish(transaction, { id, siteId }, outcome)),
    async fail(id, at, failure) {
      await writer
        .updateTable('hindsight_batches')
        .set({ state: 'failed', finished_at: at, failure })
        .where('id', '=', id)
        .execute();
    },
    leave: (ids, decision) => leave(database, ids, decision),
    incidentsOf: (events) => incidentsOf(database, events),
  };
}

async function known({ reader }: Database, siteId: string, subjects: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const some of chunksOf(subjects)) {
    const rows = await reader
      .selectFrom('hindsight_places')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('subject_key', 'in', some)
      .execute();
    for (const row of rows) {
      const about = { subjectKey: row.subject_key, ruleId: row.rule_id as RuleId };
      keys.add(keyOfPlace(about, { kind: row.kind as FoundPlace['kind'], text: row.place }));
    }
  }
  return keys;
}

async function finish(
  transaction: Transaction<Schema>,
  { id, siteId }: { readonly id: string; readonly siteId: string },
  { at, from, isComplete, busySites, lighter, findings }: BatchOutcome,
): Promise<void> {
  await transaction
    .updateTable('hindsight_batches')
    .set({
      state: 'done',
      finished_at: at,
      looked_from: from,
      is_complete: isComplete ? 1 : 0,
      busy_sites: busySites,
      lighter,
    })
    .where('id', '=', id)
    .execute();
  for (const finding of findings) {
    const row = findingRow({ id: randomUUID(), siteId, batchId: id }, finding);
    await transaction.insertInto('hindsight_findings').values(row).execute();
    for (const some of chunksOf(finding.places)) {
      const places = some.map((place) => ({
        site_id: siteId,
        subject_key: finding.subjectKey,
        rule_id: finding.ruleId,
        kind: place.kind,
        place: place.text,
        finding_id: row.id,
      }));
      await transaction
        .insertInto('hindsight_places')
        .values(places)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

async function leave(
  { writer }: Database,
  ids: readonly string[],
  { by, at, note }: Omit<Decision, 'kind' | 'incidentIds'>,
): Promise<number> {
  let left = 0;
  for (const some of chunksOf(ids)) {
    const { numUpdatedRows } = await writer
      .updateTable('hindsight_findings')
      .set({ decision: 'left', decided_by: by, decided_at: at, note })
      .where('id', 'in', some)
      .where('decision', 'is', null)
      .executeTakeFirst();
    left += Number(numUpdatedRows);
  }
  return left;
}

async function incidentsOf({ reader }: Database, events: readonly EventId[]): Promise<ReadonlySet<IncidentId>> {
  const found = new Set<IncidentId>();
  for (const some of chunksOf(events)) {
    const rows = await reader.selectFrom('events').select('incident_id').distinct().where('id', 'in', some).execute();
    for (const row of rows) found.add(row.incident_id as IncidentId);
  }
  return found;
}
