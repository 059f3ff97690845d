import type { Identity } from '../identity/identity.ts';
import type { EventId, IncidentId, StaffId } from '../incidents/incident.ts';
import type { RuleId } from '../policy/policy.ts';
import type { Database } from './database.ts';
import { partsOf } from './merged-growth.ts';
import { readEvent, readIdentity, type StoredEvent } from './rows.ts';

/** A flagged event with everything that was known when it was judged. */
export interface WholeEvent extends StoredEvent {
  readonly id: EventId;
  readonly sourceId: string;
  readonly identity: Identity;
  readonly ruleId: RuleId;
  readonly policyVersion: string;
  readonly listVersion: string;
  /** Where its line stands; null for events from before this was kept. */
  readonly place: { readonly fileId: string; readonly offset: number } | null;
}

/** What evidence packs are made from, and the note that one was made. */
export interface IncidentEvidence {
  /** The incident itself, and all that was put together into it: whom each is about. */
  whole(id: IncidentId): Promise<readonly { readonly id: IncidentId; readonly subject: Identity }[]>;
  /** The newest of its requests and of those of its parts, oldest first. */
  events(id: IncidentId, limit: number): Promise<readonly WholeEvent[]>;
  /** In the incident's history, with what the pack was made for. */
  packMade(id: IncidentId, by: StaffId, at: number, purpose: string): Promise<void>;
}

export function createIncidentEvidence({ reader, writer }: Database, siteId: string): IncidentEvidence {
  return {
    async whole(id) {
      const rows = await reader
        .selectFrom('incidents')
        .select(['id', 'subject'])
        .where((table) => table.or([table('id', '=', id), table('merged_top', '=', id)]))
        .orderBy('first_seen')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ id: row.id as IncidentId, subject: readIdentity(row.subject) }));
    },
    async events(id, limit) {
      const rows = await reader
        .selectFrom('events')
        .selectAll()
        .where((table) => table.or([table('incident_id', '=', id), table('incident_id', 'in', partsOf(reader, id))]))
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.toReversed().map((row) => ({
        ...readEvent(row),
        id: row.id as EventId,
        sourceId: row.source_id,
        identity: JSON.parse(row.identity) as Identity,
        ruleId: row.rule_id as RuleId,
        policyVersion: row.policy_version,
        listVersion: row.list_version,
        place:
          row.file_id === null || row.line_offset === null ? null : { fileId: row.file_id, offset: row.line_offset },
      }));
    },
    async packMade(id, by, at, purpose) {
      await writer
        .insertInto('incident_history')
        .values({ site_id: siteId, incident_id: id, at, kind: 'evidence', by_staff: by, detail: purpose })
        .execute();
    },
  };
}
