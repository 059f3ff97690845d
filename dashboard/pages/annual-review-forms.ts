import type { AnnualReview, ReviewedQuestion } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { describedBy, errorSummary, type FieldError, fieldError } from '../parts/error-summary.ts';
import { textArea } from '../parts/fields.ts';
import { annualReviewLink, reviewAnswerLink, reviewSignLink } from '../review-links.ts';
import { signerWords, reviewWords as words } from '../words/annual-reviews.ts';
import { findingErrors } from '../words/finding.ts';

type PeopleQuestion = Extract<ReviewedQuestion, { answeredBy: 'people' }>;

export interface AnswerWork {
  readonly question: PeopleQuestion;
  /** What was typed so far. */
  readonly text: string;
  readonly errors: readonly FieldError[];
}

/** Asks one question of the review. */
export function reviewAnswerPage(shell: Shell, review: AnnualReview, { question, text, errors }: AnswerWork): Html {
  const { year, signatures } = review;
  const others = question.answer !== null && question.answer.text !== text ? question.answer.text : null;
  return form(shell, review, {
    ...{ heading: question.text, errors, action: reviewAnswerLink(year, question.id), save: words.save },
    fields: html`<input type="hidden" name="read" value="${question.answer?.at ?? ''}">
${errors.length > 0 && others !== null ? html`<blockquote>${others}</blockquote>` : null}
${signatures.length === 0 ? null : html`<p><strong>${words.removesSignatures(signatures.length)}</strong></p>`}
${textArea({ name: 'text', label: words.answerLabel, hint: words.answerHint, value: text }, errors)}`,
  });
}

/** Asks once more before somebody signs. */
export function reviewSignPage(shell: Shell, review: AnnualReview, errors: readonly FieldError[]): Html {
  const { title, year, version, revision, signsAs } = review;
  return form(shell, review, {
    ...{ heading: words.signHeading, errors, action: reviewSignLink(year), save: words.signNow },
    fields: html`<p>${words.signLede(title, version)} ${signsAs === null ? null : words.signAs(signerWords[signsAs])}</p>
<p>${words.signMeans}</p>
<p>${words.signInHint}</p>
<input type="hidden" name="version" value="${version}">
<input type="hidden" name="revision" value="${revision}">
${hasReadBox(errors)}`,
  });
}

function hasReadBox(errors: readonly FieldError[]): Html {
  const description = describedBy(errors, 'hasRead', false);
  return html`<div class="field">
${fieldError(errors, 'hasRead')}
<div class="radio">
<input type="checkbox" id="hasRead" name="hasRead" value="yes"${description === '' ? '' : html` aria-describedby="${description}" aria-invalid="true"`}>
<label for="hasRead">${words.hasRead}</label>
</div>
</div>`;
}

interface Form {
  readonly heading: string;
  readonly errors: readonly FieldError[];
  readonly action: string;
  readonly save: string;
  readonly fields: Html;
}

function form(shell: Shell, { year }: AnnualReview, { heading, errors, action, save, fields }: Form): Html {
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'reports',
    main: html`${errorSummary(errors)}
<p><a href="${annualReviewLink(year)}">${words.back}</a></p>
<h1 id="heading" tabindex="-1">${heading}</h1>
<form method="post" action="${action}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${fields}
<button type="submit" class="main">${save}</button>
</form>`,
  });
}
