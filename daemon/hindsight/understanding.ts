import { NO_SCHOOL_LISTS, type SchoolLists } from '../../categories/catalogue.ts';
import type { CategoryId } from '../../categories/category.ts';
import { mergeSchoolLists } from '../../categories/merge-school-lists.ts';
import { createCatalogueInUse } from '../examine/catalogue-in-use.ts';
import type { Knowledge } from '../examine/examiner-protocol.ts';
import type { Policy } from '../policy/policy.ts';
import type { Suppression } from '../policy/suppression.ts';
import type { Understanding } from './look.ts';

/** Makes ready what is known at one time: a memory of hosts beside the lists, which all threads share. */
export function understandingOf(
  knowledge: Knowledge,
  policy: Policy,
  suppressions: readonly Suppression[] = [],
): Understanding {
  return { catalogue: createCatalogueInUse(knowledge).current(), school: knowledge.school, policy, suppressions };
}

/** Something that the school might say. */
export type Supposition =
  | { readonly kind: 'site'; readonly entry: string; readonly as: 'allow' | CategoryId }
  | {
      readonly kind: 'word';
      readonly phrase: string;
      readonly category: CategoryId;
      readonly excludes: readonly string[];
    }
  | { readonly kind: 'silence'; readonly phrase: string };

/** What the school would say then: of one site or one phrase, the new word in place of the old. */
export function supposing(school: SchoolLists, supposition: Supposition): SchoolLists {
  return mergeSchoolLists(school, alone(supposition));
}

function alone(supposition: Supposition): SchoolLists {
  const reason = '';
  switch (supposition.kind) {
    case 'site': {
      const { entry, as } = supposition;
      return as === 'allow'
        ? { ...NO_SCHOOL_LISTS, allowed: [{ entry, reason }] }
        : { ...NO_SCHOOL_LISTS, entries: [{ entry, category: as, reason }] };
    }
    case 'word': {
      const { phrase, category, excludes } = supposition;
      return { ...NO_SCHOOL_LISTS, words: { added: [{ phrase, category, excludes, reason }], silenced: [] } };
    }
    case 'silence':
      return { ...NO_SCHOOL_LISTS, words: { added: [], silenced: [{ phrase: supposition.phrase, reason }] } };
  }
}
