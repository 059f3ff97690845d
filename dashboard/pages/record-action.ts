import type { ActionItem, ActionState, IncidentDetail, ResponseAction } from '../../daemon/api/contract.ts';
import { actionsLink, letterDraftLink } from '../action-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, referLink } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea } from '../parts/fields.ts';
import { exactMoment } from '../parts/moment.ts';
import { type RemovalDraft, removalForm } from '../parts/removal-form.ts';
import { dayToType } from '../typed-times.ts';
import { actionFormWords, actionTitle, actionWords, saidInWords, stateHints, stateWords } from '../words/actions.ts';
import { findingErrors } from '../words/finding.ts';
import { letterKindWords, writeLetterWords } from '../words/letters.ts';
import { removalWords } from '../words/removals.ts';
import { headingOf } from '../words/whole-class.ts';
import { isWordOf } from '../words.ts';

/** What was typed so far of one action, and what is wrong with it. */
export interface ActionWork {
  readonly state: ActionState | null;
  readonly note: string;
  readonly errors: readonly FieldError[];
  readonly removal?: RemovalDraft;
}

/** The form for one action of an incident: that it was done, or that it does not apply here. */
export function recordActionPage(
  shell: Shell,
  incident: IncidentDetail,
  action: ResponseAction,
  { state, note, errors, removal = fromToday(shell) }: ActionWork,
): Html {
  const heading = actionTitle(action);
  const item = incident.checklist?.items.find((one) => one.action === action) ?? null;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${actionWords.back}"><ul class="plain"><li><a href="${incidentLink(incident.id)}#actions">${actionWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p><strong>${headingOf(incident)}</strong></p>
${item === null || item.version === 0 ? null : standing(item, shell)}
${isWordOf(letterKindWords, action) ? html`<p><a href="${letterDraftLink(incident.id, { kind: action, language: 'en', hasNames: false })}#heading">${writeLetterWords.write}</a></p>` : null}
${action === 'class-teacher' ? html`<p><a href="${referLink(incident.id)}#heading">${actionWords.refer}</a></p>` : null}
${action === 'remove-access' ? html`${removalForm(incident.id, removal, errors, shell.csrf)}<h2>${removalWords.otherwise}</h2>` : null}
<form method="post" action="${actionsLink(incident.id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="version" value="${item?.version ?? 0}">
<input type="hidden" name="action" value="${action}">
${stateGroup(item, state, errors)}
${textArea({ name: 'note', label: actionFormWords.note, hint: actionFormWords.noteHint, value: note, isOptional: true }, errors)}
<button type="submit" class="main">${actionFormWords.save}</button>
</form>`,
  });
}

/** Nearly always it begins on the day on which it is written down. */
function fromToday({ frame }: Shell): RemovalDraft {
  return { fromDay: dayToType(frame.now, frame.zone), untilDay: '', reason: '' };
}

function standing({ state, byName, at, note }: ActionItem, { frame }: Shell): Html {
  return html`<p>${saidInWords(state, byName ?? actionWords.somebody)}${at === null ? null : html`, ${exactMoment(at, frame)}`}${note === '' ? null : html`: <span class="kept-lines">${note}</span>`}</p>`;
}

function stateGroup(item: ActionItem | null, chosen: ActionState | null, errors: readonly FieldError[]): Html {
  const isSaid = item !== null && item.state !== 'to_do';
  const choices = (['done', 'not_applicable', 'to_do'] as const).filter((one) => isSaid || one !== 'to_do');
  return radioGroup(
    {
      name: 'state',
      legend: actionFormWords.state,
      choices,
      words: stateWords,
      hints: stateHints,
      chosen,
    },
    errors,
  );
}
