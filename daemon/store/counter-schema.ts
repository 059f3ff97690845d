/** What lines came to, hour by hour, and samples of what was not understood. */
export interface CounterSchema {
  hour_counters: {
    site_id: string;
    source_id: string;
    hour: number;
    group_name: string;
    category: string;
    rule_id: string;
    outcome: string;
    disposition: string;
    initiator: string;
    records: number;
  };
  line_counters: { site_id: string; source_id: string; hour: number; kind: string; reason: string; lines: number };
  malformed_samples: { site_id: string; source_id: string; reason: string; at: number; sample: string };
  unknown_labels: {
    site_id: string;
    source_id: string;
    observer: string;
    label: string;
    records: number;
    first_at: number;
    last_at: number;
  };
}
