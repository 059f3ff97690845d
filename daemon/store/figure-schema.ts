/** What the filter did with what persons asked for, hour by hour, and who was active: what the report is made from. */
export interface FigureSchema {
  /** `kind` is of `FILTERED_KINDS`. */
  filter_counters: {
    site_id: string;
    hour: number;
    group_name: string;
    category: string;
    kind: string;
    records: number;
  };
  /** `host` is '' for all that nobody may be shown, and for what is beyond the most that are kept of an hour. */
  filter_hosts: {
    site_id: string;
    hour: number;
    host: string;
    category: string;
    /** stopped, through or over_blocked. */
    kind: string;
    records: number;
    first_at: number;
    last_at: number;
  };
  /** Whom it happened to on a school day. `kind` is through, over_blocked or bypass; `subject_hash` names nobody. */
  filter_subjects: { site_id: string; day: string; kind: string; host: string; subject_hash: string };
  /** Who asked for anything in a week. `week` is its Monday; `days` has a bit for each day of it, Monday the lowest. */
  active_subjects: { site_id: string; week: string; subject_hash: string; group_name: string; days: number };
}
