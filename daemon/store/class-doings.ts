import type { Transaction } from 'kysely';
import type { Doing } from '../incidents/class-day.ts';
import type { IncidentId } from '../incidents/incident.ts';
import { chunksOf } from './row-chunks.ts';
import type { Schema } from './schema.ts';

/** What the requests of these incidents have in common, by incident. */
export async function doingsOf(
  transaction: Pick<Transaction<Schema>, 'selectFrom'>,
  ids: readonly IncidentId[],
): Promise<ReadonlyMap<string, readonly Doing[]>> {
  const doings = new Map<string, Doing[]>();
  for (const some of chunksOf(ids)) {
    const rows = await transaction
      .selectFrom('events')
      .select(({ fn }) => [
        'incident_id',
        'lesson',
        'topics',
        fn.max<number>('is_first_person').as('first_person'),
        fn.countAll<number>().as('events'),
      ])
      .where('incident_id', 'in', some)
      .groupBy(['incident_id', 'lesson', 'topics'])
      .orderBy('lesson')
      .orderBy('topics')
      .execute();
    for (const row of rows) {
      const doing: Doing = {
        lesson: row.lesson,
        topics: row.topics === null ? [] : (JSON.parse(row.topics) as readonly string[]),
        isFirstPerson: Number(row.first_person) === 1,
        events: Number(row.events),
      };
      doings.set(row.incident_id, [...(doings.get(row.incident_id) ?? []), doing]);
    }
  }
  return doings;
}
