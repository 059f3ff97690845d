import type { Frame, HandoverDesk, HandoverForm, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { handoverLink, incidentLink, links } from '../links.ts';
import type { IncidentId, Shell } from '../models.ts';
import { checkboxGroup } from '../parts/checkbox-group.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { textArea, textField } from '../parts/fields.ts';
import { dayAndTime } from '../parts/moment.ts';
import { selectField } from '../parts/select-field.ts';
import { timeInSentence } from '../times.ts';
import { findingErrors } from '../words/finding.ts';
import { handoverErrors, handoverForms, handoverWords } from '../words/handover.ts';

/** What was typed so far. */
export interface HandoverDraft {
  /** '2026-11-01'; '' for one incident. */
  readonly since: string;
  /** Null before anything is chosen. */
  readonly form: HandoverForm | null;
  readonly purpose: string;
  readonly again: boolean;
}

export interface HandoverAsked {
  /** Null for many. */
  readonly incident: { readonly id: IncidentId; readonly title: string } | null;
  readonly desk: HandoverDesk;
  readonly draft: HandoverDraft;
  readonly errors: readonly FieldError[];
}

export const emptyHandover: HandoverDraft = { since: '', form: null, purpose: '', again: false };

/** Asks in what form and what for, says what is in the file, and hands it out. */
export function handoverPage(shell: Shell, asked: HandoverAsked): Html {
  const { incident, desk, errors } = asked;
  const title = incident === null ? handoverWords.titleMany : handoverWords.title;
  const back = incident === null ? links.incidents : incidentLink(incident.id);
  const backWords = incident === null ? handoverWords.backToAll : handoverWords.back;
  return layout(shell, {
    title: errors.length === 0 ? title : `${findingErrors.titlePrefix}${title}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${backWords}"><ul class="plain"><li><a href="${back}#heading">${backWords}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${title}</h1>
${incident === null ? null : html`<p class="lede">${handoverWords.about(incident.title)}</p>`}
${desk.refusal === null ? formPart(shell, asked) : html`<p>${handoverErrors.refused[desk.refusal]}</p>`}`,
  });
}

function formPart(shell: Shell, { incident, desk, draft, errors }: HandoverAsked): Html {
  const { before } = desk;
  const purpose = {
    ...{ name: 'purpose', label: handoverWords.purpose, hint: handoverWords.purposeHint, value: draft.purpose },
  };
  return html`${before === null ? null : html`<p><strong>${handoverWords.before(timeInSentence(before.at, shell.frame.now, shell.frame.zone), before.byName)}</strong></p>`}
<p>${handoverWords.lede}</p>
<ul class="sentences">
<li>${handoverWords.onlyConfirmed}</li>
<li>${handoverWords.names}</li>
<li>${handoverWords.recorded}</li>
</ul>
<form method="post" action="${incident === null ? links.handover : handoverLink(incident.id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${incident === null ? sinceField(draft, errors) : null}
${formField(desk, draft, errors)}
${textArea(purpose, errors)}
${incident !== null && before === null ? null : againField(incident === null, draft, errors)}
<button type="submit" class="main">${handoverWords.make}</button>
</form>`;
}

function sinceField({ since }: HandoverDraft, errors: readonly FieldError[]): Html {
  const { since: label, sinceHint: hint } = handoverWords;
  return textField({ name: 'since', label, hint, type: 'date', value: since }, errors);
}

function formField({ forms, form }: HandoverDesk, draft: HandoverDraft, errors: readonly FieldError[]): Html {
  const choices = forms.map((one) => ({ value: one, words: handoverForms[one] }));
  const field = { name: 'form', label: handoverWords.form, nothing: null, chosen: draft.form ?? form };
  return selectField({ ...field, groups: [{ heading: null, choices }] }, errors);
}

function againField(isMany: boolean, { again }: HandoverDraft, errors: readonly FieldError[]): Html {
  const words = { yes: isMany ? handoverWords.againMany : handoverWords.againOne };
  const group = { name: 'again', legend: handoverWords.again, choices: ['yes'] as const, words };
  return checkboxGroup({ ...group, chosen: again ? ['yes'] : [] }, errors);
}

/** On the incident's page: the way to hand it over, and that it was. */
export function handoverPart({ id, state, history }: IncidentDetail, frame: Frame): Html {
  const last = history.filter(({ kind }) => kind === 'handed_over').at(-1);
  const isConfirmed = state.status === 'resolved' && state.resolution === 'concern';
  return html`<section class="screen-only">
<h2>${handoverWords.heading}</h2>
${last === undefined ? null : html`<p>${handoverWords.history} ${dayAndTime(last.at, frame)}</p>`}
${isConfirmed ? html`<p><a href="${handoverLink(id)}#heading">${handoverWords.link}</a> <span class="second">${handoverWords.linkHint}</span></p>` : html`<p>${handoverWords.notYet}</p>`}
</section>`;
}
