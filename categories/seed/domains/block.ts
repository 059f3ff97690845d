import type { CategoryName } from '../../taxonomy.ts';

/**
 * Entries of one category, parted by white space; a line that begins with '#' is a remark. See `entry.ts` for an
 * entry's form.
 */
export interface DomainBlock {
  readonly category: CategoryName;
  readonly entries: string;
}
