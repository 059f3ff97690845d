import type { Generated } from 'kysely';

/** The tables of what is counted and remembered of people from request to request. A part of the schema; import that. */
export interface BehaviourSchema {
  /** `recent` is JSON: the last attempts that were counted, so that what belongs to them counts no more. */
  attempts: {
    site_id: string;
    subject_key: string;
    rule_id: string;
    school_day: string;
    attempts: number;
    recent: Generated<string>;
  };
  /** `traces` is JSON; `keep_until` is the last school day on which it still says something. */
  behaviours: {
    site_id: string;
    behaviour: string;
    subject_key: string;
    part: string;
    keep_until: string;
    is_told: number;
    traces: string;
  };
}
