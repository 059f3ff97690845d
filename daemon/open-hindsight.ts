import type { StepSettings } from './examine/examiner-protocol.ts';
import { createHindsight, type Hindsight } from './hindsight/hindsight.ts';
import type { HindsightParts } from './hindsight/hindsight-parts.ts';
import { createIdentifier } from './identity/identify.ts';
import { buildRoster } from './identity/roster.ts';
import type { InForceNow } from './in-force.ts';
import type { Periods } from './policy/timetable.ts';

/** Several lists may be fetched one after the other, and a person may say several things: they are looked back for together. */
const SETTLE_MS = 20_000;

/** Looking back as the daemon does it, with the steps that judge the log. */
export function openHindsight(
  { school, listIndex }: StepSettings,
  inForce: InForceNow,
  parts: Omit<HindsightParts, 'rooms' | 'policy' | 'settleMs'> & { readonly periods: Periods },
): Hindsight {
  const { periods, ...others } = parts;
  let identifier = identifierOf(inForce);
  inForce.tell({
    apply() {
      identifier = identifierOf(inForce);
    },
  });
  const rooms: HindsightParts['rooms'] = { ...periods, groupsOf: (identity) => identifier.groupsOf(identity) };
  return createHindsight(
    {
      ...others,
      get policy() {
        return inForce.current().policy;
      },
      rooms,
      settleMs: SETTLE_MS,
    },
    { school, listIndex },
  );
}

function identifierOf(inForce: InForceNow) {
  const { roster, devices, groups } = inForce.current();
  return createIdentifier(buildRoster(roster).roster, groups, { devices });
}
