import type { CategoryId } from '../../categories/category.ts';
import type { IncidentId, IncidentState } from './incident.ts';
import type { ClusterRole } from './whole-class.ts';

/** An incident of the same person, as far as it decides whether this one is the first of its kind. */
export interface Comparable {
  readonly id: IncidentId;
  /** Of its rule; null where nobody holds that rule any more. */
  readonly category: CategoryId | null;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly lane: 'review' | 'support';
  readonly state: IncidentState;
  readonly merged: object | null;
  readonly cluster: { readonly role: ClusterRole };
}

/**
 * The incidents of the same kind that came before, the newest first. What was found to be nothing, or is part of another, is none;
 * and what a class did in a lesson counts against no pupil.
 */
export function earlierOfKind<One extends Comparable>(incident: Comparable, others: readonly One[]): readonly One[] {
  return others
    .filter(
      (one) =>
        one.id !== incident.id &&
        one.category !== null &&
        one.category === incident.category &&
        one.lane === 'review' &&
        one.merged === null &&
        one.cluster.role !== 'member' &&
        one.firstSeen < incident.firstSeen &&
        isSomething(one.state),
    )
    .toSorted((a, b) => b.firstSeen - a.firstSeen);
}

function isSomething(state: IncidentState): boolean {
  return state.status !== 'resolved' || state.resolution === 'concern' || state.resolution === 'no_concern';
}
