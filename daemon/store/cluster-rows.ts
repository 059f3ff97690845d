/** The item of a whole class: an incident of its own, whose counts are those of the pupils who are counted in. */
import { sql, type Transaction } from 'kysely';
import type { ClassActivity } from '../incidents/cluster.ts';
import { classFingerprintOf, incidentIdOf } from '../incidents/fingerprint.ts';
import type { IncidentChange } from '../incidents/group.ts';
import type { Incident, IncidentId } from '../incidents/incident.ts';
import type { SchoolClass } from '../incidents/school-class.ts';
import { type WholeClass, wholeClassOf } from '../incidents/whole-class.ts';
import type { RuleId } from '../policy/policy.ts';
import { compareSeverity } from '../policy/severity.ts';
import { backWhenWorse } from './bring-back.ts';
import type { ClusterCommit } from './cluster-commit.ts';
import { type Moved, moveOut } from './cluster-places.ts';
import { readIncident, type StoredIncident, severityOf, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** An item that is there or will be; its counts are written when everybody has been moved. */
export interface KeptCluster {
  readonly id: IncidentId;
  finish(): Promise<IncidentChange>;
}

/** One class on one day, on which something has come in. */
export interface WantedDay {
  readonly schoolClass: SchoolClass;
  readonly schoolDay: string;
}

interface Found {
  readonly wanted: WantedDay;
  readonly incidents: readonly StoredIncident[];
  readonly activity: ClassActivity;
}

/** Null where a person has split what this class did: then everybody stays on their own for that day. */
export async function keepCluster(
  transaction: Transaction<Schema>,
  commit: ClusterCommit,
  found: Found,
): Promise<KeptCluster | null> {
  const ruleId = found.activity.ruleId as RuleId;
  const { schoolClass, schoolDay } = found.wanted;
  const fingerprint = classFingerprintOf({ siteId: commit.siteId, classKey: schoolClass.key, ruleId, schoolDay });
  const last = await newest(transaction, fingerprint);
  if (last?.cluster.role === 'split') return null;
  const open = last !== null && last.state.status !== 'resolved' ? last : null;
  const sequence = open?.sequence ?? (last?.sequence ?? 0) + 1;
  const id = open?.id ?? incidentIdOf(fingerprint, sequence);
  const facts = wholeClassOf(schoolClass, found.activity, {
    pupils: pupilsIn(found),
    endOf: endOf(commit, schoolClass),
  });
  return {
    id,
    async finish() {
      const begun = { id, fingerprint, ruleId, sequence, facts };
      return open === null
        ? raise(transaction, commit, begun, found)
        : grow(transaction, commit, open, await countsOf(transaction, id), facts);
    },
  };
}

function endOf({ taught }: ClusterCommit, schoolClass: SchoolClass): (lesson: number) => number {
  return (lesson) => taught.lessonAt(lesson, schoolClass)?.end ?? lesson;
}

function pupilsIn({ activity, incidents }: Found): number {
  const taking = new Set([...activity.members, ...activity.apart, ...activity.outliers.map(({ id }) => id)]);
  const people = incidents.flatMap(({ id, subject }) =>
    taking.has(id) && subject.kind === 'person' ? [subject.personId] : [],
  );
  return new Set(people).size;
}

async function newest(transaction: Transaction<Schema>, fingerprint: string): Promise<StoredIncident | null> {
  const row = await transaction
    .selectFrom('incidents')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? readIncident(row) : null;
}

/** Of those who are counted in. */
export async function countsOf(transaction: Transaction<Schema>, id: IncidentId) {
  const row = await transaction
    .selectFrom('incidents')
    .select([
      sql<number>`coalesce(sum(event_count), 0)`.as('event_count'),
      sql<number>`coalesce(sum(blocked_count), 0)`.as('blocked_count'),
      sql<number>`coalesce(sum(same_attempt_count), 0)`.as('same_attempt_count'),
      sql<number>`coalesce(sum(search_count), 0)`.as('search_count'),
      sql<number>`coalesce(sum(look_up_count), 0)`.as('look_up_count'),
      sql<number | null>`min(first_seen)`.as('first_seen'),
      sql<number | null>`max(last_seen)`.as('last_seen'),
      sql<number | null>`max(severity)`.as('severity'),
    ])
    .where('cluster_id', '=', id)
    .where('cluster_role', '=', 'member')
    .executeTakeFirstOrThrow();
  const { event_count, blocked_count, same_attempt_count, search_count, look_up_count } = row;
  const { first_seen, last_seen, severity } = row;
  const counts = { event_count, blocked_count, same_attempt_count, search_count, look_up_count };
  return { ...counts, first_seen, last_seen, severity };
}
type Counts = Awaited<ReturnType<typeof countsOf>>;

/** What there is to write of the counts; the last ones stay where nobody is counted in any more. */
export function columnsOf({ first_seen, last_seen, severity, ...counts }: Counts) {
  if (first_seen === null || last_seen === null || severity === null) return counts;
  return { ...counts, first_seen, last_seen, severity };
}

interface Begun {
  readonly id: IncidentId;
  readonly fingerprint: string;
  readonly ruleId: RuleId;
  readonly sequence: number;
  readonly facts: WholeClass;
}

async function raise(
  transaction: Transaction<Schema>,
  { siteId, now }: ClusterCommit,
  { id, fingerprint, ruleId, sequence, facts }: Begun,
  { wanted, incidents, activity }: Found,
): Promise<IncidentChange> {
  const counts = await countsOf(transaction, id);
  const subject = { kind: 'unknown', account: null, address: null } as const;
  const severity = severityOf(counts.severity ?? 0);
  const incident: Incident = {
    ...{ id, siteId, fingerprint, subject, ruleId, severity, eventCount: counts.event_count },
    firstSeen: counts.first_seen ?? now,
    lastSeen: counts.last_seen ?? now,
    state: { status: 'new' },
  };
  const [first] = activity.members;
  await transaction
    .insertInto('incidents')
    .values({
      id,
      site_id: siteId,
      fingerprint,
      sequence,
      subject: JSON.stringify(subject),
      audience: 'pupils',
      rule_id: ruleId,
      policy_version: incidents.find((member) => member.id === first)?.policyVersion ?? '',
      ...counts,
      severity: severityRank(severity),
      first_seen: incident.firstSeen,
      last_seen: incident.lastSeen,
      status: 'new',
      state: JSON.stringify(incident.state),
      version: 1,
      raised_at: now,
      lane: 'review',
      school_day: wanted.schoolDay,
      group_name: facts.year,
      cluster_role: 'whole_class',
      whole_class: JSON.stringify(facts),
    })
    .execute();
  await transaction
    .insertInto('incident_history')
    .values({ site_id: siteId, incident_id: id, at: now, kind: 'raised', by_staff: null, detail: severity })
    .execute();
  return { kind: 'raised', incident, sequence, events: [] };
}

async function grow(
  transaction: Transaction<Schema>,
  { now }: ClusterCommit,
  before: StoredIncident,
  counts: Counts,
  facts: WholeClass,
): Promise<IncidentChange> {
  await transaction
    .updateTable('incidents')
    .set({ ...columnsOf(counts), whole_class: JSON.stringify(facts) })
    .where('id', '=', before.id)
    .execute();
  const severity = severityOf(counts.severity ?? severityRank(before.severity));
  if (compareSeverity(severity, before.severity) > 0) await backWhenWorse(transaction, { ...before, severity }, now);
  const lastSeen = counts.last_seen ?? before.lastSeen;
  return { kind: 'grown', before, incident: { ...before, severity, lastSeen }, sequence: before.sequence, events: [] };
}

/** The open items to which any of these incidents belongs. */
export async function openClusters(
  transaction: Transaction<Schema>,
  incidents: readonly StoredIncident[],
): Promise<readonly StoredIncident[]> {
  const ids = [...new Set(incidents.flatMap(({ cluster }) => cluster.id ?? []))];
  if (ids.length === 0) return [];
  const rows = await transaction
    .selectFrom('incidents')
    .selectAll()
    .where('id', 'in', ids)
    .where('cluster_role', '=', 'whole_class')
    .where('status', '!=', 'resolved')
    .execute();
  return rows.map(readIncident);
}

/**
 * What came later shows that the class did not do it together: everybody stands on their own again, and the item is taken away. One
 * that somebody has taken up, or that is under a legal hold, stays.
 */
export async function dissolve(
  transaction: Transaction<Schema>,
  commit: ClusterCommit,
  { cluster, incidents }: { readonly cluster: StoredIncident; readonly incidents: readonly StoredIncident[] },
  moved: Moved,
): Promise<void> {
  if (cluster.version !== 1 || (await isHeld(transaction, cluster.id))) return;
  for (const incident of incidents.filter((one) => one.cluster.id === cluster.id)) {
    await moveOut(transaction, commit, incident, moved);
  }
  await transaction.updateTable('incidents').set({ cluster_id: null }).where('cluster_id', '=', cluster.id).execute();
  await transaction.deleteFrom('incident_history').where('incident_id', '=', cluster.id).execute();
  await transaction.deleteFrom('outbox').where('kind', '=', 'alert').where('subject_id', '=', cluster.id).execute();
  await transaction.deleteFrom('incidents').where('id', '=', cluster.id).execute();
}

async function isHeld(transaction: Transaction<Schema>, id: IncidentId): Promise<boolean> {
  const row = await transaction
    .selectFrom('legal_holds')
    .select('id')
    .where('incident_id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
