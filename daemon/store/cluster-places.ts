/** Moves the incidents of single pupils into a whole class and out of it again; each of them tells so in its history. */
import type { Transaction } from 'kysely';
import type { ClassActivity } from '../incidents/cluster.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { ClusterRole } from '../incidents/whole-class.ts';
import type { BatchCommit } from './commit.ts';
import type { StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

/** What became of the incidents that were looked at. */
export interface Moved {
  /** Counted in with a class. */
  readonly members: Set<IncidentId>;
  /** Counted in before, and on their own from now on. */
  readonly left: StoredIncident[];
}

/** A class's item, and the incidents of that class on that day. */
export interface Places {
  readonly id: IncidentId;
  readonly activity: ClassActivity;
  readonly incidents: readonly StoredIncident[];
}

type When = Pick<BatchCommit, 'siteId' | 'now'>;

export async function moveInto(
  transaction: Transaction<Schema>,
  when: When,
  { id, activity, incidents }: Places,
  moved: Moved,
): Promise<void> {
  const members = new Set(activity.members);
  const outliers = new Map(activity.outliers.map((outlier) => [outlier.id, outlier.why]));
  const apart = new Set(activity.apart);
  for (const incident of incidents.filter(({ ruleId }) => ruleId === activity.ruleId)) {
    const why = outliers.get(incident.id);
    if (members.has(incident.id)) await place(transaction, when, { incident, role: 'member', id }, moved);
    else if (why !== undefined) await place(transaction, when, { incident, role: 'outlier', id, why }, moved);
    else if (apart.has(incident.id)) await link(transaction, incident, id);
    else if (incident.cluster.id === id) await moveOut(transaction, when, incident, moved);
  }
}

interface NewPlace {
  readonly incident: StoredIncident;
  readonly role: Extract<ClusterRole, 'member' | 'outlier'>;
  readonly id: IncidentId;
  readonly why?: ClassActivity['outliers'][number]['why'];
}

async function place(
  transaction: Transaction<Schema>,
  when: When,
  { incident, role, id, why }: NewPlace,
  moved: Moved,
): Promise<void> {
  const before = incident.cluster;
  if (role === 'member') moved.members.add(incident.id);
  else if (before.role === 'member') moved.left.push(incident);
  const reasons = why === undefined ? null : JSON.stringify(why);
  if (before.role === role && before.id === id && JSON.stringify(before.why) === (reasons ?? '[]')) return;
  await transaction
    .updateTable('incidents')
    .set({ cluster_role: role, cluster_id: id, cluster_why: reasons })
    .where('id', '=', incident.id)
    .execute();
  if (role === 'member' && before.role !== 'member') await tell(transaction, when, incident.id, 'joined_class');
  if (role === 'outlier' && before.role === 'member') await tell(transaction, when, incident.id, 'left_class');
}

/** Whatever somebody has taken up or closed stays as it is, and is named beside the class. */
async function link(transaction: Transaction<Schema>, incident: StoredIncident, id: IncidentId): Promise<void> {
  const { role, id: before } = incident.cluster;
  // Closed together with a class that is closed, or taken out of one: it belongs there.
  if (before !== null && role !== 'outlier') return;
  await transaction
    .updateTable('incidents')
    .set({ cluster_role: 'apart', cluster_id: id, cluster_why: null })
    .where('id', '=', incident.id)
    .execute();
}

/** Back to an incident like any other. */
export async function moveOut(
  transaction: Transaction<Schema>,
  when: When,
  incident: StoredIncident,
  moved: Moved,
): Promise<void> {
  const { role } = incident.cluster;
  if (role !== 'member' && role !== 'outlier') return;
  if (role === 'member' && incident.state.status !== 'new') return;
  await transaction
    .updateTable('incidents')
    .set({ cluster_role: 'none', cluster_id: null, cluster_why: null })
    .where('id', '=', incident.id)
    .execute();
  if (role !== 'member') return;
  moved.left.push(incident);
  await tell(transaction, when, incident.id, 'left_class');
}

/** Writes into the history of an incident that it went into a class or out of it. */
export async function tell(
  transaction: Transaction<Schema>,
  { siteId, now }: When,
  incidentId: IncidentId,
  kind: 'joined_class' | 'left_class',
): Promise<void> {
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: incidentId, at: now, kind, by_staff: null, detail: null })
    .execute();
}
