import type { PrescribedResponse } from '../api/contract.ts';
import { responsesFor } from '../incidents/response-matrix.ts';
import { responsesOf } from '../incidents/responses-of.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';

/** What the policy prescribes, by what was found so far; null where a person found that there is nothing to respond to, or nobody went against the policy. */
export function prescribedFor(
  { state, audience }: StoredIncident,
  { policy, rule }: { readonly policy: Policy; readonly rule: Rule },
  events: readonly StoredEvent[],
): readonly PrescribedResponse[] | null {
  if (rule.lane === 'support' || (state.status === 'resolved' && state.resolution !== 'concern')) return null;
  const possible = responsesFor(responsesOf(policy), {
    audience: audience === 'staff' ? 'staff' : 'pupils',
    rule,
    intent: state.status === 'resolved' ? state.intent : null,
    reported: null,
    continued: events.some(isAfterWarning),
  });
  return possible.map(({ row, ...how }) => ({ ...row, ...how }));
}

function isAfterWarning({ matches }: StoredEvent): boolean {
  return matches.some((match) => {
    const category: string = match.category;
    return category === 'continued-after-warning';
  });
}
