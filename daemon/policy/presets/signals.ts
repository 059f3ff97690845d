import type { Policy } from '../policy.ts';
import type { RowSignal } from '../row-signals.ts';
import type { PolicyPreset } from './preset-name.ts';
import { ACTIVITY_SIGNALS } from './signals-activities.ts';
import { BESIDE_SIGNALS } from './signals-beside.ts';
import { COMMUNICATION_SIGNALS } from './signals-communications.ts';
import { PROHIBITION_SIGNALS } from './signals-prohibitions.ts';
import { RESPONSE_SIGNALS } from './signals-responses.ts';
import { tableOf } from './table-of.ts';

/** Every row of each preset, in the order of its policy. */
export const ROW_SIGNALS: Readonly<Record<PolicyPreset, readonly RowSignal[]>> = {
  matrix: [...ACTIVITY_SIGNALS, ...COMMUNICATION_SIGNALS, ...RESPONSE_SIGNALS, ...BESIDE_SIGNALS],
  prohibitions: [...PROHIBITION_SIGNALS, ...BESIDE_SIGNALS],
};

/** What can and cannot be seen of the rows of the table that a policy carries out. */
export function signalsOf(policy: Policy): readonly RowSignal[] {
  return ROW_SIGNALS[tableOf(policy)];
}
