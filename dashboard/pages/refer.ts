import type { Frame, Referring } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, referLink } from '../links.ts';
import type { IncidentId, Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { dayAndTime } from '../parts/moment.ts';
import { selectField } from '../parts/select-field.ts';
import { findingErrors } from '../words/finding.ts';
import { referWords } from '../words/referred.ts';
import { headingOf } from '../words/whole-class.ts';

/** Hands an incident on to a class teacher. */
export function referPage(
  shell: Shell,
  { id, referring }: { readonly id: IncidentId; readonly referring: Referring },
  errors: readonly FieldError[],
): Html {
  const { teachers } = referring;
  return layout(shell, {
    title: errors.length === 0 ? referWords.heading : `${findingErrors.titlePrefix}${referWords.heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${referWords.back}"><ul class="plain"><li><a href="${incidentLink(id)}#heading">${referWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${referWords.heading}</h1>
<p><strong>${headingOf(referring)}</strong></p>
<p>${referWords.lede}</p>
${referredPart(referring, shell.frame)}
${teachers.length === 0 ? html`<p>${referring.referred.length === 0 ? referWords.nobody : referWords.nobodyElse}</p>` : formPart(shell, id, teachers, errors)}`,
  });
}

function referredPart({ referred }: Referring, frame: Frame): Html | null {
  if (referred.length === 0) return null;
  return html`<section><h2>${referWords.already}</h2>
<ul class="plain entries">${referred.map(({ at, name, byName }) => html`<li><span class="when">${dayAndTime(at, frame)}</span> <span>${referWords.to(name, byName)}</span></li>`)}</ul></section>`;
}

function formPart(shell: Shell, id: IncidentId, teachers: Referring['teachers'], errors: readonly FieldError[]): Html {
  const choices = teachers.map(({ staffId, name, isClassTeacher }) => ({
    value: staffId,
    words: isClassTeacher ? referWords.classTeacher(name) : name,
  }));
  const field = {
    name: 'teacher',
    label: referWords.teacher,
    nothing: referWords.choose,
    groups: [{ heading: null, choices }],
    chosen: '',
  };
  return html`<form method="post" action="${referLink(id)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${selectField(field, errors)}
<button type="submit" class="main">${referWords.refer}</button>
</form>`;
}

/** On the incident: where to do it. */
export function referPart(id: IncidentId): Html {
  return html`<p class="screen-only"><a href="${referLink(id)}#heading">${referWords.link}</a></p>`;
}
