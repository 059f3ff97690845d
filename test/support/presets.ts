import type { Policy } from '../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../daemon/policy/presets/matrix.ts';
import { prohibitionsPolicy } from '../../daemon/policy/presets/prohibitions.ts';

/** Every policy that is shipped. */
export const PRESETS: readonly {
  readonly name: string;
  readonly policy: Policy;
  /** Rules that people of an ordinary day go against: invented pupils play in breaks, which only one of the policies allows. */
  readonly ordinary: readonly string[];
}[] = [
  { name: 'the matrix', policy: matrixPolicy, ordinary: [] },
  { name: 'the prohibitions', policy: prohibitionsPolicy, ordinary: ['pupils-gaming'] },
];
