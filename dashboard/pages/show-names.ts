import type { NamesAbout } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { type NamesDraft, namesForm } from '../parts/names.ts';
import { findingErrors } from '../words/finding.ts';
import { namesWords, showNamesWords } from '../words/names.ts';

export interface NamesAsking {
  readonly about: NamesAbout;
  /** Where to go on. */
  readonly back: string;
  readonly draft: NamesDraft;
  readonly errors: readonly FieldError[];
}

/** Asks what a name is needed for, and says nothing of whom it is about. */
export function showNamesPage(shell: Shell, { about, back, draft, errors }: NamesAsking): Html {
  const heading = showNamesWords(about.kind);
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: null,
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${namesWords.back}"><ul class="plain"><li><a href="${back}">${namesWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
${namesForm({ about, back, role: null }, draft, shell.csrf, errors)}`,
  });
}
