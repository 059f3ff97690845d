/** What is done with incidents besides looking at them. Part of the contract; import it from there. */
import type { Telling } from '../incidents/evidence.ts';
import type { IncidentId } from '../incidents/incident.ts';
import type { MergeFault } from '../incidents/merging.ts';
import type { QueueFilter } from '../incidents/queue-filter.ts';
import type { TakenAs, TakingFault } from '../incidents/taking-out.ts';
import type { TogetherResolution } from '../incidents/triage.ts';
import type { Finding, FlaggedRequest, HistoryEntry, IncidentRow } from './incident-models.ts';

/** What is wrong with what was typed. */
export type TypedFault = MergeFault | TakingFault | 'no_date' | 'past' | 'too_far';

/**
 * `changed`: somebody else was quicker, and what they did, where that is known; `gone`: no such incident, or not for this viewer;
 * `late`: past the undo time; `wrong`: what was typed cannot be taken like that.
 */
export type ChangeResult =
  | { readonly kind: 'done'; readonly nextId: IncidentId | null }
  | { readonly kind: 'changed'; readonly by: HistoryEntry | null }
  | { readonly kind: 'wrong'; readonly fault: TypedFault }
  | { readonly kind: 'late' }
  | { readonly kind: 'gone' };

export type NoteResult = Extract<ChangeResult, { kind: 'wrong' | 'gone' }> | { readonly kind: 'done' };

/** What an incident waits for, and the day after which it comes back to the queue: '2026-11-20'. */
export interface NewWait {
  readonly waitingFor: string;
  readonly until: string;
}

/** What several incidents are found to be, each with an entry of its own. */
export interface TogetherFinding {
  readonly resolution: TogetherResolution;
  readonly intent: Finding['intent'];
  readonly note: string;
}

/** An incident as it was read. */
export interface ReadIncident {
  readonly id: IncidentId;
  readonly version: number;
}

/** What became of one of several: `never` means that it is to be looked at by itself. */
export interface TogetherOutcome {
  readonly id: IncidentId;
  /** The rule's title; null for what there is not. */
  readonly title: string | null;
  readonly result: Exclude<ChangeResult, { kind: 'done' }> | { readonly kind: 'done' } | { readonly kind: 'never' };
}

/** More than a page of the list holds. */
export const MOST_TOGETHER = 100;

/** `from` is the list that the incident was opened from: the next one is the next of that list. */
export interface TriageAnswers<Viewer> {
  claim(viewer: Viewer, id: IncidentId, version: number, from?: QueueFilter): Promise<ChangeResult>;
  release(viewer: Viewer, id: IncidentId, version: number, from?: QueueFilter): Promise<ChangeResult>;
  /** Lets it wait for an answer. It comes back to the queue by itself. */
  wait(viewer: Viewer, id: IncidentId, version: number, wait: NewWait, from?: QueueFilter): Promise<ChangeResult>;
  resolve(viewer: Viewer, id: IncidentId, version: number, finding: Finding, from?: QueueFilter): Promise<ChangeResult>;
  /** Takes the finding back, within ten minutes. */
  undo(viewer: Viewer, id: IncidentId): Promise<ChangeResult>;
  /** Opens a closed incident again; the earlier finding stays in its history, beside the reason. */
  reopen(viewer: Viewer, id: IncidentId, version: number, reason: string): Promise<ChangeResult>;
  /** Closes each of these by itself; what somebody else has changed stays as it is, and is told. */
  resolveTogether(
    viewer: Viewer,
    incidents: readonly ReadIncident[],
    finding: TogetherFinding,
  ): Promise<readonly TogetherOutcome[]>;
  /** Takes the findings of these back, within ten minutes. */
  undoTogether(viewer: Viewer, ids: readonly IncidentId[]): Promise<readonly TogetherOutcome[]>;
  /** Writes a note into its history. */
  note(viewer: Viewer, id: IncidentId, note: string): Promise<NoteResult>;
  /** Writes down whether it was reported; false when there is no such incident, or it is not for this viewer. */
  told(viewer: Viewer, id: IncidentId, told: Telling): Promise<boolean>;
}

/** An open incident that could be the same as another. */
export interface AlikeRow extends IncidentRow {
  /** True where it is of the same person or device. */
  readonly isSameSubject: boolean;
}

export interface MergeAnswers<Viewer> {
  /**
   * Open incidents that could be the same as this one, those of the same person or device first; null where there is no such incident, or
   * it is closed or not for this viewer.
   */
  alike(viewer: Viewer, id: IncidentId): Promise<readonly AlikeRow[] | null>;
  /** Makes one item of these; `nextId` is the one that the others have become part of. */
  merge(viewer: Viewer, incident: ReadIncident, others: readonly ReadIncident[], reason: string): Promise<ChangeResult>;
  /** Makes an item of its own again of a part; it stands as it did before. */
  separate(viewer: Viewer, part: ReadIncident): Promise<ChangeResult>;
}

/** A request with the id by which it can be taken out of its incident. */
export interface TakeableRequest extends FlaggedRequest {
  readonly id: string;
}

/** The requests that do not belong to an incident, what they turned out to be, and why. */
export interface NewTaking {
  readonly requests: readonly string[];
  readonly as: TakenAs;
  readonly reason: string;
}

export interface TakingOutAnswers<Viewer> {
  /** The requests of an open incident, the newest 100, oldest first; null where there is none, or nothing can be taken out of it. */
  takeable(viewer: Viewer, id: IncidentId): Promise<readonly TakeableRequest[] | null>;
  /** Makes an incident of its own of single requests; `nextId` is that one. */
  takeOut(viewer: Viewer, incident: ReadIncident, taking: NewTaking): Promise<ChangeResult>;
  /** Puts requests back where they were taken from, within ten minutes, while nobody has done anything with them; `nextId` is where. */
  putBack(viewer: Viewer, id: IncidentId): Promise<ChangeResult>;
}
