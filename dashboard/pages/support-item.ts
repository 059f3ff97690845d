import type { AskedFor, CareGiven, Frame, SupportItem } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links, supportCloseLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { facts } from '../parts/facts.ts';
import { radioGroup, textArea } from '../parts/fields.ts';
import { loggedText } from '../parts/logged-text.ts';
import { dayAndTime, exactMoment } from '../parts/moment.ts';
import { namesPart } from '../parts/names.ts';
import { sentenceList } from '../parts/sentence-list.ts';
import { whoPart } from '../parts/who.ts';
import { findingErrors } from '../words/finding.ts';
import { careInWords, careWords, supportWords } from '../words/support.ts';
import { choicesOf } from '../words.ts';

/** What has just happened, and what was typed so far. */
export interface CareWork {
  readonly notice: 'saved' | 'changed' | null;
  readonly care: CareGiven | null;
  readonly note: string;
  readonly errors: readonly FieldError[];
}

/** One pupil who looked for help: what to do for them, and what was done. */
export function supportItemPage(shell: Shell, item: SupportItem, work: CareWork): Html {
  const title = supportWords.one;
  return layout(shell, {
    title: work.errors.length === 0 ? title : `${findingErrors.titlePrefix}${title}`,
    place: 'support',
    main: html`${errorSummary(work.errors)}
${work.notice === null ? null : html`<div class="notice" role="status"><p>${supportWords[work.notice]}</p></div>`}
<nav class="neighbours" aria-label="${supportWords.back}"><ul class="plain"><li><a href="${links.support}">${supportWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${title}</h1>
<section class="care-box">
<h2>${supportWords.careHeading}</h2>
${sentenceList(supportWords.care)}
<p><strong>${supportWords.atRisk}</strong></p>
</section>
<div class="pair">
${whoPart(item.who, namesPart({ about: { kind: 'support', id: item.id }, names: item.names, who: item.who }, shell))}
<section><h2>${supportWords.why}</h2>${sentenceList(item.reasons.map(({ sentence }) => sentence))}</section>
</div>
<section><h2>${supportWords.lookedFor}</h2>
<ol class="plain entries">${item.looked.map((asked) => lookedPart(asked, shell.frame))}</ol></section>
${incidentsPart(item, shell.frame)}
${item.closed === null ? careForm(shell, item, work) : donePart(item, item.closed, shell.frame)}`,
  });
}

function lookedPart({ at, kind, text }: AskedFor, frame: Frame): Html {
  const what =
    text === null
      ? html`${supportWords.noAddress}`
      : kind === 'search'
        ? html`${supportWords.search} <q>${loggedText(text)}</q>`
        : html`<span class="address">${loggedText(text)}</span>`;
  return html`<li><span class="when">${dayAndTime(at, frame)}</span> <span>${what}</span></li>`;
}

function incidentsPart({ incidents }: SupportItem, frame: Frame): Html | null {
  if (incidents.length === 0) return null;
  return html`<section><h2>${supportWords.incidents}</h2>
<p>${supportWords.incidentsLede}</p>
<ul class="plain">${incidents.map(({ id, title, at }) => html`<li><a href="${incidentLink(id)}#heading">${title}</a>, ${dayAndTime(at, frame)}</li>`)}</ul></section>`;
}

function careForm(shell: Shell, { id, version }: SupportItem, { care, note, errors }: CareWork): Html {
  const choice = {
    name: 'care',
    legend: supportWords.whatDone,
    choices: choicesOf(careWords),
    words: careWords,
    chosen: care,
  };
  const field = {
    name: 'note',
    label: supportWords.note,
    hint: supportWords.noteHint,
    value: note,
    isOptional: true,
  };
  return html`<form method="post" action="${supportCloseLink(id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="version" value="${version}">
${radioGroup(choice, errors)}
${textArea(field, errors)}
<button type="submit" class="main">${supportWords.save}</button>
</form>`;
}

function donePart({ care }: SupportItem, closed: NonNullable<SupportItem['closed']>, frame: Frame): Html {
  const { byName, at, note } = closed;
  return html`<section><h2>${supportWords.done}</h2>
<p>${exactMoment(at, frame)}${byName === null ? '' : `, ${byName}`}</p>
${facts([
  [supportWords.whatDone, care === null ? null : careInWords(care)],
  [supportWords.note, note === '' ? null : html`<span class="kept-lines">${note}</span>`],
])}</section>`;
}
