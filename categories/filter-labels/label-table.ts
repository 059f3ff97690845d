/**
 * What one product calls things, made ready for look-ups. A table holds a product's names whole, harmless ones too: then a
 * name that is in none is news, and a product's 'Child Abuse' that is about charities is never taken for another's.
 */
import type { CategoryId } from '../category.ts';
import { type CategoryName, categoryId, isCategoryId } from '../taxonomy.ts';

export interface LabelTable {
  /** 'fortiguard' */
  readonly id: string;
  /** What people call the product. */
  readonly product: string;
  /** The parsers whose records carry these names; none for products that are only seen through exports. */
  readonly observers: readonly string[];
  /** What stands in front of every name: 'Enhanced_' in 'Enhanced_Games'. A name is known with it and without. */
  readonly prefixes?: readonly string[];
  /**
   * Names by what they mean to us, parted by ';'. 'none' holds those that say nothing we would act on. 'Gambling #11' has the
   * product's own number, which its log may show in the name's place. A name in two places means both.
   */
  readonly labels: Readonly<Partial<Record<CategoryName | 'none', string>>>;
}

/** One name of a table, as it is written there. */
export interface WrittenLabel {
  readonly name: string;
  readonly number: string | null;
  readonly category: CategoryId | null;
}

/** What a name means; none of them for a name that is known and says nothing. */
export type Meaning = readonly CategoryId[];

/** Every name of a table in the order of its categories. */
export function labelsOf(table: LabelTable): readonly WrittenLabel[] {
  return Object.entries(table.labels).flatMap(([category, names]) =>
    names.split(/[;\n]/).flatMap((written) => labelOf(written.trim(), category)),
  );
}

function labelOf(written: string, category: string): readonly WrittenLabel[] {
  if (written === '') return [];
  const [name = '', number] = written.split('#');
  return [{ name: name.trim(), number: number?.trim() ?? null, category: categoryIn(category) }];
}

function categoryIn(category: string): CategoryId | null {
  if (category === 'none') return null;
  if (!isCategoryId(category)) throw new Error(`A label table names an unknown category '${category}'.`);
  return category;
}

/**
 * 'Adult/Sexually Explicit' and 'adult_sexually-explicit' are one name: letters and digits alone tell names apart. '' for a
 * text that has none of them.
 */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a table says, by folded name; with `withNumbers` by the product's own numbers too, which mean nothing elsewhere. */
export function meaningsOf(
  table: LabelTable,
  { withNumbers }: { readonly withNumbers: boolean },
): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const { name, number, category } of labelsOf(table)) {
    const forms = [...formsOf(table, name), ...(withNumbers && number !== null ? [number] : [])];
    for (const form of forms) meanings.set(foldLabel(form), joined(meanings.get(foldLabel(form)), category));
  }
  return meanings;
}

function formsOf({ prefixes = [] }: LabelTable, name: string): readonly string[] {
  return [name, ...prefixes.map((prefix) => `${prefix}${name}`)];
}

function joined(known: Meaning = [], category: CategoryId | null): Meaning {
  return category === null || known.includes(category) ? known : [...known, category];
}

/** Categories whose labels nothing hides: neither what the school allows nor a name that it explains away. */
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

export function standsAboveTheSchool(category: CategoryId): boolean {
  return STANDS_ABOVE_THE_SCHOOL.has(category);
}
