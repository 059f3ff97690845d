import type { Transaction } from 'kysely';
import { BEHAVIOURS, type BehaviourChanges, type Remembered, type Trace } from '../activity/behaviour/remembered.ts';
import type { Database } from './database.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

/** More than is ever remembered at once. */
const MAX_LOADED = 200_000;

/** What is remembered of people and devices, the oldest first. */
export async function loadBehaviours(database: Database, siteId: string): Promise<readonly Remembered[]> {
  const rows = await database.reader
    .selectFrom('behaviours')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('keep_until', 'desc')
    .limit(MAX_LOADED)
    .execute();
  return rows.flatMap(rememberedOf).reverse();
}

/** What is remembered of these subjects, in the order of behaviours and parts. */
export async function behavioursOf(
  { reader }: Pick<Database, 'reader'>,
  siteId: string,
  subjectKeys: readonly string[],
): Promise<readonly Remembered[]> {
  const rows = await reader
    .selectFrom('behaviours')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('subject_key', 'in', subjectKeys)
    .orderBy('behaviour')
    .orderBy('part')
    .execute();
  return rows.flatMap(rememberedOf);
}

/** A behaviour that this version does not know was removed from it, and is not asked for any more. */
function rememberedOf(row: Schema['behaviours']): readonly Remembered[] {
  const behaviour = BEHAVIOURS.find((one) => one === row.behaviour);
  if (behaviour === undefined) return [];
  const { subject_key: subjectKey, part, keep_until: keepUntil } = row;
  return [{ behaviour, subjectKey, part, keepUntil, isTold: row.is_told === 1, traces: readTraces(row.traces) }];
}

type Written = readonly [what: string, first: number, last: number, count: number];

function readTraces(text: string): readonly Trace[] {
  return (JSON.parse(text) as readonly Written[]).map(([what, first, last, count]) => ({ what, first, last, count }));
}

function writeTraces(traces: readonly Trace[]): string {
  return JSON.stringify(traces.map(({ what, first, last, count }): Written => [what, first, last, count]));
}

/** Writes what has changed, and takes out what is over. */
export async function keepBehaviours(
  transaction: Transaction<Schema>,
  siteId: string,
  { kept, forgetBefore }: BehaviourChanges,
): Promise<void> {
  if (forgetBefore !== null) {
    await transaction
      .deleteFrom('behaviours')
      .where('site_id', '=', siteId)
      .where('keep_until', '<', forgetBefore)
      .execute();
  }
  for (const some of chunksOf(kept)) await keepSome(transaction, siteId, some);
}

async function keepSome(transaction: Transaction<Schema>, siteId: string, some: readonly Remembered[]): Promise<void> {
  const rows = some.map((one) => ({
    site_id: siteId,
    behaviour: one.behaviour,
    subject_key: one.subjectKey,
    part: one.part,
    keep_until: one.keepUntil,
    is_told: one.isTold ? 1 : 0,
    traces: writeTraces(one.traces),
  }));
  await transaction
    .insertInto('behaviours')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'behaviour', 'subject_key', 'part']).doUpdateSet(({ ref }) => ({
        keep_until: ref('excluded.keep_until'),
        is_told: ref('excluded.is_told'),
        traces: ref('excluded.traces'),
      })),
    )
    .execute();
}
