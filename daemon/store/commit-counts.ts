import { sql, type Transaction } from 'kysely';
import type { HourCount, LineCount, MalformedSample } from '../examine/tally.ts';
import type { AttemptCount } from '../policy/attempts.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

/** Adds a batch's counts to what is stored. */
export async function addHourCounts(
  transaction: Transaction<Schema>,
  source: { readonly siteId: string; readonly sourceId: string },
  counts: readonly HourCount[],
): Promise<void> {
  for (const some of chunksOf(counts)) {
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
  for (const some of chunksOf(counts)) {
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

/** Writes the new totals. An import beside the daemon counts in a ledger of its own, so the higher total stands. */
export async function keepAttempts(
  transaction: Transaction<Schema>,
  siteId: string,
  attempts: readonly AttemptCount[],
): Promise<void> {
  for (const some of chunksOf(attempts)) {
    await transaction
      .insertInto('attempts')
      .values(
        some.map((count) => ({
          site_id: siteId,
          school_day: count.schoolDay,
          subject_key: count.subjectKey,
          rule_id: count.ruleId,
          attempts: count.attempts,
          recent: JSON.stringify(count.recent),
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['site_id', 'school_day', 'subject_key', 'rule_id'])
          .doUpdateSet({ attempts: ofHigher<number>('attempts'), recent: ofHigher<string>('recent') }),
      )
      .execute();
  }
}

/** The column of whichever has counted further. */
function ofHigher<Value>(column: 'attempts' | 'recent') {
  const [given, stored] = [sql.ref(`excluded.${column}`), sql.ref(`attempts.${column}`)];
  return sql<Value>`case when excluded.attempts > attempts.attempts then ${given} else ${stored} end`;
}
