/** What the night's work did, and what it found. */
export interface RetentionSchema {
  /** What each night's work did to each kind; `kind` is 'run' for the night as a whole. */
  retention_runs: {
    id: string;
    site_id: string;
    started_at: number;
    kind: string;
    removed: number;
    until_at: number | null;
    oldest_left: number | null;
    took_ms: number;
    failure: string | null;
  };
  retention_lease: { site_id: string; holder: string; held_until: number };
  disk_readings: {
    site_id: string;
    at: number;
    free_bytes: number;
    total_bytes: number;
    archive_bytes: number;
    store_bytes: number;
  };
}
