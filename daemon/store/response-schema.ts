import type { Generated } from 'kysely';

/** What the policy prescribes for incidents, and what was done of it. */
export interface ResponseSchema {
  /** One row for each incident that was ever found a concern since this is kept, or was closed before. */
  incident_responses: {
    incident_id: string;
    site_id: string;
    /** The incident's version when it was closed before actions were recorded; null for all others. */
    before_version: number | null;
    /** The incident's version by which it was worked out what is to do. */
    settled_version: Generated<number>;
    /** The rows that fit, as JSON; null where nobody has said. */
    chosen: string | null;
    chosen_by: string | null;
    chosen_at: number | null;
    chosen_note: Generated<string>;
    choice_version: Generated<number>;
    must_choose: Generated<number>;
  };
  /** `state` is to_do, done or not_applicable; nobody has said anything of it while `version` is 0. */
  incident_actions: {
    incident_id: string;
    action: string;
    site_id: string;
    is_prescribed: number;
    state: string;
    by_staff: string | null;
    at: number | null;
    note: Generated<string>;
    version: Generated<number>;
  };
}
