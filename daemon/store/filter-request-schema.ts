/** `scope` and `state` are JSON, and `status` is of the state; `letter` is what was sent to the provider, or is on its way. */
export interface FilterRequestSchema {
  filter_requests: {
    id: string;
    site_id: string;
    number: number;
    kind: string;
    entry: string;
    scope: string;
    reason: string;
    until_at: number | null;
    asked_by: string;
    asked_at: number;
    incident_id: string | null;
    status: string;
    state: string;
    authorised_at: number | null;
    /** When it was refused or taken back. */
    closed_at: number | null;
    /** Why it was refused. */
    decided_reason: string | null;
    letter: string | null;
    /** How often a mail was queued: each has an id of its own. */
    mailings: number;
    watched_to: number | null;
    last_against: number | null;
    first_as_asked: number | null;
    version: number;
  };
  filter_request_history: { site_id: string; request_id: string; at: number; kind: string; by_staff: string | null };
  /** `hash` is of the token, which is kept nowhere. */
  export_tokens: {
    id: string;
    site_id: string;
    name: string;
    hash: string;
    made_at: number;
    made_by: string;
    withdrawn_at: number | null;
    withdrawn_by: string | null;
    fetched_at: number | null;
    fetched_from: string | null;
    fetched_what: string | null;
  };
  export_contents: { site_id: string; name: string; hash: string; serial: number; changed_at: number };
}
