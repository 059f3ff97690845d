import type { Generated } from 'kysely';

/** Of a row of the outbox: how its tries went, and what somebody decided about it. */
export interface OutboxTrouble {
  /** When it was last tried in vain, and since when it is; null before the first such try. */
  tried_at: Generated<number | null>;
  failing_since: Generated<number | null>;
  /** Null for what is not parked; then 'refused' or 'long'. */
  parked_at: Generated<number | null>;
  parked_why: Generated<string | null>;
  /** JSON list of mail addresses, where the others have the mail; null for everybody. */
  only_to: Generated<string | null>;
  dropped_by: Generated<string | null>;
  /** Of what is about no incident; otherwise it stands in the history of that. */
  drop_reason: Generated<string | null>;
}

export interface ParkedSchema {
  /** Mail addresses of staff that the mail server took no mail for, until it takes one. */
  mail_refusals: {
    site_id: string;
    /** In lower case. */
    address: string;
    /** 'refused' for good, or 'deferred'. */
    kind: string;
    /** The server's codes: '550 5.1.1'. */
    answer: string;
    tries: number;
    since: number;
    last_at: number;
  };
  /** Mail addresses of staff whose mail was taken, and came back later. */
  mail_bounces: {
    site_id: string;
    /** In lower case. */
    address: string;
    /** 'refused' for good, or 'deferred': late, and still tried. */
    kind: string;
    /** Codes: '550 5.1.1'. */
    answer: string;
    /** Of the newest mail that came back. */
    mail_id: string;
    times: number;
    since: number;
    last_at: number;
  };
  /** Which daemon does a job of the clock, since when, and until when another leaves it alone. */
  clock_turns: { site_id: string; job: string; holder: string; began_at: number; held_until: number };
}
