import type { Policy } from '../policy.ts';
import { matrixPolicy } from './matrix.ts';
import type { PolicyPreset } from './preset-name.ts';
import { prohibitionsPolicy } from './prohibitions.ts';

const PRESETS: Readonly<Record<PolicyPreset, Policy>> = { matrix: matrixPolicy, prohibitions: prohibitionsPolicy };

/** The policy that comes with the product under this name. */
export function presetPolicy(name: PolicyPreset): Policy {
  return PRESETS[name];
}
