import type { AnnualReview, ReviewedQuestion } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { buttonForm } from '../parts/button-form.ts';
import { loggedLines } from '../parts/logged-text.ts';
import { cell, table } from '../parts/table.ts';
import {
  annualReviewLink,
  reviewAnswerLink,
  reviewFiguresLink,
  reviewFileLink,
  reviewSignLink,
} from '../review-links.ts';
import { timeOfDay } from '../times.ts';
import { reviewNotices, signerWords, reviewWords as words } from '../words/annual-reviews.ts';
import { roleWords } from '../words.ts';

/** The record of one year: what the figures say, what people answered, and who has signed. */
export function annualReviewPage(shell: Shell, review: AnnualReview, notice: keyof typeof reviewNotices | null): Html {
  const heading = words.headingOf(review.title);
  return layout(shell, {
    title: heading,
    place: 'reports',
    main: html`${notice === null ? null : html`<div class="notice" role="status"><p>${reviewNotices[notice]}</p></div>`}
${olderPart(review)}
<article class="report">
<h1 id="heading" tabindex="-1">${heading}</h1>
<p class="lede">${review.school}</p>
<p><strong>${standingOf(review)}</strong></p>
${review.parts.map(
  ({ title, questions }) => html`<h2>${title}</h2>
${questions.map((question) => questionPart(shell, review, question))}`,
)}
${signaturesPart(shell, review)}
</article>
${besides(shell, review)}`,
  });
}

function olderPart({ year, version, versions }: AnnualReview): Html | null {
  if (versions[0]?.version === version) return null;
  return html`<div class="notice" role="status"><p>${words.older} <a href="${annualReviewLink(year)}">${words.openNewest}</a></p></div>`;
}

function standingOf({ closedAt, unanswered, waitingFor }: AnnualReview): string {
  if (closedAt !== null) return words.closed;
  if (unanswered > 0) return words.firstAnswer(unanswered);
  return words.waiting(waitingFor.map((signer) => signerWords[signer]));
}

function questionPart(shell: Shell, review: AnnualReview, question: ReviewedQuestion): Html {
  const { id, text } = question;
  return html`<section id="${id}">
<h3>${text}</h3>
${question.answeredBy === 'data' ? html`<p>${question.sentences.join(' ')}</p>` : answerPart(shell, question)}
${question.answeredBy === 'people' && review.mayAnswer ? answerLink(review, question) : null}
</section>`;
}

function answerPart({ frame }: Shell, { answer }: Extract<ReviewedQuestion, { answeredBy: 'people' }>): Html {
  if (answer === null) return html`<p class="empty">${words.notAnswered}</p>`;
  return html`<p class="kept-lines">${loggedLines(answer.text)}</p>
<p class="hint">${roleWords[answer.role]}, ${timeOfDay(answer.at, frame.now, frame.zone)}</p>`;
}

/** Whoever hears the links alone is told which question each is about. */
function answerLink(
  { year }: AnnualReview,
  { id, text, answer }: Extract<ReviewedQuestion, { answeredBy: 'people' }>,
): Html {
  const label = answer === null ? words.answer : words.change;
  return html`<p class="screen-only"><a href="${reviewAnswerLink(year, id)}" aria-label="${label}${words.ofQuestion(text)}">${label}</a></p>`;
}

function signaturesPart({ frame }: Shell, { signatures, removed }: AnnualReview): Html {
  const time = (at: number) => timeOfDay(at, frame.now, frame.zone);
  const { as, name, signed } = words;
  return html`<h2 id="signatures">${words.signatures}</h2>
${table({
  caption: words.signaturesCaption,
  heads: [as, name, signed],
  rows: (['lead', 'leader', 'technician', 'governor'] as const).map((signer) => {
    const one = signatures.find((signature) => signature.signer === signer);
    const who = one === undefined ? '–' : `${one.name} (${roleWords[one.role]})`;
    return {
      look: 'everywhere',
      cells: [
        cell(as, signerWords[signer]),
        cell(name, who),
        cell(signed, one === undefined ? words.notSigned : time(one.at)),
      ],
    };
  }),
})}
${
  removed.length === 0
    ? null
    : html`<h3>${words.removed}</h3>
<ul>${removed.map((one) => html`<li>${one.name}, ${time(one.at)} – ${time(one.removedAt)}: ${one.why}</li>`)}</ul>`
}`;
}

/** What can be done with it, on the screen alone. */
function besides(shell: Shell, review: AnnualReview): Html {
  const { year, version, signsAs } = review;
  return html`<section class="screen-only">
${
  signsAs === null
    ? null
    : html`<p>${words.signAs(signerWords[signsAs])}</p>
<p><a class="main" href="${reviewSignLink(year)}">${words.sign}</a></p>`
}
${figuresPart(shell, review)}
<p><a href="${reviewFileLink(year, version)}">${words.file}</a></p>
${versionsPart(review)}
<p><a href="${links.annualReviews}">${words.all}</a></p>
</section>`;
}

function figuresPart({ csrf }: Shell, { year, closedAt, mayTakeFigures }: AnnualReview): Html | null {
  if (!mayTakeFigures) return null;
  const isClosed = closedAt !== null;
  const label = isClosed ? words.newVersion : words.renew;
  return html`<p>${isClosed ? words.newVersionHint : words.renewHint}</p>
${buttonForm({ action: reviewFiguresLink(year), csrf, label, look: 'quiet' })}`;
}

function versionsPart({ year, versions }: AnnualReview): Html | null {
  if (versions.length < 2) return null;
  return html`<h2>${words.versions}</h2>
<ul class="plain">${versions.map(
    ({ version, closedAt }) =>
      html`<li><a href="${annualReviewLink(year, version)}">${words.version(version, closedAt !== null)}</a></li>`,
  )}</ul>`;
}
