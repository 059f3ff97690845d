/** What a whole class did together, and who looked for help. Part of the contract; import it from there. */
import type { OutlierReason } from '../incidents/cluster.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { WholeClass } from '../incidents/whole-class.ts';
import type { Severity } from '../policy/policy.ts';
import type { Reason } from '../policy/verdict.ts';
import type { Who } from './incident-models.ts';
import type { Names } from './names-models.ts';

export type { OutlierReason, WholeClass };

/** Something that was asked for: what was searched for, or the address. Null where it must not be shown. */
export interface AskedFor {
  readonly at: number;
  readonly kind: 'search' | 'site';
  readonly text: string | null;
}

/** How a pupil's incident stands to what the class did. */
export type ClassRole = 'member' | 'outlier' | 'apart' | 'split';

/** One pupil of a whole class. */
export interface ClassPupil {
  readonly incidentId: IncidentId;
  readonly who: Who;
  readonly role: ClassRole;
  /** Why this pupil stands out; none for whoever is counted in. */
  readonly why: readonly OutlierReason[];
  readonly severity: Severity;
  readonly eventCount: number;
  readonly firstSeen: number;
  /** The newest 20, oldest first. */
  readonly asked: readonly AskedFor[];
}

/** How an incident stands to a whole class. */
export type ClassStanding =
  | { readonly kind: 'alone' }
  /** It is what a whole class did; `isSplit`: somebody has made single incidents of it again. */
  | {
      readonly kind: 'whole';
      readonly teacher: string | null;
      readonly isSplit: boolean;
      readonly pupils: readonly ClassPupil[];
    }
  /** It is one pupil's, and the class did the same. */
  | {
      readonly kind: 'part';
      readonly id: IncidentId;
      readonly role: ClassRole;
      readonly why: readonly OutlierReason[];
      readonly wholeClass: WholeClass;
    };

export const CARE_GIVEN = ['talked', 'told_lead', 'nothing_needed'] as const;
export type CareGiven = (typeof CARE_GIVEN)[number];

/** One pupil who looked for help on one school day. */
export interface SupportRow {
  readonly id: IncidentId;
  readonly who: Who;
  readonly eventCount: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** What was done; null while it waits. */
  readonly care: CareGiven | null;
}

export interface SupportFilter {
  readonly view: 'open' | 'closed';
  /** 1-based. */
  readonly page: number;
}

export interface SupportList {
  readonly rows: readonly SupportRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: { readonly open: number; readonly closed: number };
  /** False where nothing says who is a pupil, so that nobody who looks for help can come here. */
  readonly knowsPupils: boolean;
}

/** The same person, the same school day, the other lane. */
export interface Beside {
  readonly id: IncidentId;
  /** The rule's title. */
  readonly title: string;
  readonly at: number;
}

export interface SupportItem extends SupportRow {
  readonly names: Names;
  readonly version: number;
  readonly reasons: readonly Reason[];
  /** The newest 100, oldest first. */
  readonly looked: readonly AskedFor[];
  /** Who closed it, when, and what was written; null while it waits. */
  readonly closed: { readonly byName: string | null; readonly at: number; readonly note: string } | null;
  /** Incidents of the same person on that day, which are looked at by themselves. */
  readonly incidents: readonly Beside[];
}

export type SplitResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'no_reason' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'gone' };
export type CloseSupportResult = Exclude<SplitResult, { kind: 'no_reason' }>;
export const MAX_SPLIT_REASON = 500;

export interface LaneAnswers<Viewer> {
  /** Makes single incidents again of what a class did; the reason stands in their history. */
  splitClass(viewer: Viewer, id: IncidentId, version: number, reason: string): Promise<SplitResult>;
  /** Null where it is not for this viewer. */
  support(viewer: Viewer, filter: SupportFilter): Promise<SupportList | null>;
  /** Null where there is none, or it is not for this viewer. The view is audited. */
  supportItem(viewer: Viewer, id: IncidentId): Promise<SupportItem | null>;
  closeSupport(viewer: Viewer, id: IncidentId, version: number, given: CareNote): Promise<CloseSupportResult>;
}

/** What was done for a pupil who looked for help. */
export interface CareNote {
  readonly care: CareGiven;
  readonly note: string;
}
