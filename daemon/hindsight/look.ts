/** What looking back is told, and what it tells. */
import type { Catalogue, SchoolLists } from '../../categories/catalogue.ts';
import type { Identity } from '../identity/identity.ts';
import type { PeopleSeen } from '../identity/people-seen.ts';
import type { Judged } from '../pipeline.ts';
import type { GroupName, Policy } from '../policy/policy.ts';
import type { Suppression } from '../policy/suppression.ts';
import type { Periods } from '../policy/timetable.ts';
import type { ArchiveReading } from '../records/archive.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { ArchiveQuestion, Window } from '../records/question.ts';

/** All that a request is understood by at one time. */
export interface Understanding {
  readonly catalogue: Catalogue;
  /** What of it is the school's own say. */
  readonly school: SchoolLists;
  readonly policy: Policy;
  readonly suppressions: readonly Suppression[];
}

/** What does not change with lists and policies: school time, and who is in which group. */
export interface Rooms extends Periods {
  groupsOf(identity: Identity): readonly GroupName[];
}

export interface Look {
  readonly archive: Pick<ArchiveReading, 'hosts' | 'searches' | 'scan'>;
  readonly rooms: Rooms;
  /** Null where nobody remembers it: then what each site was about when it was last asked for stands for it. */
  readonly before: Understanding | null;
  readonly now: Understanding;
  readonly window: Window;
  /** Null for everybody. */
  readonly subjects: readonly string[] | null;
  /** Of whom it may tell; null for everybody. */
  readonly told: PeopleSeen | null;
  /** When it is aborted, what was found until then is the answer; null where there is time. */
  readonly enough: AbortSignal | null;
  /** When it is aborted, looking back rejects with its reason. */
  readonly signal: AbortSignal | null;
}

/** Which records may be understood otherwise than before; each is looked at before it is believed. */
export interface Candidates {
  readonly hosts: readonly string[];
  /** Parts of searches or of addresses. */
  readonly words: readonly string[];
  /** Categories for which the policy says something else. */
  readonly categories: ReadonlySet<string>;
  /** Which flagged requests may be quietened; null where nothing new is. */
  readonly quietened: Pick<ArchiveQuestion, 'host' | 'words' | 'categories'> | null;
  /** Sites that were asked for so often that their pages are not looked at one by one. */
  readonly busySites: number;
  /** False where there were more words than are looked for. */
  readonly isComplete: boolean;
}

/**
 * `more_serious`: it was flagged, and would be flagged as more serious; `otherwise`: flagged then and now, under another rule or as
 * less serious.
 */
export type DifferenceKind = 'newly_flagged' | 'no_longer_flagged' | 'more_serious' | 'otherwise';

/** A request that the policy would answer differently now. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly archived: ArchivedRecord;
  readonly again: Judged;
}

export interface LookedBack {
  /** The beginning of the first day that was looked at whole. */
  readonly from: number;
  readonly to: number;
  /** False where time ran out, or there was more than is looked at. */
  readonly isComplete: boolean;
}
