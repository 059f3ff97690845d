import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Shell } from '../models.ts';
import { findingErrors } from '../words/finding.ts';
import { STEPS, type Step, setUpWords, stepWords } from '../words/set-up.ts';

interface SetUpPage {
  readonly step: Step;
  readonly hasErrors?: boolean;
  /** An error summary or a status line. */
  readonly above: Html | null;
  readonly content: Html;
}

/** One of the four steps, with the list of all of them. */
export function setUpLayout(shell: Shell, { step, hasErrors = false, above, content }: SetUpPage): Html {
  const place = setUpWords.stepOf(STEPS.indexOf(step) + 1, STEPS.length);
  return layout(shell, {
    title: `${hasErrors ? findingErrors.titlePrefix : ''}${place}: ${stepWords[step]}`,
    place: null,
    main: html`${above}
<p class="second">${setUpWords.overview}</p>
<ol class="steps" aria-label="${setUpWords.steps}">
${STEPS.map((each) => html`<li${each === step ? html` aria-current="step"` : ''}>${stepWords[each]}</li>`)}
</ol>
<h1 id="heading" tabindex="-1">${stepWords[step]}</h1>
${content}`,
  });
}
