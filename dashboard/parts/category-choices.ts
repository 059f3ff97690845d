import type { CategoryChoice } from '../../daemon/api/contract.ts';
import type { Theme } from '../models.ts';
import { themeWords } from '../words/lists.ts';
import { choicesOf } from '../words.ts';
import type { ChoiceGroup } from './select-field.ts';

/** Every category, under the type of risk that it belongs to. */
export function categoryGroups(categories: readonly CategoryChoice[]): readonly ChoiceGroup[] {
  return choicesOf(themeWords)
    .map((theme) => groupOf(theme, categories))
    .filter(({ choices }) => choices.length > 0);
}

function groupOf(theme: Theme, categories: readonly CategoryChoice[]): ChoiceGroup {
  const choices = categories
    .filter((category) => category.theme === theme)
    .map(({ id, title }) => ({ value: id, words: title }));
  return { heading: themeWords[theme], choices };
}

/** The title of a category as a reader knows it; an id that there no longer is stands for itself. */
export function titleOf(id: string, categories: readonly CategoryChoice[]): string {
  return categories.find((category) => category.id === id)?.title ?? id;
}
