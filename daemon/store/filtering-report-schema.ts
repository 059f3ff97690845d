/** What was made of a week, a term or a school year. */
export interface FilteringReportSchema {
  reports: {
    site_id: string;
    /** '2026-W47'. */
    period: string;
    /** 1 is the one that was mailed; what is made again follows. */
    version: number;
    kind: string;
    /** ISO dates. */
    first_day: string;
    last_day: string;
    made_at: number;
    /** Null where the clock made it. */
    made_by: string | null;
    /** JSON. */
    report: string;
    /** 1 where a mail with it was queued. */
    is_mailed: number;
    sent_at: number | null;
    /** Why it never will be sent. */
    not_sent: string | null;
  };
}
