import type { StepSettings } from './examine/examiner-protocol.ts';
import { createHindsight, type Hindsight } from './hindsight/hindsight.ts';
import type { HindsightParts } from './hindsight/hindsight-parts.ts';
import { createIdentifier } from './identity/identify.ts';
import { buildRoster } from './identity/roster.ts';
import type { Periods } from './policy/timetable.ts';

/** Several lists may be fetched one after the other, and a person may say several things: they are looked back for together. */
const SETTLE_MS = 20_000;

/** Looking back as the daemon does it, with the steps that judge the log. */
export function openHindsight(
  steps: StepSettings,
  parts: Omit<HindsightParts, 'rooms' | 'policy' | 'settleMs'> & { readonly periods: Periods },
): Hindsight {
  const { groupsOf } = createIdentifier(buildRoster(steps.roster).roster, steps.groups);
  const { periods, ...others } = parts;
  const { policy, school, listIndex } = steps;
  return createHindsight(
    { ...others, policy, rooms: { ...periods, groupsOf }, settleMs: SETTLE_MS },
    { school, listIndex },
  );
}
