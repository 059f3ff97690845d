import type { TryAnswer, TryRequest } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea } from '../parts/fields.ts';
import { tryAnswer } from '../parts/try-answer.ts';
import { findingErrors } from '../words/finding.ts';
import { audienceWords, tryWords } from '../words/try-it.ts';
import { choicesOf, periodWords } from '../words.ts';

/** What was typed, what is wrong with it, and the answer where there is one. */
export interface Attempt {
  readonly request: TryRequest;
  readonly errors: readonly FieldError[];
  readonly answer: TryAnswer | null;
}

/** The state of the form before anything is tried. */
export const firstAttempt: Attempt = {
  request: { text: '', as: 'pupil', period: 'lessons' },
  errors: [],
  answer: null,
};

/** What would happen to a line, an address or a search. Nothing is kept and nothing is opened. */
export function tryItPage(shell: Shell, { request, errors, answer }: Attempt): Html {
  return layout(shell, {
    title: errors.length === 0 ? tryWords.title : `${findingErrors.titlePrefix}${tryWords.title}`,
    place: null,
    main: html`${errorSummary(errors)}
<h1 id="heading" tabindex="-1">${tryWords.heading}</h1>
<p class="lede">${tryWords.lede}</p>
${answer === null ? null : tryAnswer(answer, shell.frame)}
<form method="post" action="${links.tryIt}" class="try" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textArea({ name: 'text', label: tryWords.text, value: request.text }, errors)}
<div class="pair">
${radioGroup({ name: 'as', legend: tryWords.who, choices: choicesOf(audienceWords), words: audienceWords, chosen: request.as }, errors)}
${radioGroup({ name: 'period', legend: tryWords.when, choices: choicesOf(periodWords), words: periodWords, chosen: request.period }, errors)}
</div>
<button type="submit" class="main">${tryWords.go}</button>
</form>`,
  });
}
