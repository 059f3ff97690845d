/** Letters about incidents with the templates that they are written from, and access that was taken away. */
export interface LetterSchema {
  /** Each version that a school wrote; its text is null where it went back to what is shipped. */
  letter_templates: {
    site_id: string;
    kind: string;
    language: string;
    version: number;
    subject: string | null;
    body: string | null;
    author: string;
    at: number;
    reason: string;
  };
  incident_letters: {
    id: string;
    site_id: string;
    incident_id: string;
    kind: string;
    language: string;
    /** 0 for the shipped one. */
    template_version: number;
    subject: string;
    body: string;
    /** mail, print or copy. */
    way: string;
    recipient: string;
    by_staff: string;
    at: number;
    /** Of a mail: when the mail server took it; null until then. */
    sent_at: number | null;
    /** Why a mail can never be sent; null for all others. */
    failure: string | null;
  };
  /** Days as '2026-11-20'; the last one is included. */
  access_removals: {
    id: string;
    site_id: string;
    incident_id: string;
    from_day: string;
    until_day: string;
    reason: string;
    by_staff: string;
    at: number;
    ended_at: number | null;
    ended_by: string | null;
    reminded_at: number | null;
  };
}
