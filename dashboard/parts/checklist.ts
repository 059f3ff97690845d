import type { ActionItem, Checklist, Frame, IncidentDetail, PrescribedResponse } from '../../daemon/api/contract.ts';
import { actionLink, actionsLink, letterDraftLink, letterLink, rowsLink } from '../action-links.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../models.ts';
import { actionTitle, actionWords, saidInWords } from '../words/actions.ts';
import { letterInWords, letterKindWords, writeLetterWords } from '../words/letters.ts';
import { responseActionWords } from '../words/responses.ts';
import { isWordOf } from '../words.ts';
import { exactMoment } from './moment.ts';

/** What the policy asks after a finding: the row, each action with what was done, and what else can be recorded. */
export function checklistPart(incident: IncidentDetail, checklist: Checklist, shell: Shell): Html {
  const { id, actionsToDo } = incident;
  return html`<section class="checklist" id="actions" tabindex="-1">
<h2>${actionWords.heading}</h2>
${checklist.isEarlier ? html`<p class="second">${actionWords.earlier}</p>` : null}
${rowsPart(incident, checklist, shell.frame)}
${checklist.items.length === 0 ? null : itemList(incident, checklist, shell)}
${checklist.isEarlier || checklist.mustChoose || checklist.items.length === 0 ? null : html`<p>${actionsToDo === 0 ? actionWords.allDone : actionWords.left(actionsToDo)}</p>`}
${lettersPart(incident, checklist, shell.frame)}
<details class="screen-only"><summary>${actionWords.otherHeading}</summary>
<ul class="plain">${checklist.others.map((action) => html`<li><a href="${actionLink(id, action)}#heading">${actionTitle(action)}</a></li>`)}</ul></details>
</section>`;
}

function rowsPart({ id, responses }: IncidentDetail, checklist: Checklist, frame: Frame): Html {
  const possible = responses ?? [];
  const { choice, mustChoose } = checklist;
  if (possible.length === 0) return html`<p>${actionWords.nothing}</p>`;
  if (mustChoose) {
    return html`<p>${actionWords.mustChoose}</p>
<p class="screen-only"><a class="main" href="${rowsLink(id)}#heading">${actionWords.choose}</a></p>`;
  }
  const rows = choice === null ? possible : possible.filter((row) => choice.rows.includes(row.id));
  return html`${rows.length === 0 ? html`<p>${actionWords.noneFits}</p>` : rowList(rows)}
${choice === null ? null : html`<p class="second">${actionWords.chosenBy(choice.byName ?? actionWords.somebody)} ${exactMoment(choice.at, frame)}${choice.note === '' ? null : html`: <span class="kept-lines">${choice.note}</span>`}</p>`}
${possible.length > 1 ? html`<p class="screen-only"><a href="${rowsLink(id)}#heading">${actionWords.changeRow}</a></p>` : null}`;
}

function rowList(rows: readonly PrescribedResponse[]): Html {
  return html`<p class="second">${actionWords.rows}: ${rows.map(({ title }) => title).join('; ')}.</p>`;
}

function itemList(incident: IncidentDetail, { items }: Checklist, shell: Shell): Html {
  return html`<ul class="plain actions">
${items.map((item) => itemPart(incident, item, shell))}
</ul>`;
}

function itemPart({ id }: IncidentDetail, item: ActionItem, shell: Shell): Html {
  const { action, state, byName, at, note, isPrescribed } = item;
  const said = saidInWords(state, byName ?? actionWords.somebody);
  return html`<li class="action ${state === 'to_do' ? 'to-do' : 'settled'}">
<p><strong>${actionTitle(action)}</strong> <span class="action-state">${said}${at === null || state === 'to_do' ? null : html`, ${exactMoment(at, shell.frame)}`}</span>${isPrescribed ? null : html` <span class="second">${actionWords.notAsked}</span>`}</p>
${note === '' ? null : html`<p class="kept-lines second">${note}</p>`}
<div class="action-buttons screen-only">${state === 'to_do' && action !== 'remove-access' ? doneButton(id, item, shell.csrf) : null}
<a class="quiet" href="${actionLink(id, action)}#heading" aria-label="${state === 'to_do' ? actionWords.record : actionWords.change}: ${responseActionWords[action]}">${state === 'to_do' ? actionWords.record : actionWords.change}</a>
${isWordOf(letterKindWords, action) ? html`<a class="quiet" href="${letterDraftLink(id, { kind: action, language: 'en', hasNames: false })}#heading" aria-label="${writeLetterWords.write}: ${responseActionWords[action]}">${writeLetterWords.write}</a>` : null}</div>
</li>`;
}

function lettersPart({ id }: IncidentDetail, { letters }: Checklist, frame: Frame): Html | null {
  if (letters.length === 0) return null;
  return html`<h3>${writeLetterWords.letters}</h3>
<ul class="plain">${letters.map((letter) => html`<li><a href="${letterLink(id, letter.id)}#heading">${letterInWords(letter)}</a>, ${exactMoment(letter.at, frame)}</li>`)}</ul>`;
}

function doneButton(id: IncidentDetail['id'], { action, version }: ActionItem, csrf: string): Html {
  return html`<form method="post" action="${actionsLink(id)}" class="button-form">
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="version" value="${version}">
<input type="hidden" name="action" value="${action}">
<input type="hidden" name="state" value="done">
<button type="submit" class="quiet" aria-label="${actionWords.done}: ${responseActionWords[action]}">${actionWords.done}</button>
</form>`;
}
