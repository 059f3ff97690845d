/** Puts together what a class did together, anew with each batch and within its transaction: half a class is never left behind. */
import type { Transaction } from 'kysely';
import type { PupilActivity } from '../incidents/class-day.ts';
import { activitiesOf, type ClassActivity } from '../incidents/cluster.ts';
import type { IncidentChange } from '../incidents/group.ts';
import { doingsOf } from './class-doings.ts';
import type { ClusterCommit } from './cluster-commit.ts';
import { type Moved, moveInto } from './cluster-places.ts';
import { dissolve, type KeptCluster, keepCluster, openClusters, type WantedDay } from './cluster-rows.ts';
import { type AlertCauses, standsAlone } from './commit-alerts.ts';
import { chunksOf } from './row-chunks.ts';
import { readIncident, type StoredIncident } from './rows.ts';
import type { Schema } from './schema.ts';

/** Answers what still asks for alerts: whoever is counted in with the class asks for none. */
export async function keepClusters(
  transaction: Transaction<Schema>,
  commit: ClusterCommit,
  changes: readonly IncidentChange[],
): Promise<AlertCauses> {
  const moved: Moved = { members: new Set(), left: [] };
  const wholeClasses: IncidentChange[] = [];
  for (const classDay of await classDaysOf(transaction, commit, changes)) {
    wholeClasses.push(...(await keepClassDay(transaction, commit, classDay, moved)));
  }
  const alone = changes.filter(({ incident }) => !moved.members.has(incident.id));
  return { changes: [...alone, ...moved.left.map(standsAlone)], wholeClasses };
}

async function classDaysOf(
  transaction: Transaction<Schema>,
  { taught }: ClusterCommit,
  changes: readonly IncidentChange[],
): Promise<readonly WantedDay[]> {
  const classes = changes.flatMap(({ incident }) => taught.classOf(incident.subject) ?? []);
  const byKey = new Map(classes.map((schoolClass) => [schoolClass.key, schoolClass]));
  const days = new Map<string, WantedDay>();
  if (byKey.size === 0) return [];
  for (const some of chunksOf(changes)) {
    const rows = await transaction
      .selectFrom('incidents')
      .select(['school_day', 'class_key'])
      .distinct()
      .where(
        'id',
        'in',
        some.map(({ incident }) => incident.id),
      )
      .execute();
    for (const { school_day: schoolDay, class_key: key } of rows) {
      const schoolClass = key === null ? undefined : byKey.get(key);
      if (schoolClass !== undefined && schoolDay !== null) days.set(`${schoolDay} ${key}`, { schoolClass, schoolDay });
    }
  }
  return [...days.values()];
}

async function keepClassDay(
  transaction: Transaction<Schema>,
  commit: ClusterCommit,
  wanted: WantedDay,
  moved: Moved,
): Promise<readonly IncidentChange[]> {
  const incidents = await incidentsOf(transaction, commit, wanted);
  const { taught } = commit;
  const pupils = await pupilsOf(transaction, incidents);
  const { size } = wanted.schoolClass;
  const { callsForCare, isIllegal } = taught;
  const activities = activitiesOf({ size, pupils, callsForCare, isIllegal });
  const open = await openClusters(transaction, incidents);
  const raised: IncidentChange[] = [];
  for (const activity of activities) {
    const kept = await keepActivity(transaction, commit, { wanted, incidents, activity }, moved);
    if (kept !== null) raised.push(kept);
  }
  const still = new Set<string>(activities.map(({ ruleId }) => ruleId));
  for (const cluster of open) {
    if (!still.has(cluster.ruleId)) await dissolve(transaction, commit, { cluster, incidents }, moved);
  }
  return raised;
}

async function keepActivity(
  transaction: Transaction<Schema>,
  commit: ClusterCommit,
  found: {
    readonly wanted: WantedDay;
    readonly incidents: readonly StoredIncident[];
    readonly activity: ClassActivity;
  },
  moved: Moved,
): Promise<IncidentChange | null> {
  const kept: KeptCluster | null = await keepCluster(transaction, commit, found);
  if (kept === null) return null;
  await moveInto(transaction, commit, { id: kept.id, ...found }, moved);
  return kept.finish();
}

async function incidentsOf(
  transaction: Transaction<Schema>,
  { siteId }: ClusterCommit,
  { schoolClass, schoolDay }: WantedDay,
): Promise<readonly StoredIncident[]> {
  const rows = await transaction
    .selectFrom('incidents')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('school_day', '=', schoolDay)
    .where('class_key', '=', schoolClass.key)
    .where('lane', '=', 'review')
    .orderBy('id')
    .execute();
  return rows.map(readIncident);
}

async function pupilsOf(
  transaction: Transaction<Schema>,
  incidents: readonly StoredIncident[],
): Promise<readonly PupilActivity[]> {
  const doings = await doingsOf(
    transaction,
    incidents.map(({ id }) => id),
  );
  return incidents.flatMap(({ id, subject, ruleId, severity, ...incident }) =>
    subject.kind === 'person'
      ? [
          {
            id,
            personId: subject.personId,
            ruleId,
            severity,
            isUntouched: isUntouched(incident),
            doings: doings.get(id) ?? [],
          },
        ]
      : [],
  );
}

/** Whatever a person has done to an incident, it stays where they left it. */
function isUntouched({ state, version, cluster }: Pick<StoredIncident, 'state' | 'version' | 'cluster'>): boolean {
  return state.status === 'new' && version === 1 && cluster.role !== 'apart' && cluster.role !== 'split';
}
