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
}

/**
 * The warnings that these incidents stand for: somebody of whom the school found that it was deliberate and a concern was told so. Only
 * a person can be warned, and nobody is warned for needing help.
 */
export function warningsOf(incidents: readonly Warnable[]): readonly Warning[] {
  return incidents.flatMap(({ subject, state, rule }) => {
    if (subject.kind !== 'person' || rule === null || !isForConduct(rule)) return [];
    if (state.status !== 'resolved' || state.resolution !== 'concern' || state.intent !== 'deliberate') return [];
    return [{ subjectKey: subjectKeyOf(subject), category: rule.category, at: state.at }];
  });
}

function isForConduct({ category, lane }: { readonly category: CategoryId; readonly lane: Rule['lane'] }): boolean {
  return lane === 'review' && !callsForCare(category);
}
