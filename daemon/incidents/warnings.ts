import type { CategoryId } from '../../categories/category.ts';
import type { Warning } from '../activity/warning.ts';
import type { Identity } from '../identity/identity.ts';
import { subjectKeyOf } from '../identity/subject-key.ts';
import { callsForCare } from '../policy/category-words.ts';
import type { Rule } from '../policy/policy.ts';
import type { IncidentState } from './incident.ts';

/** An incident with the rule by which it was raised; null where nobody holds that rule any more. */
export interface Warnable {
  readonly subject: Identity;
  readonly state: IncidentState;
  readonly rule: Pick<Rule, 'category' | 'lane'> | null;
  /** When a warning or a sanction was recorded as done; null while none was. */
  readonly warnedAt: number | null;
  /** True where it was closed before that was recorded: a concern that was deliberate stood for a warning then. */
  readonly isEarlier: boolean;
}

/**
 * The warnings that these incidents stand for: somebody was told that it must not happen again, and a member of staff recorded it. Only
 * a person can be warned, and nobody is warned for needing help.
 */
export function warningsOf(incidents: readonly Warnable[]): readonly Warning[] {
  return incidents.flatMap((incident) => {
    const { subject, rule } = incident;
    const at = warnedAt(incident);
    if (at === null || subject.kind !== 'person' || rule === null || !isForConduct(rule)) return [];
    return [{ subjectKey: subjectKeyOf(subject), category: rule.category, at }];
  });
}

function warnedAt({ state, warnedAt: recordedAt, isEarlier }: Warnable): number | null {
  if (state.status !== 'resolved' || state.resolution !== 'concern') return null;
  return recordedAt ?? (isEarlier && state.intent === 'deliberate' ? state.at : null);
}

function isForConduct({ category, lane }: { readonly category: CategoryId; readonly lane: Rule['lane'] }): boolean {
  return lane === 'review' && !callsForCare(category);
}
