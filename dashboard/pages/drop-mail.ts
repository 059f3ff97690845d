import type { NotSentRow } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { notSentLink } from '../not-sent-links.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { textArea } from '../parts/fields.ts';
import { dayAndTime } from '../parts/moment.ts';
import { mailInWords, notSentWords } from '../words/not-sent.ts';

export interface Dropping {
  readonly row: NotSentRow;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** Asks why a mail that could not be sent is given up. */
export function dropMailPage(shell: Shell, { row, reason, errors }: Dropping): Html {
  const heading = notSentWords.dropHeading;
  const field = { name: 'reason', label: notSentWords.reason, hint: notSentWords.reasonHint, value: reason };
  return layout(shell, {
    title: errors.length === 0 ? heading : `${notSentWords.titlePrefix}${heading}`,
    place: 'health',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${notSentWords.back}"><ul class="plain"><li><a href="${links.notSent}">${notSentWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
${facts([
  [notSentWords.what, mailInWords(row.kind)],
  [notSentWords.since, dayAndTime(row.failingSince, shell.frame)],
  [notSentWords.said, row.message],
])}
<p>${notSentWords.dropLede}</p>
<form method="post" action="${notSentLink(row.id, 'drop')}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textArea(field, errors)}
<button type="submit" class="main">${notSentWords.save}</button>
</form>`,
  });
}
