import { sql, type Transaction } from 'kysely';
import type { AttemptCount } from '../policy/attempts.ts';
import type { HourCount, LineCount, MalformedSample } from '../tally.ts';
import type { Schema } from './schema.ts';

/** SQLite takes 32,766 values in a statement; ten columns a row leave ample room. */
const ROWS_A_STATEMENT = 500;

/** Adds a batch's counts to what is stored. */
export async function addHourCounts(
  transaction: Transaction<Schema>,
  source: { readonly siteId: string; readonly sourceId: string },
  counts: readonly HourCount[],
): Promise<void> {
  for (const some of chunks(counts)) {
    await transaction
      .insertInto('hour_counters')
      .values(
        some.map((count) => ({
          site_id: source.siteId,
          source_id: source.sourceId,
          hour: count.hour,
          group_name: count.group,
          category: count.category,
          rule_id: count.ruleId,
          outcome: count.outcome,
          disposition: count.disposition,
          initiator: count.initiator,
          records: count.records,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns([
            'site_id',
            'hour',
            'source_id',
            'group_name',
            'category',
            'rule_id',
            'outcome',
            'disposition',
            'initiator',
          ])
          .doUpdateSet({ records: sql<number>`hour_counters.records + excluded.records` }),
      )
      .execute();
  }
}

export async function addLineCounts(
  transaction: Transaction<Schema>,
  source: { readonly siteId: string; readonly sourceId: string },
  counts: readonly LineCount[],
): Promise<void> {
  for (const some of chunks(counts)) {
    await transaction
      .insertInto('line_counters')
      .values(
        some.map((count) => ({
          site_id: source.siteId,
          source_id: source.sourceId,
          hour: count.hour,
          kind: count.kind,
          reason: count.reason,
          lines: count.lines,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['site_id', 'hour', 'source_id', 'kind', 'reason'])
          .doUpdateSet({ lines: sql<number>`line_counters.lines + excluded.lines` }),
      )
      .execute();
  }
}

/** Keeps the newest sample of each reason. */
export async function keepSamples(
  transaction: Transaction<Schema>,
  source: { readonly siteId: string; readonly sourceId: string },
  samples: readonly MalformedSample[],
  at: number,
): Promise<void> {
  for (const { reason, sample } of samples) {
    await transaction
      .insertInto('malformed_samples')
      .values({ site_id: source.siteId, source_id: source.sourceId, reason, at, sample })
      .onConflict((conflict) => conflict.columns(['site_id', 'source_id', 'reason']).doUpdateSet({ at, sample }))
      .execute();
  }
}

/** Writes the new totals: the ledger holds the truth, so a total replaces the one before. */
export async function keepAttempts(
  transaction: Transaction<Schema>,
  siteId: string,
  attempts: readonly AttemptCount[],
): Promise<void> {
  for (const some of chunks(attempts)) {
    await transaction
      .insertInto('attempts')
      .values(
        some.map((count) => ({
          site_id: siteId,
          school_day: count.schoolDay,
          subject_key: count.subjectKey,
          rule_id: count.ruleId,
          attempts: count.attempts,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['site_id', 'school_day', 'subject_key', 'rule_id'])
          .doUpdateSet({ attempts: sql<number>`excluded.attempts` }),
      )
      .execute();
  }
}

function chunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: (readonly Row[])[] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    parts.push(rows.slice(start, start + ROWS_A_STATEMENT));
  }
  return parts;
}
