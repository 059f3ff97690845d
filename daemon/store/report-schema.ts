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
  /** What somebody in the school reported. `saw` and `host` are null where nothing may be kept of an address. */
  site_reports: {
    id: string;
    site_id: string;
    sent_at: number;
    language: string;
    saw: string | null;
    host: string | null;
    is_withheld: number;
    /** When it was seen, as far as the reporter said. */
    from_at: number;
    to_at: number;
    reporter: string;
    reporter_name: string | null;
    reporter_class: string | null;
    how: string;
    is_in_danger: number;
    client_ip: string | null;
    /** Whose device it was sent from, by what is known of that minute; JSON. */
    identity: string;
    subject_key: string;
    /** Staff: by or about a member of staff, so that it is for the head alone. */
    audience: string;
    /** open, linked or closed. */
    status: string;
    outcome: string | null;
    closed_by: string | null;
    closed_at: number | null;
    note: string | null;
    version: number;
  };
  report_incidents: {
    report_id: string;
    incident_id: string;
    site_id: string;
    at: number;
    /** Null where it was found by itself. */
    by_staff: string | null;
  };
}
