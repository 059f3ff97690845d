/** What the school has quietened. `lesson` is JSON; what is removed was lifted, or was never agreed to. */
export interface SuppressionSchema {
  suppressions: {
    id: string;
    site_id: string;
    rule_id: string | null;
    host: string | null;
    phrase: string | null;
    group_name: string | null;
    lesson: string | null;
    includes_staff: number;
    reason: string;
    incident_id: string | null;
    created_at: number;
    created_by: string;
    until_at: number;
    needs_second: number;
    seconded_at: number | null;
    seconded_by: string | null;
    removed_at: number | null;
    removed_by: string | null;
    removed_reason: string | null;
  };
}
