import type { Policy } from '../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';

/** Every policy that is shipped. */
export const PRESETS: readonly { readonly name: string; readonly policy: Policy }[] = [
  { name: 'the matrix', policy: matrixPolicy },
];
