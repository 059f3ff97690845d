import { type Kysely, sql, type Transaction } from 'kysely';
import type { IncidentId } from '../incidents/incident.ts';
import { appendAudit } from './audit-chain.ts';
import { eraseCountedSubjects } from './counted-subjects.ts';
import type { Database } from './database.ts';
import { forgetTaken } from './forget-taken.ts';
import { heldIncidents } from './held-incidents.ts';
import { leaveItem } from './incident-merges.ts';
import { forgetMerged, storedOf } from './merged-growth.ts';
import { eraseAttachments } from './person-attachments.ts';
import type { PersonSample } from './person-rows.ts';
import { removeResponses } from './remove-responses.ts';
import { reportsOfHeld } from './report-rows.ts';
import type { Schema } from './schema.ts';

/** Takes rows about one person out of the store. Each change is one transaction and can be made again: then it finds nothing. */
export interface PersonErasing {
  /**
   * Deletes a closed incident with everything that belongs to it. Who looked at it stays known, under `tombstone` in place of its
   * id. False, and nothing done, where it is under a legal hold, or somebody changed it since `version` was read.
   */
  incident(id: IncidentId, version: number, as: { readonly tombstone: string; readonly at: number }): Promise<boolean>;
  /** Counts of blocked attempts of school days before `day`; answers how many. */
  attempts(subjectKeys: readonly string[], day: string): Promise<number>;
  /** What is remembered of them towards what only many requests show. What the day itself adds goes with it. */
  behaviours(subjectKeys: readonly string[]): Promise<void>;
  /** That they are among those who are counted once each for a report. */
  counted(subjectKeys: readonly string[]): Promise<void>;
  /** What they reported and somebody has looked at; of what still waits, only the name that they typed. */
  reports(subjectKeys: readonly string[]): Promise<void>;
  samples(samples: readonly PersonSample[]): Promise<number>;
  /** Where these accounts were signed in, outside of the windows that must stay; answers how many rows. */
  attachments(
    whose: { readonly accounts: readonly string[]; readonly keys: readonly string[] },
    except: readonly { readonly from: number; readonly to: number }[],
  ): Promise<number>;
  /** Brings what was deleted, and is overwritten with it, from the store's second file into the first, as far as nobody is reading. */
  settle(): Promise<void>;
}

export function createPersonErasing({ writer }: Database, siteId: string): PersonErasing {
  return {
    incident: (id, version, as) =>
      writer.transaction().execute((transaction) => eraseIncident(transaction, { id, version, ...as, siteId })),
    async attempts(subjectKeys, day) {
      const result = await writer
        .deleteFrom('attempts')
        .where('site_id', '=', siteId)
        .where('subject_key', 'in', subjectKeys)
        .where('school_day', '<', day)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    async behaviours(subjectKeys) {
      await writer
        .deleteFrom('behaviours')
        .where('site_id', '=', siteId)
        .where('subject_key', 'in', subjectKeys)
        .execute();
    },
    counted: (subjectKeys) => eraseCountedSubjects({ db: writer, siteId }, subjectKeys),
    reports: (subjectKeys) =>
      writer.transaction().execute((transaction) => eraseReports(transaction, siteId, subjectKeys)),
    async samples(samples) {
      let gone = 0;
      for (const sample of samples) gone += await eraseSample(writer, siteId, sample);
      return gone;
    },
    attachments: (whose, except) => eraseAttachments({ db: writer, siteId }, whose, except),
    async settle() {
      await sql`pragma wal_checkpoint(truncate)`.execute(writer);
    },
  };
}

interface Erased {
  readonly id: IncidentId;
  readonly version: number;
  readonly tombstone: string;
  readonly at: number;
  readonly siteId: string;
}

async function eraseIncident(transaction: Transaction<Schema>, erased: Erased): Promise<boolean> {
  const { id, version, siteId } = erased;
  const part = await storedOf(transaction, id);
  const gone = await transaction
    .deleteFrom('incidents')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', 'resolved')
    .where('id', 'not in', heldIncidents(transaction))
    .executeTakeFirst();
  if (gone.numDeletedRows !== 1n) return false;
  await transaction.deleteFrom('events').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_history').where('incident_id', '=', id).execute();
  await removeResponses(transaction, id);
  await transaction.deleteFrom('incident_contexts').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_referrals').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('incident_accounts').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('report_incidents').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('legal_holds').where('incident_id', '=', id).execute();
  await transaction.deleteFrom('outbox').where('subject_id', '=', id).execute();
  if (part !== null) await leaveItem(transaction, siteId, part);
  await forgetMerged(transaction, id);
  await forgetTaken(transaction, id);
  await forgetReferences(transaction, id);
  await forgetLooks(transaction, erased);
  return true;
}

/** The id goes with its salt, so that nobody can tell any more which incident it was; the chain holds, and says how many these are. */
async function forgetLooks(transaction: Transaction<Schema>, { id, tombstone, at, siteId }: Erased): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('audit')
    .set({ subject_id: tombstone, subject_salt: null })
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'incident')
    .where('subject_id', '=', id)
    .executeTakeFirst();
  const about = { subjectKind: 'incident', subjectId: tombstone, detail: { entries: Number(numUpdatedRows) } } as const;
  await appendAudit(transaction, siteId, [{ at, staffId: null, action: 'erase_incident', ...about }]);
}

/** What the school says of a site or of words stays: it is about them, and not about whoever asked for them. */
async function forgetReferences(transaction: Transaction<Schema>, id: IncidentId): Promise<void> {
  await transaction.updateTable('school_entries').set({ incident_id: null }).where('incident_id', '=', id).execute();
  await transaction.updateTable('school_words').set({ incident_id: null }).where('incident_id', '=', id).execute();
  await transaction.updateTable('filter_requests').set({ incident_id: null }).where('incident_id', '=', id).execute();
}

async function eraseReports(
  transaction: Transaction<Schema>,
  siteId: string,
  subjectKeys: readonly string[],
): Promise<void> {
  const own = transaction
    .selectFrom('site_reports')
    .select('id')
    .where('site_id', '=', siteId)
    .where('subject_key', 'in', subjectKeys)
    .where('status', '!=', 'open')
    .where('id', 'not in', reportsOfHeld(transaction));
  await transaction.deleteFrom('report_incidents').where('report_id', 'in', own).execute();
  await transaction.deleteFrom('site_reports').where('id', 'in', own).execute();
}

async function eraseSample(writer: Kysely<Schema>, siteId: string, sample: PersonSample): Promise<number> {
  const result = await writer
    .deleteFrom('malformed_samples')
    .where('site_id', '=', siteId)
    .where('source_id', '=', sample.sourceId)
    .where('reason', '=', sample.reason)
    .where('sample', '=', sample.sample)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
