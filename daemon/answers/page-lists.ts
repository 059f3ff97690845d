import { NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import type { CategoryId } from '../../categories/category.ts';
import { shippedTermsOf } from '../../categories/shipped.ts';
import { isCategoryId } from '../../categories/taxonomy.ts';
import type { SchoolListStore } from '../store/school-lists.ts';

/** What is in force of what was said on the Lists page. A category that there no longer is says nothing. */
export async function pageListsOf(store: SchoolListStore): Promise<SchoolLists> {
  const [entries, words] = await Promise.all([store.entriesInForce(), store.wordsInForce()]);
  return {
    ...NO_SCHOOL_LISTS,
    entries: entries.flatMap(({ entry, as, reason }) =>
      as !== 'allow' && isCategoryId(as) ? [{ entry, category: as, reason }] : [],
    ),
    allowed: entries.flatMap(({ entry, as, reason }) => (as === 'allow' ? [{ entry, reason }] : [])),
    words: {
      added: words.flatMap(({ phrase, say, reason }) =>
        say.kind === 'add' && isCategoryId(say.category)
          ? [{ phrase, category: say.category, excludes: say.excludes, reason }]
          : [],
      ),
      silenced: words.flatMap(({ phrase, say, reason }) => (say.kind === 'silence' ? [{ phrase, reason }] : [])),
    },
  };
}

/** Under which categories the shipped packs listen for a phrase, compared as words; none where they do not. */
export function packedAs(phrase: string): readonly CategoryId[] {
  return [...new Set(shippedTermsOf(phrase).map(({ category }) => category))];
}
