import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { type Problem, problemWords } from '../words/problems.ts';

/** Why a page cannot be shown, and what to do about it. */
export function problemPage(shell: Shell, problem: Problem): Html {
  const isInside = shell.frame.setUpDone && shell.viewer !== null;
  const way = isInside
    ? html`<a href="${links.today}">${problemWords.toToday}</a>`
    : html`<a href="${links.signIn}">${problemWords.signIn}</a>`;
  return layout(shell, {
    title: problem.heading,
    place: null,
    main: html`<h1 id="heading" tabindex="-1">${problem.heading}</h1>
${problem.sentences.map((sentence) => html`<p>${sentence}</p>`)}
<p>${way}</p>`,
  });
}
