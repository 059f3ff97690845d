import type { CategoryId } from './category.ts';
import { type CategoryName, categoryId, TAXONOMY } from './taxonomy.ts';

/** What may be illegal to look for, and what happens to a child who is being groomed. */
const GRAVEST: readonly CategoryName[] = [
  'child-abuse-material',
  'image-abuse',
  'terrorist-content',
  'extreme-pornography',
  'stirring-up-hatred',
  'grooming',
];
const NEVER: ReadonlySet<CategoryId> = new Set([
  ...GRAVEST.map(categoryId),
  ...TAXONOMY.filter(({ welfare, theme }) => welfare && theme !== 'good').map(({ id }) => id),
]);

/** True where no school may stop listening: a child may need help, or it may be against the law. */
export function isNeverSilenced(category: CategoryId): boolean {
  return NEVER.has(category);
}
