import type { SearchForm } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { type SearchDraft, searchFields } from '../parts/search-fields.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { findingErrors } from '../words/finding.ts';
import { reachSentences, searchWords } from '../words/search.ts';

export interface SearchWork {
  readonly form: Pick<SearchForm, 'reach' | 'categories'>;
  readonly draft: SearchDraft;
  readonly errors: readonly FieldError[];
}

/** Where the log is searched; it says first what is kept of that. */
export function logPage(shell: Shell, { form, draft, errors }: SearchWork): Html {
  return layout(shell, {
    title: errors.length === 0 ? searchWords.title : `${findingErrors.titlePrefix}${searchWords.title}`,
    place: 'log',
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${searchWords.title}</h1>
<p>${searchWords.lede}</p>
${sentenceList(reachSentences(form.reach))}
<form method="post" action="${links.log}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${searchFields(draft, form.categories, errors)}
<p><strong>${searchWords.recorded}</strong></p>
<button type="submit" class="main">${searchWords.go}</button>
</form>
${shell.viewer?.powers.includes('oversee') ? html`<p><a href="${links.searches}">${searchWords.whoSearched}</a></p>` : null}`,
  });
}
