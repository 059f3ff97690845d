import type { Erasure } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textField } from '../parts/fields.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayOf } from '../parts/moment.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { cell, table } from '../parts/table.ts';
import { alwaysStays, amountsOf, personWords, whyItStays } from '../words/person.ts';
import { backToPerson, hiddenPerson, type PersonDraft, reasonOf, titleOf } from './person.ts';

export interface ErasureStep {
  readonly draft: PersonDraft;
  readonly erasure: Erasure;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** What an erasure would take and leave, and the form that begins it. */
export function erasurePage(shell: Shell, { draft, erasure, reason, errors }: ErasureStep): Html {
  return layout(shell, {
    title: titleOf(personWords.planTitle, errors),
    place: null,
    main: html`${errorSummary(errors)}
${backToPerson()}
<h1 id="heading" tabindex="-1">${personWords.planTitle}</h1>
<p class="lede">${personWords.planLede}</p>
<p>${personWords.accounts}: ${loggedText(draft.account)}${draft.formerly === '' ? null : html`, ${loggedText(draft.formerly)}`}</p>
<section>
<h2>${personWords.goes}</h2>
${sentenceList(amountsOf(erasure))}
</section>
${staysPart(erasure, shell)}
<form method="post" action="${links.personErase}" novalidate>
${hiddenPerson(draft, shell)}
${reasonOf(reason, errors)}
${textField({ name: 'confirmation', label: personWords.confirm, hint: personWords.confirmHint, value: '' }, errors)}
<button type="submit" class="main">${personWords.eraseNow}</button>
</form>`,
  });
}

/** Said once it has begun: it may take minutes. */
export function erasureBegunPage(shell: Shell, erasure: Erasure): Html {
  return layout(shell, {
    title: personWords.begunTitle,
    place: null,
    main: html`${backToPerson()}
<h1 id="heading" tabindex="-1">${personWords.begunTitle}</h1>
<p class="lede">${personWords.begunLede}</p>
<p>${personWords.begunTakes}</p>
${sentenceList(amountsOf(erasure))}
${staysPart(erasure, shell)}`,
  });
}

function staysPart(erasure: Erasure, shell: Shell): Html {
  const { findingsThatStay, recordsThatStay } = erasure;
  return html`<section>
<h2>${personWords.stays}</h2>
${staysTable(erasure, shell)}
${findingsThatStay === 0 ? null : html`<p>${personWords.staysUndecided(findingsThatStay)}</p>`}
${recordsThatStay === 0 ? null : html`<p>${personWords.staysAround(recordsThatStay)}</p>`}
${sentenceList(alwaysStays)}
</section>`;
}

function staysTable({ stays }: Erasure, { frame }: Shell): Html {
  if (stays.length === 0) return html`<p>${personWords.nothingStays}</p>`;
  const { incident, reason } = personWords;
  const rows = stays.map(({ incidentId, firstSeen, because }) => ({
    look: 'everywhere' as const,
    cells: [
      cell(incident, html`<a href="${incidentLink(incidentId)}#heading">${dayOf(firstSeen, frame)}</a>`),
      cell(reason, whyItStays[because]),
    ],
  }));
  return table({ caption: personWords.staysCaption, heads: [incident, reason], rows });
}
