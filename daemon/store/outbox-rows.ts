/** Rows of the outbox as values. */
import { EFFECT_KINDS, type EffectKind } from '../records/effect-kind.ts';

export type { EffectKind };

/** An effect that must still happen, committed in the same transaction as its cause. */
export interface StoredEffect {
  readonly id: string;
  readonly siteId: string;
  readonly kind: EffectKind;
  readonly subjectId: string;
  readonly createdAt: number;
  readonly attempts: number;
  readonly nextAttemptAt: number;
  readonly failingSince: number | null;
  readonly parkedWhy: 'refused' | 'long' | null;
  readonly onlyTo: readonly string[] | null;
  readonly lastError: string | null;
}

interface OutboxTableRow {
  readonly id: string;
  readonly site_id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly created_at: number;
  readonly attempts: number;
  readonly next_attempt_at: number;
  readonly failing_since: number | null;
  readonly parked_why: string | null;
  readonly only_to: string | null;
  readonly last_error: string | null;
}

export function readEffect(row: OutboxTableRow): StoredEffect {
  return {
    id: row.id,
    siteId: row.site_id,
    kind: readKind(row.kind),
    subjectId: row.subject_id,
    createdAt: row.created_at,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    failingSince: row.failing_since,
    parkedWhy: readWhy(row.parked_why),
    onlyTo: row.only_to === null ? null : (JSON.parse(row.only_to) as readonly string[]),
    lastError: row.last_error,
  };
}

export function readKind(kind: string): EffectKind {
  return EFFECT_KINDS.find((one) => one === kind) ?? 'alert';
}

export function readWhy(why: string | null): StoredEffect['parkedWhy'] {
  return why === 'refused' || why === 'long' ? why : null;
}
