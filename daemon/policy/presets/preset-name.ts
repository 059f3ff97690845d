/** The policies that a school can begin with, as its settings name them. */
export const POLICY_PRESETS = ['matrix', 'prohibitions'] as const;
export type PolicyPreset = (typeof POLICY_PRESETS)[number];
