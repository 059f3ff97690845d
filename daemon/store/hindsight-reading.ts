import type { ExpressionBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import { readBatch, readFinding, type StoredBatch, type StoredFinding } from './hindsight-rows.ts';
import { findingsWithin, type Reach } from './reach.ts';
import type { Schema } from './schema.ts';

/** What a viewer may know of one batch. */
export interface BatchCounts {
  readonly findings: number;
  /** On which nobody has decided. */
  readonly waiting: number;
  readonly people: number;
  readonly requests: number;
  /** Sites and searches, of all of them together. */
  readonly places: number;
  /** True where somebody may need help or protection, and nobody has decided. */
  readonly isPressing: boolean;
}

/** What is read of looking back; what is about staff is for the head alone. */
export interface HindsightReading {
  /** The newest first. */
  batches(reach: Reach, limit: number): Promise<readonly (StoredBatch & { readonly counts: BatchCounts })[]>;
  batch(reach: Reach, id: string): Promise<(StoredBatch & { readonly counts: BatchCounts }) | null>;
  /** Of one batch: what waits first, then the most serious. */
  findings(reach: Reach, batchId: string): Promise<readonly StoredFinding[]>;
  finding(reach: Reach, id: string): Promise<StoredFinding | null>;
  /** Findings on which nobody has decided, and how many of them are pressing. */
  waiting(reach: Reach): Promise<{ readonly findings: number; readonly pressing: number }>;
}

type Reader = Kysely<Schema>;

export function createHindsightReading(reader: Reader, siteId: string): HindsightReading {
  const ofSchool = () => reader.selectFrom('hindsight_batches').selectAll().where('site_id', '=', siteId);
  return {
    async batches(reach, limit) {
      const rows = await ofSchool().orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
      return Promise.all(
        rows.map(async (row) => ({ ...readBatch(row), counts: await countsOf(reader, reach, row.id) })),
      );
    },
    async batch(reach, id) {
      const row = await ofSchool().where('id', '=', id).executeTakeFirst();
      return row ? { ...readBatch(row), counts: await countsOf(reader, reach, id) } : null;
    },
    async findings(reach, batchId) {
      const rows = await within(reader, reach)
        .selectAll()
        .where('batch_id', '=', batchId)
        .orderBy(sql`decision is not null`)
        .orderBy('is_pressing', 'desc')
        .orderBy('severity', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('subject_key')
        .orderBy('id')
        .execute();
      return rows.map(readFinding);
    },
    async finding(reach, id) {
      const row = await within(reader, reach).selectAll().where('id', '=', id).executeTakeFirst();
      return row && row.site_id === siteId ? readFinding(row) : null;
    },
    waiting: (reach) => waitingOf(reader, siteId, reach),
  };
}

function within(reader: Reader, reach: Reach) {
  return reader.selectFrom('hindsight_findings').where(findingsWithin(reach));
}

type Findings = ExpressionBuilder<Schema, 'hindsight_findings'>;

async function countsOf(reader: Reader, reach: Reach, batchId: string): Promise<BatchCounts> {
  const row = await within(reader, reach)
    .where('batch_id', '=', batchId)
    .select((table) => [...sumsOf(table), table.fn.sum<number>('requests').as('requests')])
    .executeTakeFirst();
  const places = await within(reader, reach)
    .innerJoin('hindsight_places', 'hindsight_places.finding_id', 'hindsight_findings.id')
    .where('batch_id', '=', batchId)
    .select(sql<number>`count(distinct hindsight_places.kind || ' ' || hindsight_places.place)`.as('places'))
    .executeTakeFirst();
  return {
    findings: Number(row?.findings ?? 0),
    waiting: Number(row?.waiting ?? 0),
    people: Number(row?.people ?? 0),
    requests: Number(row?.requests ?? 0),
    places: Number(places?.places ?? 0),
    isPressing: Number(row?.pressing ?? 0) > 0,
  };
}

function sumsOf({ fn }: Findings) {
  return [
    fn.countAll<number>().as('findings'),
    sql<number>`count(distinct hindsight_findings.subject_key)`.as('people'),
    sql<number>`sum(case when decision is null then 1 else 0 end)`.as('waiting'),
    sql<number>`sum(case when decision is null then is_pressing else 0 end)`.as('pressing'),
  ] as const;
}

async function waitingOf(reader: Reader, siteId: string, reach: Reach) {
  const row = await within(reader, reach)
    .where('site_id', '=', siteId)
    .where('decision', 'is', null)
    .select(({ fn }) => [fn.countAll<number>().as('findings'), fn.sum<number>('is_pressing').as('pressing')])
    .executeTakeFirst();
  return {
    findings: Number(row?.findings ?? 0),
    pressing: Number(row?.pressing ?? 0),
  };
}
