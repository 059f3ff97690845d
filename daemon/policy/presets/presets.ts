import type { Policy } from '../policy.ts';
import { matrixPolicy } from './matrix.ts';

/** The policies that are shipped, by the names that the settings use. */
export const PRESETS = { matrix: matrixPolicy } as const satisfies Readonly<Record<string, Policy>>;
export type PresetName = keyof typeof PRESETS;

/** True for the name of a shipped policy. */
export function isPresetName(text: string): text is PresetName {
  return Object.hasOwn(PRESETS, text);
}

export const PRESET_NAMES: readonly PresetName[] = Object.keys(PRESETS).filter(isPresetName);
