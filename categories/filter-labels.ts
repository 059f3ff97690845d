/**
 * What the filter's own label says, in our categories. Lists of illegal content are held by filtering providers under
 * membership: for those categories the label is the only evidence there can be, so nothing that the school allows
 * ever hides it.
 */
import type { CategoryId, CategoryMatch } from './category.ts';
import { LABEL_BLOCKS } from './seed/labels.ts';
import { termsOf } from './seed/terms.ts';
import { type CategoryName, categoryId } from './taxonomy.ts';
import { buildTermSet, type TermSet } from './term-set.ts';

export interface FilterLabels {
  /** The categories of a label as logged, with the label as evidence; empty for a label that we do not know. */
  match(label: string): readonly CategoryMatch[];
}

const NEVER_HIDDEN: readonly CategoryName[] = [
  'child-abuse-material',
  'terrorist-content',
  'extreme-pornography',
  'stirring-up-hatred',
  'grooming',
  'self-harm',
  'suicide',
];
const STANDS_ABOVE_THE_SCHOOL: ReadonlySet<CategoryId> = new Set(NEVER_HIDDEN.map(categoryId));

/** A filter has some hundred labels; more than this is a log whose labels are made up, and is not worth remembering. */
const MAX_LABELS = 4_096;

/** Builds the reader of labels; it remembers labels, since a log repeats a few of them millions of times. */
export function buildFilterLabels(): FilterLabels {
  const terms = buildTermSet(LABEL_BLOCKS.flatMap(termsOf));
  const known = new Map<string, readonly CategoryMatch[]>();
  return {
    match: (label) => {
      const earlier = known.get(label);
      if (earlier !== undefined) return earlier;
      const matches = read(terms, label);
      if (known.size >= MAX_LABELS) known.clear();
      known.set(label, matches);
      return matches;
    },
  };
}

/** 'ads, porn' is two labels in one field; each is read by itself. */
function read(terms: TermSet, label: string): readonly CategoryMatch[] {
  const labels = label.replaceAll('_', ' ').split(/[,;|]/);
  const categories = new Set(labels.flatMap((one) => terms.match(one)).map((term) => term.category));
  return [...categories].map((category) => ({ category, because: 'filter_label', evidence: label }));
}

/** What remains of a label's matches where the school itself has decided about the site. */
export function neverHidden(matches: readonly CategoryMatch[]): readonly CategoryMatch[] {
  return matches.filter((match) => STANDS_ABOVE_THE_SCHOOL.has(match.category));
}
