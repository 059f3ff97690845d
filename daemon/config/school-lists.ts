import type { SchoolLists } from '../../categories/catalogue.ts';
import { parseEntry } from '../../categories/entry.ts';
import { isCategoryId } from '../../categories/taxonomy.ts';
import type { Settings } from './schema.ts';

/** The school's own lists, each entry in its plain form. */
export function schoolLists(categories: Settings['categories']): SchoolLists {
  return {
    entries: (categories?.block ?? []).flatMap(({ entry, category, reason }) => {
      const plain = parseEntry(entry);
      return plain === null || !isCategoryId(category) ? [] : [{ entry: plain, category, reason }];
    }),
    allowed: (categories?.allow ?? []).flatMap(({ entry, reason }) => {
      const plain = parseEntry(entry);
      return plain === null ? [] : [{ entry: plain, reason }];
    }),
  };
}
