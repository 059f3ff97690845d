import type { IncidentDetail, LetterDraft, LetterWay } from '../../daemon/api/contract.ts';
import { actionLink, letterDraftLink, lettersLink } from '../action-links.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, links } from '../links.ts';
import type { Shell } from '../models.ts';
import { namesLink } from '../names-links.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea, textField } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import {
  languageWords,
  letterAdvice,
  letterKindWords,
  letterWords,
  wayHints,
  wayWords,
  writeLetterWords,
} from '../words/letters.ts';
import { headingOf } from '../words/whole-class.ts';

/** What was typed so far, and what is wrong with it. */
export interface LetterWork {
  readonly way: LetterWay | null;
  readonly errors: readonly FieldError[];
}

/** A letter about an incident, filled in, to be read and changed before anything happens to it. */
export function writeLetterPage(shell: Shell, incident: IncidentDetail, draft: LetterDraft, work: LetterWork): Html {
  const { errors } = work;
  const { kind } = draft;
  const heading = letterKindWords[kind];
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${letterWords.back}"><ul class="plain"><li><a href="${incidentLink(incident.id)}#actions">${letterWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p><strong>${headingOf(incident)}</strong></p>
${(letterAdvice[kind] ?? []).map((sentence) => html`<p class="care-box">${sentence}</p>`)}
<p>${writeLetterWords.lede}</p>
${choices(incident, draft)}
${form(shell, incident, draft, work)}
<p><a href="${actionLink(incident.id, kind)}#heading">${writeLetterWords.otherWay}</a> · <a href="${links.letters}">${writeLetterWords.templates}</a></p>`,
  });
}

/** Each fills the letter in anew: what was typed is not taken along. A name that is hidden is shown first, with a reason. */
function choices({ id, names }: IncidentDetail, draft: LetterDraft): Html {
  const { kind, language, languages, hasNames } = draft;
  const others = languages.filter((one) => one !== language);
  const anew = letterDraftLink(id, { kind, language, hasNames: !hasNames });
  const other = !hasNames && names.kind === 'hidden' ? namesLink({ kind: 'incident', id }, anew) : anew;
  return html`<p>${hasNames ? writeLetterWords.hasNames : writeLetterWords.hasNoNames}
<a href="${other}#heading">${hasNames ? writeLetterWords.withoutNames : writeLetterWords.withNames}</a></p>
${others.map((other) => html`<p>${writeLetterWords.language}: ${languageWords[language]}. <a href="${letterDraftLink(id, { kind, language: other, hasNames })}#heading">${languageWords[other]}</a></p>`)}`;
}

function form(shell: Shell, incident: IncidentDetail, draft: LetterDraft, { way, errors }: LetterWork): Html {
  const ways: readonly LetterWay[] = draft.mayMail ? ['mail', 'print', 'copy'] : ['print', 'copy'];
  const recipient = {
    name: 'recipient',
    label: writeLetterWords.recipient,
    hint: writeLetterWords.recipientHint,
    type: 'email' as const,
    value: draft.recipient,
  };
  const group = {
    name: 'way',
    legend: writeLetterWords.way,
    choices: ways,
    words: wayWords,
    hints: wayHints,
    chosen: way,
  };
  return html`<form method="post" action="${lettersLink(incident.id)}" novalidate class="letter-form">
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="letter" value="${draft.id}">
<input type="hidden" name="kind" value="${draft.kind}">
<input type="hidden" name="language" value="${draft.language}">
<input type="hidden" name="names" value="${draft.hasNames ? 'yes' : 'no'}">
<p>${writeLetterWords.subject}: <strong>${draft.subject}</strong></p>
<p class="hint">${writeLetterWords.subjectHint}</p>
${textArea({ name: 'body', label: writeLetterWords.body, value: draft.body }, errors)}
${radioGroup(group, errors)}
${draft.mayMail ? textField(recipient, errors) : html`<p>${writeLetterWords.noMail}</p>`}
<button type="submit" class="main">${writeLetterWords.save}</button>
</form>`;
}
