/** What is kept, for how long, and what was deleted. Part of the contract; import it from there. */
import type { IncidentId } from '../incidents/incident.ts';
import type { KeepFor } from '../records/keep-for.ts';
import type { KeptKind } from '../records/retention.ts';

export type { KeepFor, KeptKind };

export interface Kept {
  readonly kinds: readonly KeptRow[];
  /** When what has had its time is deleted next. */
  readonly nextAt: number;
  /** Of the last fourteen days, the newest first. */
  readonly nights: readonly KeptNight[];
  /** In force, the oldest first; none for those who may not see incidents. */
  readonly holds: readonly HoldRow[];
  readonly disk: DiskState | null;
  /** When a backup was last made; null where none ever was. */
  readonly lastBackupAt: number | null;
}

export interface KeptRow {
  readonly kind: KeptKind;
  /** Null where it goes by another clock, which `why` tells. */
  readonly keep: KeepFor | null;
  /** One sentence. */
  readonly why: string;
  /** Null where it cannot be said now. */
  readonly count: number | null;
  readonly oldest: number | null;
  /** The day on which the oldest goes. */
  readonly goesAt: number | null;
  readonly lastDeleted: { readonly at: number; readonly count: number } | null;
}

/** One night's work. */
export interface KeptNight {
  readonly startedAt: number;
  /** Null where it was broken off; the next one finishes it. */
  readonly tookMs: number | null;
  readonly deleted: readonly { readonly kind: KeptKind; readonly count: number }[];
  /** Incidents whose surroundings were kept before the log of their day was deleted. */
  readonly contextsKept: number;
  /** Files of the log that were found damaged. */
  readonly damaged: number;
  readonly failures: readonly { readonly kind: string; readonly message: string }[];
}

/** A legal hold as an incident's own page shows it. */
export interface Hold {
  readonly since: number;
  readonly byName: string | null;
  readonly reason: string;
}

export interface HoldRow extends Hold {
  readonly incidentId: IncidentId;
  /** The rule's title. */
  readonly title: string;
}

export interface DiskState {
  readonly freeBytes: number;
  readonly totalBytes: number;
  /** If it goes on as in the last nights; null where that cannot be said honestly. */
  readonly fullInDays: number | null;
  readonly isNearlyFull: boolean;
}

/** `held_already`, `not_held`: somebody else was quicker; `gone`: no such incident, or not for this viewer. */
export type HoldResult =
  | { readonly kind: 'placed' | 'lifted' }
  | { readonly kind: 'no_reason' | 'held_already' | 'not_held' | 'gone' };
