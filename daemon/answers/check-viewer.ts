import type { Viewer } from '../api/contract.ts';

/** Whoever keeps the filter running has it checked, and writes down what they tried. */
export function mayCheck({ powers }: Pick<Viewer, 'powers'>): boolean {
  return powers.includes('keep_running');
}

export function seesChecks({ powers }: Pick<Viewer, 'powers'>): boolean {
  return powers.includes('keep_running') || powers.includes('oversee');
}
