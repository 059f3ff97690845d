import type { Generated } from 'kysely';

/** What keeps something from being checked. */
export interface AlarmSchema {
  alarms: {
    id: Generated<number>;
    site_id: string;
    /** What it is about: the kind, and the source or list where there are several. */
    key: string;
    /** JSON, without personal data. */
    facts: string;
    began_at: number;
    /** When it was last seen to stand. */
    seen_at: number;
    ended_at: number | null;
    /** When a mail about it was last queued, and which. */
    told_at: number | null;
    told_in: string | null;
    /** The mail that says that it is over. */
    end_told_in: string | null;
  };
  /** `stage` is how far a test request came. */
  canaries: {
    id: string;
    site_id: string;
    source_id: string;
    seen_at: number;
    stage: string;
    /** Why it came no further. */
    reason: string | null;
    told_at: number | null;
  };
}
