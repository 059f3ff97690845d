/** The table of what is remembered towards behaviours. A part of the schema; import that. */
export interface BehaviourSchema {
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
