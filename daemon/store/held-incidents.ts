import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Under a legal hold, or counted in with a class that is, or part of an item that is: none is deleted. */
export function heldIncidents(db: Pick<Kysely<Schema>, 'selectFrom'>) {
  const held = () => db.selectFrom('legal_holds').select('incident_id as id').where('lifted_at', 'is', null);
  return held()
    .union(db.selectFrom('incidents').select('id').where('cluster_id', 'in', held()))
    .union(db.selectFrom('incidents').select('id').where('merged_top', 'in', held()));
}
