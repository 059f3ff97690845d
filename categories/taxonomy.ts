import type { Category, CategoryId } from './category.ts';
import { BEHAVIOUR } from './taxonomy/behaviour.ts';
import { COMMERCE } from './taxonomy/commerce.ts';
import { CONDUCT } from './taxonomy/conduct.ts';
import { CONTACT } from './taxonomy/contact.ts';
import { CONTENT } from './taxonomy/content.ts';
import { GOOD } from './taxonomy/good.ts';
import { INFRASTRUCTURE } from './taxonomy/infrastructure.ts';

const ROWS = [...CONTENT, ...CONTACT, ...CONDUCT, ...BEHAVIOUR, ...COMMERCE, ...INFRASTRUCTURE, ...GOOD];
const NAMES: ReadonlySet<string> = new Set(ROWS.map((row) => row.id));

/** The ids as literals: our own data is written with these, so that a misspelt id does not compile. */
export type CategoryName = (typeof ROWS)[number]['id'];

/** Every category that a request can carry, theme by theme. */
export const TAXONOMY: readonly Category[] = ROWS.map((row) => ({ ...row, id: categoryId(row.id) }));

const BY_ID: ReadonlyMap<CategoryId, Category> = new Map(TAXONOMY.map((category) => [category.id, category]));

/** True when the text is the id of a category: the way in for text from a file, a form or a database. */
export function isCategoryId(text: string): text is CategoryId {
  return NAMES.has(text);
}

/** The id of a category that is named in our own code. */
export function categoryId(name: CategoryName): CategoryId {
  if (!isCategoryId(name)) throw new Error(`The taxonomy has no category '${name}'.`);
  return name;
}

/** The category of an id: its title, theme, severity and the sentence that a teacher reads. */
export function categoryOf(id: CategoryId): Category {
  const category = BY_ID.get(id);
  if (category === undefined) throw new Error(`The taxonomy has no category '${id}'.`);
  return category;
}
