import type { CategoryId } from '../../categories/category.ts';
import type { Policy } from './policy.ts';

/** Answers whether a category is of material that may be illegal, by the policy that is in force when it is asked. */
export function createIsIllegal(policyNow: () => Policy): (category: CategoryId) => boolean {
  // Asked for every record, so each policy's answer is made once.
  let policy: Policy | null = null;
  let illegal: ReadonlySet<CategoryId> = new Set();
  return (category) => {
    const now = policyNow();
    if (now !== policy) {
      policy = now;
      illegal = illegalCategories(now);
    }
    return illegal.has(category);
  };
}

function illegalCategories({ rules }: Policy): ReadonlySet<CategoryId> {
  return new Set(rules.filter(({ ruling }) => ruling.kind === 'illegal').map(({ category }) => category));
}
