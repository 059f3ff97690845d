import type { Generated } from 'kysely';

/** Who looked, as a chain, and what is told of it. */
export interface AuditSchema {
  audit: {
    id: Generated<number>;
    site_id: string;
    at: number;
    staff_id: string | null;
    action: string;
    subject_kind: string;
    /** Of an erased incident, what stands in its place; then there is no salt. */
    subject_id: string;
    subject_salt: string | null;
    subject_digest: string;
    detail: string | null;
    /** Counts the entries of a school from 1, without a gap. */
    sequence: number;
    previous_hash: string;
    hash: string;
  };
  /** Where the chain of a school ends. */
  audit_chain: { site_id: string; sequence: number; hash: string };
  /** Entries that had their time, from the first to the last of each stretch; what is left follows `last_hash`. */
  audit_seals: {
    site_id: string;
    first_sequence: number;
    last_sequence: number;
    first_at: number;
    last_at: number;
    before_hash: string;
    last_hash: string;
    sealed_at: number;
  };
  /** The end of the chain as it was signed, day by day. */
  audit_heads: {
    site_id: string;
    sequence: number;
    at: number;
    hash: string;
    fingerprint: string;
    signature: string;
  };
  /** What checking the chain came to; `fault` is null where it holds. */
  audit_checks: {
    id: Generated<number>;
    site_id: string;
    at: number;
    entries: number;
    first_at: number | null;
    last_at: number | null;
    fault: string | null;
    fault_sequence: number | null;
  };
}
