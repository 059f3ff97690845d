import { sql, type Transaction } from 'kysely';
import { MOST_LABELS, OTHER_LABELS, type UnknownLabel } from '../examine/tally/unknown-labels.ts';
import type { Database } from './database.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

/** What is read at once: a page shows far fewer. */
const MOST_READ = 1_000;

export interface UnknownLabelStore {
  /** Those that came since a moment, of all sources together, the most frequent first. */
  since(moment: number): Promise<readonly UnknownLabel[]>;
}

export function createUnknownLabelStore({ reader }: Database, siteId: string): UnknownLabelStore {
  return {
    async since(moment) {
      const rows = await reader
        .selectFrom('unknown_labels')
        .select((select) => [
          'observer',
          'label',
          select.fn.sum<number>('records').as('records'),
          select.fn.min<number>('first_at').as('firstAt'),
          select.fn.max<number>('last_at').as('lastAt'),
        ])
        .where('site_id', '=', siteId)
        .where('last_at', '>=', moment)
        .groupBy(['observer', 'label'])
        .orderBy('records', 'desc')
        .orderBy('label')
        .limit(MOST_READ)
        .execute();
      return rows.map((row) => ({ ...row, records: Number(row.records) }));
    },
  };
}

/** Adds a batch's labels to those of its source. Beyond the most that are kept, they are counted together. */
export async function keepUnknownLabels(
  transaction: Transaction<Schema>,
  source: { readonly siteId: string; readonly sourceId: string },
  labels: readonly UnknownLabel[],
): Promise<void> {
  if (labels.length === 0) return;
  const kept = withinBound(labels, await keysOf(transaction, source));
  for (const some of chunksOf(kept)) await addLabels(transaction, source, some);
}

async function keysOf(
  transaction: Transaction<Schema>,
  { siteId, sourceId }: { readonly siteId: string; readonly sourceId: string },
): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('unknown_labels')
    .select(['observer', 'label'])
    .where('site_id', '=', siteId)
    .where('source_id', '=', sourceId)
    .execute();
  return new Set(rows.map(keyOf));
}

function keyOf({ observer, label }: Pick<UnknownLabel, 'observer' | 'label'>): string {
  return `${observer}\n${label}`;
}

function withinBound(labels: readonly UnknownLabel[], known: Set<string>): readonly UnknownLabel[] {
  const kept = new Map<string, UnknownLabel>();
  for (const label of labels) {
    const hasRoom = known.has(keyOf(label)) || known.size < MOST_LABELS;
    const one = hasRoom ? label : { ...label, observer: '', label: OTHER_LABELS };
    if (hasRoom) known.add(keyOf(one));
    kept.set(keyOf(one), joined(kept.get(keyOf(one)), one));
  }
  return [...kept.values()];
}

function joined(one: UnknownLabel | undefined, other: UnknownLabel): UnknownLabel {
  if (one === undefined) return other;
  return {
    ...one,
    records: one.records + other.records,
    firstAt: Math.min(one.firstAt, other.firstAt),
    lastAt: Math.max(one.lastAt, other.lastAt),
  };
}

async function addLabels(
  transaction: Transaction<Schema>,
  { siteId, sourceId }: { readonly siteId: string; readonly sourceId: string },
  labels: readonly UnknownLabel[],
): Promise<void> {
  await transaction
    .insertInto('unknown_labels')
    .values(
      labels.map(({ observer, label, records, firstAt, lastAt }) => ({
        site_id: siteId,
        source_id: sourceId,
        observer,
        label,
        records,
        first_at: firstAt,
        last_at: lastAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'source_id', 'observer', 'label']).doUpdateSet({
        records: sql<number>`unknown_labels.records + excluded.records`,
        first_at: sql<number>`${EARLIER}`,
        last_at: sql<number>`${LATER}`,
      }),
    )
    .execute();
}

const EARLIER = sql`case when excluded.first_at < unknown_labels.first_at then excluded.first_at else unknown_labels.first_at end`;
const LATER = sql`case when excluded.last_at > unknown_labels.last_at then excluded.last_at else unknown_labels.last_at end`;
