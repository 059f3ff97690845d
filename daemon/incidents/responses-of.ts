import type { Policy } from '../policy/policy.ts';
import { tableOf } from '../policy/presets/table-of.ts';
import type { ResponseTable } from './response-matrix.ts';
import { prohibitionsResponses } from './response-matrix-prohibitions.ts';
import { matrixResponses } from './response-matrix-signs.ts';

/** The responses that go with a policy. */
export function responsesOf(policy: Policy): ResponseTable {
  return tableOf(policy) === 'prohibitions' ? prohibitionsResponses : matrixResponses;
}
