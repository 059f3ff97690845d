import type { Generated } from 'kysely';

/** Where an incident comes from: 'log', 'hand' or 'report'. Only those of a log have events. */
export interface IncidentOrigin {
  origin: Generated<string>;
}

/** What people saw and wrote down. */
export interface ReportSchema {
  /** What a member of staff wrote of an incident that no log shows; it goes with the incident. */
  incident_accounts: {
    incident_id: string;
    site_id: string;
    what_happened: string;
    came_to_light: string;
    /** Why it is more or less serious than its rule says; null where it is as serious. */
    severity_reason: string | null;
    entered_by: string;
    entered_at: number;
    changed_at: number | null;
    /** The report that it was made of. */
    report_id: string | null;
  };
}
