import type { StaffId } from '../incidents/incident.ts';
import type { Database } from './database.ts';

/** Who saw or changed what. Ids only: never a name, an address or a search. */
export interface AuditEntry {
  readonly at: number;
  readonly staffId: StaffId | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

export interface Audit {
  add(entry: AuditEntry): Promise<void>;
}

export function createAudit(database: Database, siteId: string): Audit {
  return {
    async add(entry) {
      await database.writer
        .insertInto('audit')
        .values({
          site_id: siteId,
          at: entry.at,
          staff_id: entry.staffId,
          action: entry.action,
          subject_kind: entry.subjectKind,
          subject_id: entry.subjectId,
        })
        .execute();
    },
  };
}
