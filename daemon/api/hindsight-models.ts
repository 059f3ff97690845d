/** What looking back shows, and what can be decided there. Part of the contract; import it from there. */
import type { CategoryId } from '../../categories/category.ts';
import type { Cause } from '../incidents/hindsight.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { Severity } from '../policy/policy.ts';
import type { Who } from './incident-models.ts';
import type { Names } from './names-models.ts';

export type { Cause };

/** One time that the log was looked back through, as far as the viewer may know of it. */
export interface HindsightBatchRow {
  readonly id: string;
  readonly causes: readonly CauseInWords[];
  /** `waiting`: something waits for a decision; `reviewed`: all is decided; `nothing`: nothing was found. */
  readonly state: 'looking' | 'failed' | 'waiting' | 'reviewed' | 'nothing';
  /** When what caused it became known. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** False where there was more than is looked at, or a part of the log cannot be read. */
  readonly isComplete: boolean;
  /** Sites that were asked for so often that their pages were not looked at one by one. */
  readonly busySites: number;
  /** Requests that would be flagged no longer, or as less serious; nothing is done about them. */
  readonly lighter: number;
  /** Why it failed. */
  readonly failure: string | null;
  readonly waiting: number;
  readonly people: number;
  /** Sites and searches. */
  readonly places: number;
  readonly requests: number;
  /** True where something undecided means that somebody may need help or protection. */
  readonly isPressing: boolean;
}

/** A cause with the title of its category, where it names one. */
export type CauseInWords = Cause & { readonly categoryTitle: string | null };

export interface HindsightList {
  /** What waits first, then the newest; without those that found nothing. */
  readonly batches: readonly HindsightBatchRow[];
  /** How many of the last hundred found nothing. */
  readonly foundNothing: number;
}

export interface HindsightFindingRow {
  readonly id: string;
  /** The rule's title. */
  readonly title: string;
  readonly severity: Severity;
  readonly welfare: boolean;
  readonly isPressing: boolean;
  readonly who: Who;
  readonly requests: number;
  readonly blocked: number;
  readonly first: number;
  readonly last: number;
  /** The most frequent first. The text is null where the address may be illegal to open. */
  readonly places: readonly {
    readonly kind: 'site' | 'search';
    readonly text: string | null;
    readonly requests: number;
  }[];
  /** Null while it waits. */
  readonly decision: {
    readonly kind: 'raised' | 'left';
    readonly byName: string | null;
    readonly at: number;
    readonly note: string;
    readonly incidentIds: readonly IncidentId[];
  } | null;
}

export interface HindsightBatch {
  readonly names: Names;
  readonly batch: HindsightBatchRow;
  readonly findings: readonly HindsightFindingRow[];
}

/**
 * `nothing_left`: its requests are kept no longer, or would not be flagged any more; `decided`: somebody was quicker; `gone`: there is no
 * such one, or not for this viewer.
 */
export type DecideResult =
  | { readonly kind: 'raised'; readonly batchId: string; readonly incidentIds: readonly IncidentId[] }
  | { readonly kind: 'left'; readonly batchId: string; readonly findings: number }
  | { readonly kind: 'decided' | 'nothing_left' | 'no_reason'; readonly batchId: string }
  | { readonly kind: 'gone' };

/** Something that the school might say of a site or of words, as a person typed it. */
export type SupposedSay =
  | { readonly kind: 'site'; readonly entry: string; readonly as: 'allow' | CategoryId }
  | {
      readonly kind: 'word';
      readonly phrase: string;
      readonly category: CategoryId;
      readonly excludes: readonly string[];
    }
  | { readonly kind: 'silence'; readonly phrase: string };

/** What saying it would have changed. `unclear`: what was typed names no site and no words. */
export type PreviewAnswer =
  | {
      readonly kind: 'counted';
      /** From when on the log was looked at. Equal to `to` where nothing was. */
      readonly from: number;
      readonly to: number;
      /** False where time ran out before all of the last thirty days was looked at, or there was too much. */
      readonly isComplete: boolean;
      readonly added: { readonly requests: number; readonly people: number };
      readonly removed: {
        readonly requests: number;
        readonly people: number;
        readonly incidents: number;
        /** Of the requests, how many were flagged because somebody may need help or protection. */
        readonly needingCare: number;
      };
    }
  | { readonly kind: 'unclear' };
