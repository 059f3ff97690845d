import type { InForce } from './examine/examiner-protocol.ts';
import { buildRoster } from './identity/roster.ts';
import { createTaught, type Taught } from './incidents/taught.ts';
import type { Periods } from './policy/timetable.ts';

/** Who is taught together by the roster and the policy that are in force; made once for each. */
export function createTaughtNow(
  inForce: () => Pick<InForce, 'roster' | 'policy'>,
  periods: Pick<Periods, 'spanAt'>,
): () => Taught {
  let made: { readonly of: Pick<InForce, 'roster' | 'policy'>; readonly taught: Taught } | null = null;
  return () => {
    const { roster, policy } = inForce();
    if (made === null || made.of.roster !== roster || made.of.policy !== policy) {
      const taught = createTaught({ roster: buildRoster(roster).roster, policy, periods });
      made = { of: { roster, policy }, taught };
    }
    return made.taught;
  };
}
