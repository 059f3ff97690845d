import type { Selectable } from 'kysely';
import type { Audience, Identity } from '../identity/identity.ts';
import type { Cause, FoundPlace, HindsightFinding } from '../incidents/hindsight.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';
import { severityOf, severityRank } from './rows.ts';
import type { Schema } from './schema.ts';

/** One time that the log was looked back through. */
export interface StoredBatch {
  readonly id: string;
  readonly causes: readonly Cause[];
  readonly state: 'looking' | 'done' | 'failed';
  /** When what caused it became known. */
  readonly at: number;
  readonly finishedAt: number | null;
  readonly from: number;
  readonly to: number;
  readonly isComplete: boolean;
  /** Sites that were asked for so often that their pages were not looked at one by one. */
  readonly busySites: number;
  /** Requests that would be flagged no longer, or as less serious. */
  readonly lighter: number;
  /** Why it failed, in sentences for a person. */
  readonly failure: string | null;
}

export interface Decision {
  readonly kind: 'raised' | 'left';
  readonly by: StaffId;
  readonly at: number;
  readonly note: string;
  readonly incidentIds: readonly IncidentId[];
}

export interface StoredFinding extends HindsightFinding {
  readonly id: string;
  readonly batchId: string;
  /** Null while nobody has decided. */
  readonly decision: Decision | null;
}

export function readBatch(row: Selectable<Schema['hindsight_batches']>): StoredBatch {
  return {
    id: row.id,
    causes: JSON.parse(row.causes) as readonly Cause[],
    state: row.state as StoredBatch['state'],
    at: row.created_at,
    finishedAt: row.finished_at,
    from: row.looked_from,
    to: row.looked_to,
    isComplete: row.is_complete === 1,
    busySites: row.busy_sites,
    lighter: row.lighter,
    failure: row.failure,
  };
}

export function readFinding(row: Selectable<Schema['hindsight_findings']>): StoredFinding {
  return {
    id: row.id,
    batchId: row.batch_id,
    subjectKey: row.subject_key,
    identity: JSON.parse(row.identity) as Identity,
    audience: row.audience as Audience,
    ruleId: row.rule_id as RuleId,
    severity: severityOf(row.severity),
    isPressing: row.is_pressing === 1,
    requests: row.requests,
    blocked: row.blocked,
    first: row.first_at,
    last: row.last_at,
    places: JSON.parse(row.places) as readonly FoundPlace[],
    decision: decisionOf(row),
  };
}

function decisionOf(row: Selectable<Schema['hindsight_findings']>): Decision | null {
  if (row.decision === null) return null;
  return {
    kind: row.decision as Decision['kind'],
    by: row.decided_by as StaffId,
    at: row.decided_at ?? 0,
    note: row.note ?? '',
    incidentIds: JSON.parse(row.incident_ids ?? '[]') as readonly IncidentId[],
  };
}

export function findingRow(
  place: { readonly id: string; readonly siteId: string; readonly batchId: string },
  finding: HindsightFinding,
): Schema['hindsight_findings'] {
  return {
    id: place.id,
    site_id: place.siteId,
    batch_id: place.batchId,
    subject_key: finding.subjectKey,
    identity: JSON.stringify(finding.identity),
    audience: finding.audience,
    rule_id: finding.ruleId,
    severity: severityRank(finding.severity),
    is_pressing: finding.isPressing ? 1 : 0,
    requests: finding.requests,
    blocked: finding.blocked,
    first_at: finding.first,
    last_at: finding.last,
    places: JSON.stringify(finding.places),
    decision: null,
    decided_by: null,
    decided_at: null,
    note: null,
    incident_ids: null,
  };
}
