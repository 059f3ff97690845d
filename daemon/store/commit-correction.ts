/**
 * What was flagged is found to be somebody else's: its incidents get the right subject, and their history says so. Nothing that a
 * person has found or written is changed, and no incident is taken away: what of it is another person's becomes theirs.
 */
import type { Transaction } from 'kysely';
import type { Audience, Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { IncidentChange } from '../incidents/group.ts';
import type { EventId, IncidentId } from '../incidents/incident.ts';
import type { Reason } from '../policy/verdict.ts';
import { withoutKnown } from './commit.ts';
import { queueAlerts } from './commit-alerts.ts';
import { keepClusters } from './commit-clusters.ts';
import { type IncidentCommit, keepWithoutAlerts } from './commit-incidents.ts';
import type { FoundEvent } from './commit-looked-back.ts';
import { correctIncident } from './correct-incident.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** One flagged request, and who it was. */
export interface EventCorrection {
  readonly id: EventId;
  readonly identity: Identity;
  readonly audience: Audience;
  /** What tells it; null where nothing does any more. */
  readonly because: Reason | null;
  /** False where the rules for this person would not have flagged it. */
  readonly wouldBeFlagged: boolean;
}

/** Who it was at an address between two moments. */
export interface IdentityCorrection {
  readonly address: string;
  readonly from: number;
  readonly to: number;
  readonly identity: Identity;
  readonly audience: Audience;
}

export interface CorrectionCommit extends Omit<IncidentCommit, 'lane'> {
  readonly siteId: string;
  readonly events: readonly EventCorrection[];
  readonly spans: readonly IdentityCorrection[];
  /** What was not flagged, and is by the rules for whoever it was. */
  readonly found: readonly FoundEvent[];
}

export interface Corrected {
  readonly incidents: readonly IncidentId[];
  readonly alerts: number;
}

/** Corrects all of it or nothing. Done twice, the second time changes nothing. */
export async function commitCorrection(database: Database, commit: CorrectionCommit): Promise<Corrected> {
  return database.writer.transaction().execute(async (transaction) => {
    await keepSpans(transaction, commit);
    const wanted = new Map(commit.events.map((event) => [String(event.id), event]));
    const touched = new Set<IncidentId>();
    let alerts = 0;
    for (const id of await incidentsOf(transaction, [...wanted.keys()])) {
      const done = await correctIncident({ transaction, commit, wanted }, id);
      for (const one of done.incidents) touched.add(one);
      alerts += done.alerts;
    }
    const found = await raiseFound(transaction, commit);
    for (const { incident } of found) touched.add(incident.id);
    return {
      incidents: [...touched],
      alerts: alerts + (await queueAlerts(transaction, commit, await keepClusters(transaction, commit, found))),
    };
  });
}

/** Incidents of what was taken for somebody else's who may do more. What was raised before is not raised again. */
async function raiseFound(
  transaction: Transaction<Schema>,
  commit: CorrectionCommit,
): Promise<readonly IncidentChange[]> {
  const raised = new Map(commit.found.map(({ event, ...as }) => [event.id, as]));
  const fresh = await withoutKnown(
    transaction,
    commit.found.map(({ event }) => event),
  );
  return keepWithoutAlerts(transaction, { ...commit, lane: 'review' }, fresh, raised);
}

/** What was corrected before of a part of that time is another thing now. */
async function keepSpans(transaction: Transaction<Schema>, { siteId, spans, now }: CorrectionCommit): Promise<void> {
  for (const { address, from, to, identity, audience } of spans) {
    const overlapping = await transaction
      .selectFrom('identity_corrections')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('address', '=', address)
      .where('from_at', '<', to)
      .where('to_at', '>', from)
      .execute();
    for (const { from_at } of overlapping) {
      await transaction
        .deleteFrom('identity_corrections')
        .where('site_id', '=', siteId)
        .where('address', '=', address)
        .where('from_at', '=', from_at)
        .execute();
    }
    const left = overlapping.flatMap((row) => [
      ...(row.from_at < from ? [{ ...row, to_at: from }] : []),
      ...(row.to_at > to ? [{ ...row, from_at: to }] : []),
    ]);
    const row = {
      site_id: siteId,
      address,
      from_at: from,
      to_at: to,
      subject_key: subjectKeyOf(identity),
      identity: JSON.stringify(identity),
      audience,
      corrected_at: now,
    };
    await transaction
      .insertInto('identity_corrections')
      .values([...left, row])
      .execute();
  }
}

const AT_ONCE = 500;

async function incidentsOf(transaction: Transaction<Schema>, ids: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await transaction
      .selectFrom('events')
      .select('incident_id')
      .distinct()
      .where('id', 'in', ids.slice(at, at + AT_ONCE))
      .execute();
    for (const { incident_id } of rows) found.add(incident_id);
  }
  return [...found].toSorted();
}
