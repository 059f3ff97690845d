import type { Generated } from 'kysely';
import type { IncidentOrigin } from './report-schema.ts';

/** By which requests are seen to belong to a lesson. */
export interface EventLesson {
  /** When the lesson began in which it was; null outside of lessons, and for events from before this was kept. */
  lesson: number | null;
  /** The words or sites that its rule went by, as JSON. */
  topics: string | null;
  is_first_person: Generated<number>;
}

/** In which lane an incident stands, and how it stands to what a whole class did. */
export interface IncidentLane extends IncidentOrigin {
  lane: Generated<string>;
  /** Null for incidents from before this was kept. */
  school_day: string | null;
  /** The class of the pupil, where the roster has one. */
  class_key: string | null;
  /** none, whole_class, member, outlier, apart or split. */
  cluster_role: Generated<string>;
  /** Of the whole class that it belongs to, or stands out from. */
  cluster_id: string | null;
  /** Why it stands out, as JSON. */
  cluster_why: string | null;
  /** What the class did together, as JSON; of a whole class alone. */
  whole_class: string | null;
  /** What was done for somebody who looked for help. */
  care: string | null;
}

/** What happened to incidents, whichever lane they stand in. */
export interface HistorySchema {
  incident_history: {
    id: Generated<number>;
    site_id: string;
    incident_id: string;
    at: number;
    kind: string;
    by_staff: string | null;
    detail: string | null;
    /** Of a finding: what was found, as JSON. */
    finding: string | null;
  };
}
