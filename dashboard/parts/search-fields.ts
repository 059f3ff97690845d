import type { CategoryChoice } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { orderWords, outcomeWords, searchWords } from '../words/search.ts';
import { choicesOf, dispositionWords } from '../words.ts';
import { categoryGroups } from './category-choices.ts';
import type { FieldError } from './error-summary.ts';
import { textField } from './fields.ts';
import { selectField } from './select-field.ts';

/** A search as far as it has been filled in; '' where nothing is. */
export interface SearchDraft {
  readonly who: string;
  readonly device: string;
  readonly site: string;
  readonly words: string;
  readonly category: string;
  readonly disposition: string;
  readonly outcome: string;
  readonly from: string;
  readonly until: string;
  readonly order: string;
  readonly purpose: string;
}

/** Everything that a search can be narrowed by, and the reason for it. */
export function searchFields(
  draft: SearchDraft,
  categories: readonly CategoryChoice[],
  errors: readonly FieldError[],
): Html {
  const text = (name: 'who' | 'device' | 'site' | 'words', hint: string) =>
    textField({ name, label: searchWords[name], hint, value: draft[name], isOptional: true }, errors);
  return html`${text('who', searchWords.whoHint)}
${text('site', searchWords.siteHint)}
${text('words', searchWords.wordsHint)}
${text('device', searchWords.deviceHint)}
<div class="field-pair">
${textField({ name: 'from', label: searchWords.from, hint: searchWords.fromHint, type: 'datetime-local', value: draft.from, isOptional: true }, errors)}
${textField({ name: 'until', label: searchWords.until, hint: searchWords.untilHint, type: 'datetime-local', value: draft.until, isOptional: true }, errors)}
</div>
<div class="field-pair">
${choice('disposition', dispositionWords, draft.disposition, searchWords.anyDisposition)}
${choice('outcome', outcomeWords, draft.outcome, searchWords.anyOutcome)}
</div>
${selectField({ name: 'category', label: searchWords.category, nothing: searchWords.anyCategory, groups: categoryGroups(categories), chosen: draft.category }, errors)}
${choice('order', orderWords, draft.order, null)}
${textField({ name: 'purpose', label: searchWords.purpose, hint: searchWords.purposeHint, value: draft.purpose }, errors)}`;
}

/** One of our own words; without a word for nothing, the first is chosen. */
function choice<Word extends string>(
  name: 'disposition' | 'outcome' | 'order',
  words: Readonly<Record<Word, string>>,
  chosen: string,
  nothing: string | null,
): Html {
  const choices = choicesOf(words).map((value) => ({ value, words: words[value] }));
  const groups = [{ heading: null, choices }];
  return selectField({ name, label: searchWords[name], nothing, groups, chosen }, []);
}
