import type { Audience, Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import type { Severity } from '../policy/policy.ts';
import { compareSeverity } from '../policy/severity.ts';
import type { IncidentId, IncidentState } from './incident.ts';
import { faultOf, MAX_REASON_LENGTH } from './triage.ts';
import type { ClusterRole } from './whole-class.ts';

/** What decides whether incidents can be one item, and which of them that is. */
export interface Mergeable {
  readonly id: IncidentId;
  readonly subject: Identity;
  readonly audience: Audience;
  readonly severity: Severity;
  readonly eventCount: number;
  readonly firstSeen: number;
  readonly state: Pick<IncidentState, 'status'>;
  readonly cluster: { readonly role: ClusterRole };
}

export type MergeFault = 'no_others' | 'not_alike' | 'no_reason' | 'too_long';

/** The one that the others become part of: the most serious, of those the largest, of those the first. */
export function mainOf<One extends Mergeable>(incidents: readonly One[]): One | null {
  const [first = null] = incidents.toSorted(
    (a, b) =>
      compareSeverity(b.severity, a.severity) ||
      b.eventCount - a.eventCount ||
      a.firstSeen - b.firstSeen ||
      (a.id < b.id ? -1 : 1),
  );
  return first;
}

/**
 * Why incidents cannot be one item; null where they can. What a class did has an item of its own, and what only some may see is never
 * put where others see it. Where it is not the same person or device, somebody says why it is the same.
 */
export function mergeFault(incidents: readonly Mergeable[], reason: string): MergeFault | null {
  const [first, ...others] = incidents;
  if (first === undefined || others.length === 0) return 'no_others';
  const isAlike = incidents.every(
    ({ audience, state, cluster }) =>
      audience === first.audience &&
      state.status !== 'resolved' &&
      cluster.role !== 'whole_class' &&
      cluster.role !== 'member',
  );
  if (!isAlike) return 'not_alike';
  const fault = faultOf(reason, MAX_REASON_LENGTH);
  const isSame = others.every(({ subject }) => subjectKeyOf(subject) === subjectKeyOf(first.subject));
  return isSame && fault === 'no_reason' ? null : fault;
}
