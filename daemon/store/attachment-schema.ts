/** Who had which address when; see migration 014. '' stands for what is not known. */
export interface AttachmentSchema {
  attachments: {
    site_id: string;
    via: string;
    address: string;
    from_at: number;
    to_at: number | null;
    mac: string;
    host: string;
    account: string;
    source_id: string;
    learnt_at: number;
    /** Requests since then may have been understood otherwise; null where all have been looked at. */
    check_from: number | null;
  };
  /** Who it was at an address between two moments, in place of what the archive says. No two of one address overlap. */
  identity_corrections: {
    site_id: string;
    address: string;
    from_at: number;
    to_at: number;
    subject_key: string;
    identity: string;
    audience: string;
    corrected_at: number;
  };
}
