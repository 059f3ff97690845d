/** Whom the settings name for alerts; see migration 031. */
export interface RecipientSchema {
  recipients: {
    site_id: string;
    /** Made of the address, with a key: it stands in links and says nothing. */
    id: string;
    /** Small letters, without a name. */
    address: string;
    /** When the settings were first seen to name it. */
    seen_at: number;
    /** How many mails asked to confirm it, and when the last was queued. */
    times_asked: number;
    asked_at: number | null;
    confirmed_at: number | null;
    /** 'can_wait' or 'everything': what is not mailed there any more; null where everything is. */
    leaves: string | null;
    left_at: number | null;
  };
}
