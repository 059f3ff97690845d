import type { IncidentDetail, WrittenLetter } from '../../daemon/api/contract.ts';
import { letterLink } from '../action-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { exactMoment } from '../parts/moment.ts';
import { namesPart } from '../parts/names.ts';
import { letterInWords, letterKindWords, letterWords } from '../words/letters.ts';

/** A letter as it was written: to be printed on one sheet, or to be copied. */
export function letterPage(shell: Shell, { id, names }: IncidentDetail, letter: WrittenLetter): Html {
  const about = { kind: 'incident', id } as const;
  const heading = letterKindWords[letter.kind];
  return layout(shell, {
    title: heading,
    place: 'incidents',
    main: html`<nav class="neighbours" aria-label="${letterWords.back}"><ul class="plain"><li><a href="${incidentLink(id)}#actions">${letterWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1" class="screen-only">${heading}</h1>
<p class="screen-only">${letterInWords(letter)}, ${exactMoment(letter.at, shell.frame)}. ${letter.way === 'mail' ? null : letterWords.print}</p>
${letter.recipient === '' ? null : html`<p class="screen-only">${letterWords.to}: ${letter.recipient}</p>`}
${namesPart({ about, names, back: letterLink(id, letter.id) }, shell)}
<article class="letter" lang="${letter.language === 'cy' ? 'cy' : 'en-GB'}"><pre class="letter-text">${letter.body}</pre></article>`,
  });
}
