import type { Generated } from 'kysely';

/** What an account is beside its name, mail and role. A part of the schema; import that. */
export interface StaffSignIn {
  disabled_at: number | null;
  last_sign_in_at: number | null;
  /** Counted up to end every session of the account. */
  session_epoch: Generated<number>;
  /** 1 for the one account that a command made for when nothing else works. */
  is_emergency: Generated<number>;
  /** When the emergency account was used last, and when a head said that this is known. */
  used_at: number | null;
  use_seen_at: number | null;
  /** After this the emergency account signs in no more. */
  ends_at: number | null;
  oidc_issuer: string | null;
  oidc_subject: string | null;
}

/** The tables of signing in. A part of the schema; import that. */
export interface SignInSchema {
  /** `secret` is null until the first code was right; `next_secret` waits for its first code. */
  second_factors: {
    staff_id: string;
    site_id: string;
    secret: string | null;
    last_step: Generated<number>;
    since: number | null;
    next_secret: string | null;
    next_at: number | null;
  };
  recovery_codes: { site_id: string; staff_id: string; code_hash: string; made_at: number; used_at: number | null };
  /** `kind` is invitation or reset; the token is made when its mail is written, so a link may wait without one. */
  account_links: {
    id: string;
    site_id: string;
    staff_id: string;
    kind: string;
    token_hash: string | null;
    made_at: number;
    made_by: string | null;
    ends_at: number;
    used_at: number | null;
  };
}
