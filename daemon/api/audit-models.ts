/** Who has looked at what, as those see it who oversee. Part of the contract; import it from there. */
import type { Readable } from 'node:stream';
import type { Audience } from '../identity/identity.ts';
import type { IncidentId, StaffId } from '../incidents/incident.ts';
import type { AuditAction, AuditKind, AuditSubject } from '../records/audited.ts';

export type { AuditAction, AuditKind, AuditSubject };

export interface LookFilter {
  /** '' for entries without an account: a command on the server, a refused sign-in, the nightly work. */
  readonly staffId: StaffId | '' | null;
  readonly kind: AuditKind | null;
  /** The Monday of a week, '2026-11-30'; null for all that is kept. */
  readonly week: string | null;
  readonly incidentId: IncidentId | null;
  readonly page: number;
}

/** What was looked at, without anybody's name. */
export type LookSubject =
  | {
      readonly kind: 'incident';
      readonly id: IncidentId;
      /** Null where the incident is gone, or is not told of to whoever reads. */
      readonly about: { readonly audience: Audience; readonly group: string } | null;
    }
  /** Of an incident of a person who was erased. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'other'; readonly what: AuditSubject; readonly id: string };

export interface Look {
  readonly sequence: number;
  readonly at: number;
  /** Null where nobody had signed in, or the account is gone: then `staffId` is not null. */
  readonly byName: string | null;
  readonly staffId: StaffId | null;
  readonly action: AuditAction;
  readonly subject: LookSubject;
  readonly detail: Readonly<Record<string, number | string>>;
}

/** What one member of staff did in the week. */
export interface LooksOfOne {
  readonly staffId: StaffId;
  readonly name: string | null;
  readonly viewed: number;
  readonly closed: number;
  readonly searches: number;
  readonly exports: number;
  readonly refused: number;
}

/** What somebody may ask about. */
export interface UnusualLooks {
  readonly kind: 'at_night' | 'many_people' | 'same_person';
  readonly name: string | null;
  readonly count: number;
}

export interface LookList {
  readonly rows: readonly Look[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly staff: readonly { readonly id: StaffId; readonly name: string }[];
  /** Mondays, the newest first. */
  readonly weeks: readonly string[];
  /** Of the week that was asked for, or this one. */
  readonly summary: {
    readonly week: string;
    readonly staff: readonly LooksOfOne[];
    readonly unusual: readonly UnusualLooks[];
    /** Sign-ins that were refused and name no account. */
    readonly refusedUnknown: number;
  };
  /** What the last check of the record came to; null before the first. */
  readonly check: { readonly at: number; readonly entries: number; readonly brokenAt: number | null } | null;
}

export type LookFormat = 'csv' | 'ndjson';

export interface LookAnswers<Viewer> {
  /** For those who oversee; the view is an entry itself. */
  looks(viewer: Viewer, filter: LookFilter): Promise<LookList>;
  /** All that match, oldest first. That it was taken along is an entry itself. */
  exportLooks(
    viewer: Viewer,
    filter: LookFilter,
    format: LookFormat,
  ): Promise<{ readonly fileName: string; readonly text: Readable }>;
  /** Walks the whole record now. */
  checkLooks(viewer: Viewer): Promise<NonNullable<LookList['check']>>;
}
