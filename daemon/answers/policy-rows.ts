import { categoryId, categoryOf } from '../../categories/taxonomy.ts';
import type { PolicyRow } from '../api/contract.ts';
import type { Policy } from '../policy/policy.ts';
import { signalsOf } from '../policy/presets/signals.ts';

/** What the log can and cannot show of each row of the table that this policy carries out. */
export function policyRowsOf(policy: Policy): readonly PolicyRow[] {
  return signalsOf(policy).map(({ signs, ...row }) => ({
    ...row,
    signs: signs.map((name) => ({ category: categoryId(name), title: categoryOf(categoryId(name)).title })),
  }));
}
