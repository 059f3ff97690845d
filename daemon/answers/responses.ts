import type { PrescribedResponse } from '../api/contract.ts';
import type { Telling } from '../incidents/evidence.ts';
import { type ResponseQuestion, responsesFor } from '../incidents/response-matrix.ts';
import { responsesOf } from '../incidents/responses-of.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { StoredHistory } from '../store/incidents.ts';
import type { StoredEvent, StoredIncident } from '../store/rows.ts';
import { toldIn } from './intent-evidence.ts';

/** What the policy prescribes, by what was found so far; null where a person found that there is nothing to respond to, or nobody went against the policy. */
export function prescribedFor(
  incident: StoredIncident,
  known: KnownRule,
  seen: Seen,
): readonly PrescribedResponse[] | null {
  const { state } = incident;
  const { policy, rule } = known;
  if (rule.lane === 'support' || (state.status === 'resolved' && state.resolution !== 'concern')) return null;
  const possible = responsesFor(responsesOf(policy), questionOf(incident, known, seen));
  return possible.map(({ row, ...how }) => ({ ...row, ...how }));
}

interface KnownRule {
  readonly policy: Policy;
  readonly rule: Rule;
}
interface Seen {
  readonly events: readonly StoredEvent[];
  readonly history: readonly StoredHistory[];
}

/** What is known of an incident, as the policy's table asks. */
export function questionOf(
  { state, audience }: StoredIncident,
  { rule }: KnownRule,
  { events, history }: Seen,
): ResponseQuestion {
  return {
    audience: audience === 'staff' ? 'staff' : 'pupils',
    rule,
    intent: state.status === 'resolved' ? state.intent : null,
    reported: isReported(toldIn(history)),
    continued: events.some(isAfterWarning),
  };
}

/** Told later is told: the table asks whether nobody was. */
function isReported(told: Telling | null): boolean | null {
  return told === null ? null : told !== 'not';
}

function isAfterWarning({ matches }: StoredEvent): boolean {
  return matches.some((match) => {
    const category: string = match.category;
    return category === 'continued-after-warning';
  });
}
