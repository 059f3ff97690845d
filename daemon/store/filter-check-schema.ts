export interface FilterCheckSchema {
  /** `how` is scheduled, asked or by_hand; `evidence` is JSON. */
  filter_checks: {
    id: string;
    site_id: string;
    at: number;
    how: string;
    by_staff: string | null;
    /** Of whoever it was, at that time. */
    by_role: string | null;
    profile_id: string;
    profile_name: string;
    address: string;
    title: string;
    category: string | null;
    expected: string;
    outcome: string;
    why: string;
    evidence: string;
    /** From where it was asked: a machine and its interface, or what somebody wrote. */
    place: string | null;
    note: string | null;
    took_ms: number;
    /** Null for a check by hand. */
    round_id: string | null;
  };
  /** What stands of each address and profile after the last check. */
  filter_check_standings: {
    site_id: string;
    profile_id: string;
    address: string;
    last_check: string;
    last_at: number;
    failed_since: number | null;
    clear_at: number | null;
    clear_outcome: string | null;
    clear_since: number | null;
    unable_times: number;
    unable_since: number | null;
  };
  /** `planned` is JSON: how many checks, by profile. */
  filter_check_rounds: {
    id: string;
    site_id: string;
    how: string;
    by_staff: string | null;
    by_role: string | null;
    /** Null for all. */
    profile_id: string | null;
    due_at: number;
    started_at: number | null;
    finished_at: number | null;
    is_missed: number;
    planned: string;
  };
  /** `addresses` is JSON; `seen_at` and `seen_as` are of the filter's log. */
  filter_check_asks: {
    check_id: string;
    site_id: string;
    at: number;
    address: string;
    account: string | null;
    addresses: string;
    seen_at: number | null;
    seen_as: string | null;
  };
}
