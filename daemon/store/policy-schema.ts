/** The tables of the policy: a part of the schema. */
export interface PolicySchema {
  /** `sequence` is its place among all; the highest is in force. `change_id` is null where a file or a preset made it. */
  policies: {
    site_id: string;
    version: string;
    title: string;
    rules: string;
    first_used_at: number;
    sequence: number | null;
    origin: string;
    change_id: string | null;
    loosens: number;
  };
  /** `state` is waiting, in_force, refused or withdrawn; `edits`, `loosenings` and `broken_cases` are JSON. */
  policy_changes: {
    id: string;
    site_id: string;
    edits: string;
    title: string | null;
    based_on: string;
    loosenings: string;
    broken_cases: string;
    author: string | null;
    by_name: string | null;
    reason: string;
    made_at: number;
    state: string;
    decided_by: string | null;
    decided_at: number | null;
    decided_reason: string | null;
    sequence: number | null;
  };
}
