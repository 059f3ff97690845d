import type { IncidentId, StaffId } from '../incidents/incident.ts';
import { type AuditEntry, appendAudit } from './audit-chain.ts';
import type { Database } from './database.ts';

/** What names are shown of: its kind and its id. */
export interface ShownOf {
  readonly staffId: StaffId;
  readonly kind: string;
  readonly id: string;
}

export interface NewShowing extends ShownOf {
  readonly reason: string;
  readonly at: number;
  readonly until: number;
  readonly entry: AuditEntry;
  /** In whose history it stands, with which words; null for what has none. */
  readonly history: { readonly incidentId: IncidentId; readonly detail: string } | null;
}

/** To whom names are shown, and until when. */
export interface NamesShown {
  /** With its entry of who looked, in one transaction: nothing is shown that is not written down. */
  show(showing: NewShowing): Promise<void>;
  /** Null where they are not shown. */
  until(of: ShownOf, now: number): Promise<number | null>;
  /** False, and nothing written, where they were not shown. */
  hide(of: ShownOf, entry: AuditEntry): Promise<boolean>;
}

export function createNamesShown({ reader, writer }: Database, siteId: string): NamesShown {
  return {
    show: ({ staffId, kind, id, reason, at, until, entry, history }) =>
      writer.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('names_shown')
          .values({ site_id: siteId, staff_id: staffId, about_kind: kind, about_id: id, reason, at, until })
          .onConflict((conflict) =>
            conflict.columns(['site_id', 'staff_id', 'about_kind', 'about_id']).doUpdateSet({ reason, at, until }),
          )
          .execute();
        if (history !== null) {
          const told = { site_id: siteId, incident_id: history.incidentId, at, by_staff: staffId };
          await transaction
            .insertInto('incident_history')
            .values({ ...told, kind: 'names_shown', detail: history.detail })
            .execute();
        }
        await appendAudit(transaction, siteId, [entry]);
      }),
    async until({ staffId, kind, id }, now) {
      const row = await reader
        .selectFrom('names_shown')
        .select('until')
        .where('site_id', '=', siteId)
        .where('staff_id', '=', staffId)
        .where('about_kind', '=', kind)
        .where('about_id', '=', id)
        .where('until', '>', now)
        .executeTakeFirst();
      return row?.until ?? null;
    },
    hide: ({ staffId, kind, id }, entry) =>
      writer.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('names_shown')
          .where('site_id', '=', siteId)
          .where('staff_id', '=', staffId)
          .where('about_kind', '=', kind)
          .where('about_id', '=', id)
          .where('until', '>', entry.at)
          .executeTakeFirst();
        if (numDeletedRows !== 1n) return false;
        await appendAudit(transaction, siteId, [entry]);
        return true;
      }),
  };
}
