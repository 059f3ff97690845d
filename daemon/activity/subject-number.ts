import type { CategoryMatch } from '../../categories/category.ts';

/** Numbers for what requests are about: equal where the categories are the same, whatever their order; 0 for nothing. */
export function createSubjectNumbers(): (matches: readonly CategoryMatch[]) => number {
  // No more than the categories of the taxonomy.
  const numbers = new Map<string, number>();
  const numberOf = (category: string): number => {
    const known = numbers.get(category);
    if (known !== undefined) return known;
    const number = Math.imul(numbers.size + 1, 0x9e3779b1);
    numbers.set(category, number);
    return number;
  };
  return (matches) => {
    let sum = 0;
    for (const { category } of matches) sum = (sum + numberOf(category)) | 0;
    return sum;
  };
}
