/** Access that was taken away for a time. Part of the contract; import it from there. */
import type { IncidentId } from '../incidents/incident.ts';

/** Nobody is named: whose access it is stands on the incident. Days as '2026-11-20', the last one included. */
export interface RemovalRow {
  readonly id: string;
  readonly incidentId: IncidentId;
  readonly isStaff: boolean;
  /** '' where it is not known. */
  readonly group: string;
  readonly fromDay: string;
  readonly untilDay: string;
  /** True on its last day and after it: it is to be given back. */
  readonly isDue: boolean;
}

export interface NewAccessRemoval {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
}

export type RemovalResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'no_day' }
  | { readonly kind: 'wrong_order' }
  | { readonly kind: 'no_reason' }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' };

export interface RemovalAnswers<Viewer> {
  /** What runs or is to be given back, the first to end first. */
  removals(viewer: Viewer): Promise<readonly RemovalRow[]>;
  removeAccess(viewer: Viewer, id: IncidentId, removal: NewAccessRemoval): Promise<RemovalResult>;
  /** Says that access was given back. */
  endRemoval(viewer: Viewer, id: IncidentId, removalId: string): Promise<RemovalResult>;
}
