/**
 * The tables, as rows. Every row carries the id of its school (`site_id`); times are epoch milliseconds, UTC;
 * JSON columns are parsed in `rows.ts` and nowhere else. Only portable SQL is used on them.
 */
import type { Generated } from 'kysely';
import type { AlarmSchema } from './alarm-schema.ts';
import type { AnnualReviewSchema } from './annual-review-schema.ts';
import type { AttachmentSchema } from './attachment-schema.ts';
import type { AuditSchema } from './audit-schema.ts';
import type { BehaviourSchema } from './behaviour-schema.ts';
import type { CounterSchema } from './counter-schema.ts';
import type { FigureSchema } from './figure-schema.ts';
import type { FilterCheckSchema } from './filter-check-schema.ts';
import type { FilterRequestSchema } from './filter-request-schema.ts';
import type { FilteringReportSchema } from './filtering-report-schema.ts';
import type { EventLesson, HistorySchema, IncidentLane } from './lane-schema.ts';
import type { LetterSchema } from './letter-schema.ts';
import type { NamesSchema } from './names-schema.ts';
import type { OutboxTrouble, ParkedSchema } from './parked-schema.ts';
import type { PersonSchema } from './person-schema.ts';
import type { PolicySchema } from './policy-schema.ts';
import type { RecipientSchema } from './recipient-schema.ts';
import type { ReportSchema } from './report-schema.ts';
import type { ResponseSchema } from './response-schema.ts';
import type { RetentionSchema } from './retention-schema.ts';
import type { SignInSchema, StaffSignIn } from './sign-in-schema.ts';
import type { SuppressionSchema } from './suppression-schema.ts';
import type { IncidentTriage } from './triage-schema.ts';

export interface Schema
  extends AlarmSchema,
    AnnualReviewSchema,
    FilteringReportSchema,
    AuditSchema,
    ParkedSchema,
    PersonSchema,
    PolicySchema,
    RecipientSchema,
    ResponseSchema,
    LetterSchema,
    NamesSchema,
    RetentionSchema,
    SuppressionSchema,
    BehaviourSchema,
    AttachmentSchema,
    CounterSchema,
    FigureSchema,
    FilterCheckSchema,
    FilterRequestSchema,
    HistorySchema,
    SignInSchema,
    ReportSchema {
  settings: { site_id: string; key: string; value: string };
  sources: { site_id: string; source_id: string; format: string | null; last_line_at: number | null };
  cursors: {
    site_id: string;
    source_id: string;
    file_id: string;
    device: string;
    inode: string;
    head_hash: string;
    head_bytes: number;
    first_offset: number;
    read_offset: number;
    finished: number;
    origin: string;
    modified_ms: number;
    updated_at: number;
  };
  events: EventLesson & {
    id: string;
    site_id: string;
    source_id: string;
    incident_id: string;
    at: number;
    flagged_at: number;
    rule_id: string;
    severity: number;
    policy_version: string;
    list_version: string;
    initiator: string;
    identity: string;
    record: string;
    matches: string;
    reasons: string;
    /** Where its line stands in the filter's log; null for events from before this was kept. */
    file_id: string | null;
    line_offset: number | null;
    /** 1 where the filter stopped it as part of an attempt that was counted with an earlier request. */
    same_attempt: Generated<number>;
  };
  incidents: IncidentLane &
    IncidentTriage & {
      id: string;
      site_id: string;
      fingerprint: string;
      sequence: number;
      subject: string;
      /** The account of the person whom it is about, folded; null where it is nobody in particular. */
      subject_person: string | null;
      /** Whose rules applied; a staff incident is shown to the head alone. */
      audience: string;
      rule_id: string;
      policy_version: string;
      severity: number;
      first_seen: number;
      last_seen: number;
      event_count: number;
      blocked_count: number;
      /** How many of the blocked are part of an attempt that was counted with an earlier request. */
      same_attempt_count: Generated<number>;
      search_count: number;
      look_up_count: number;
      status: string;
      state: string;
      /** The state before the finding, while it can be undone. */
      state_before: string | null;
      assignee: string | null;
      version: number;
      raised_at: number;
      closed_at: number | null;
      /** Of the state, while it is resolved. */
      resolution: string | null;
    };
  outbox: OutboxTrouble & {
    id: string;
    site_id: string;
    kind: string;
    subject_id: string;
    created_at: number;
    attempts: number;
    next_attempt_at: number;
    last_error: string | null;
    closed_at: number | null;
    outcome: string | null;
    /** Null for what is meant for now. */
    not_before: Generated<number | null>;
    /** When it was settled of what a mail about many tells. */
    begun_at: Generated<number | null>;
  };
  /** The records of one batch, packed, until they are sealed in a segment. */
  archive_blocks: {
    id: string;
    site_id: string;
    source_id: string;
    file_id: string;
    records: number;
    first_at: number;
    last_at: number;
    created_at: number;
    bytes: Uint8Array;
  };
  archive_segments: {
    id: string;
    site_id: string;
    day: string;
    path: string;
    records: number;
    bytes: number;
    first_at: number;
    last_at: number;
    hashes: string;
    created_at: number;
    damaged_at: number | null;
    damaged_why: string | null;
  };
  staff: StaffSignIn & {
    id: string;
    site_id: string;
    name: string;
    email: string;
    role: string;
    password_hash: string;
    created_at: number;
    /** Whom of the roster it belongs to; null where nobody has said. */
    person_id: string | null;
    /** 1 for whoever is named for incidents about the head. */
    reviews_heads: Generated<number>;
  };
  /** `staff_id` is null before sign-in. */
  sessions: { id: string; data: string; expires_at: number; staff_id: string | null };
  /** Which incidents were handed on to a member of staff who sees no others. */
  incident_referrals: { incident_id: string; site_id: string; staff_id: string; at: number; by_staff: string | null };
  /** `subjects` holds the keys of those who were looked for, where they were; `by_name` says who it was without an account. */
  searches: {
    id: string;
    site_id: string;
    at: number;
    staff_id: string | null;
    by_name: string | null;
    purpose: string;
    kind: string;
    question: string;
    subjects: string | null;
    records: number | null;
  };
  /** `kind` is 'allow', or 'category' with one; at most one row of an entry is not removed. */
  school_entries: {
    id: string;
    site_id: string;
    kind: string;
    entry: string;
    category: string | null;
    reason: string;
    author: string;
    created_at: number;
    incident_id: string | null;
    removed_at: number | null;
    removed_by: string | null;
    removed_reason: string | null;
  };
  /** `kind` is 'silence', or 'add' with a category; `words` is the phrase as it is compared. */
  school_words: {
    id: string;
    site_id: string;
    kind: string;
    phrase: string;
    words: string;
    category: string | null;
    excludes: string;
    reason: string;
    author: string;
    created_at: number;
    incident_id: string | null;
    removed_at: number | null;
    removed_by: string | null;
    removed_reason: string | null;
  };
  /** At most one row of an incident is not lifted. */
  legal_holds: {
    id: string;
    site_id: string;
    incident_id: string;
    placed_at: number;
    placed_by: string;
    reason: string;
    lifted_at: number | null;
    lifted_by: string | null;
    lifted_reason: string | null;
  };
  /** What was around an incident, as it was kept before the archive dropped its day. */
  incident_contexts: {
    incident_id: string;
    site_id: string;
    kept_at: number;
    from_at: number;
    to_at: number;
    records: number;
    left_out: number;
    packed: Uint8Array;
  };
  /** `state` is looking, done or failed; `causes` is JSON. */
  hindsight_batches: {
    id: string;
    site_id: string;
    causes: string;
    state: string;
    created_at: number;
    finished_at: number | null;
    looked_from: number;
    looked_to: number;
    is_complete: number;
    busy_sites: number;
    lighter: number;
    failure: string | null;
  };
  /** `decision` is null while it waits, then raised or left; `incident_ids` is JSON. */
  hindsight_findings: {
    id: string;
    site_id: string;
    batch_id: string;
    subject_key: string;
    identity: string;
    audience: string;
    rule_id: string;
    severity: number;
    is_pressing: number;
    requests: number;
    blocked: number;
    first_at: number;
    last_at: number;
    places: string;
    decision: string | null;
    decided_by: string | null;
    decided_at: number | null;
    note: string | null;
    incident_ids: string | null;
  };
  hindsight_places: {
    site_id: string;
    subject_key: string;
    rule_id: string;
    kind: string;
    place: string;
    finding_id: string;
  };
}
