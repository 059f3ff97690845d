/** Who is asked what a name means, and in which order. */
import type { CategoryId } from '../category.ts';
import { GENERAL_LABELS, LABEL_TABLES } from '../seed/label-tables.ts';
import { LABEL_BLOCKS } from '../seed/labels.ts';
import { termsOf } from '../seed/terms.ts';
import { buildTermSet } from '../term-set.ts';
import { foldLabel, type LabelTable, type Meaning, meaningsOf, standsAboveTheSchool } from './label-table.ts';

/** The school's own names of categories and what they mean; null for a name that says nothing. */
export type SchoolLabels = Readonly<Record<string, CategoryId | null>>;

export const NO_SCHOOL_LABELS: SchoolLabels = {};

/** What the names of one product mean. */
export interface Names {
  /** The meaning of a name that is written down; undefined for any other. */
  listed(name: string): Meaning | undefined;
  /** What can be read from the words of a name that is written down nowhere; none of them when they say nothing. */
  byWords(name: string): Meaning;
}

type Meanings = ReadonlyMap<string, Meaning>;

/**
 * The names of each product: what the school says goes before the product's own table, and that before the names that all
 * products use alike. Where nobody knows the product, as in an export, a name counts whichever table it stands in.
 */
export function createNamesOf(school: SchoolLabels): (observer: string) => Names {
  const own = new Map(Object.entries(school).map(([name, category]) => [foldLabel(name), meaningOf(category)]));
  const general = meaningsOf(GENERAL_LABELS, { withNumbers: false });
  const byWords = createByWords();
  const namesIn = (tables: readonly Meanings[]): Names => {
    const all = [...tables, general];
    return { listed: (name) => settled(own.get(foldLabel(name)), firstOf(all, foldLabel(name))), byWords };
  };
  const ofUnknown = namesIn(LABEL_TABLES.map((table) => meaningsOf(table, { withNumbers: false })));
  const ofObserver = new Map([...tablesByObserver()].map(([observer, tables]) => [observer, namesIn(tables)]));
  return (observer) => ofObserver.get(observer) ?? ofUnknown;
}

/** Texts without a letter or digit, such as '-', name nothing. */
const NOTHING: Meaning = [];

function firstOf(tables: readonly Meanings[], folded: string): Meaning | undefined {
  if (folded === '') return NOTHING;
  for (const meanings of tables) {
    const meaning = meanings.get(folded);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** The school may say what its own names mean, but explains away none of those that stand above it. */
function settled(bySchool: Meaning | undefined, listed: Meaning | undefined): Meaning | undefined {
  if (bySchool === undefined) return listed;
  const unmoved = (listed ?? NOTHING).filter((category) => standsAboveTheSchool(category));
  return [...new Set([...unmoved, ...bySchool])];
}

function meaningOf(category: CategoryId | null): Meaning {
  return category === null ? NOTHING : [category];
}

function tablesByObserver(): ReadonlyMap<string, readonly Meanings[]> {
  const entries = LABEL_TABLES.flatMap((table) => observersOf(table));
  const grouped = Map.groupBy(entries, ({ observer }) => observer);
  return new Map([...grouped].map(([observer, tables]) => [observer, tables.map(({ meanings }) => meanings)]));
}

function observersOf(table: LabelTable): readonly { readonly observer: string; readonly meanings: Meanings }[] {
  const meanings = meaningsOf(table, { withNumbers: true });
  return table.observers.map((observer) => ({ observer, meanings }));
}

function createByWords(): Names['byWords'] {
  const terms = buildTermSet(LABEL_BLOCKS.flatMap(termsOf));
  return (name) => [...new Set(terms.match(name.replaceAll('_', ' ')).map(({ category }) => category))];
}
