import type { Policy } from '../policy.ts';
import type { PolicyPreset } from './preset-name.ts';

/**
 * Whose table a policy carries out, by the rows that its rules name: a school changes rules and adds its own, and the table that it
 * began with stays the one that they are rows of.
 */
export function tableOf({ rules }: Policy): PolicyPreset {
  return rules.some(({ row }) => OF_PROHIBITIONS.has(row)) ? 'prohibitions' : 'matrix';
}

const OF_PROHIBITIONS: ReadonlySet<string> = new Set([
  'illegal-material',
  'unsuitable-material',
  'gambling-pornography-and-scams',
  'no-social-networks',
]);
