import type { RequestForm, RequestKind, RequestScope } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { describedBy, errorSummary, type FieldError, fieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea, textField } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import { askWords, requestKindWords, requestScopeWords, requestWords } from '../words/requests.ts';
import { choicesOf } from '../words.ts';

/** What was typed so far. */
export interface AskDraft {
  readonly kind: RequestKind | null;
  readonly site: string;
  readonly scope: RequestScope['kind'] | null;
  readonly groups: readonly string[];
  readonly reason: string;
  readonly until: string;
}

export interface AskWork {
  readonly form: RequestForm;
  readonly draft: AskDraft;
  readonly errors: readonly FieldError[];
}

/** Asks what the filter should do, for whom, why and until when. */
export function askRequestPage(shell: Shell, { form, draft, errors }: AskWork): Html {
  const site = { name: 'site', label: askWords.site, hint: askWords.siteHint, value: draft.site };
  const reason = { name: 'reason', label: askWords.reason, hint: askWords.reasonHint, value: draft.reason };
  const until = { name: 'until', label: askWords.until, hint: askWords.untilHint, value: draft.until };
  return layout(shell, {
    title: errors.length === 0 ? askWords.heading : `${findingErrors.titlePrefix}${askWords.heading}`,
    place: 'requests',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${requestWords.back}"><ul class="plain"><li><a href="${links.requests}">${requestWords.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${askWords.heading}</h1>
<p class="lede">${askWords.lede}</p>
<form method="post" action="${links.askRequest}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
<input type="hidden" name="incident" value="${form.incidentId ?? ''}">
${choice('kind', askWords.kind, requestKindWords, draft.kind, errors)}
${textField(site, errors)}
${choice('scope', askWords.scope, requestScopeWords, draft.scope, errors)}
${groupsPart(form.groups, draft.groups, errors)}
${textArea(reason, errors)}
${textField({ ...until, type: 'datetime-local', isOptional: true }, errors)}
<button type="submit" class="main">${askWords.save}</button>
</form>`,
  });
}

function choice<Word extends string>(
  name: string,
  legend: string,
  words: Readonly<Record<Word, string>>,
  chosen: Word | null,
  errors: readonly FieldError[],
): Html {
  return radioGroup({ name, legend, choices: choicesOf(words), words, chosen }, errors);
}

/** Names of groups are the school's own words: each box is numbered, and carries its name as its value. */
function groupsPart(groups: readonly string[], chosen: readonly string[], errors: readonly FieldError[]): Html {
  const description = describedBy(errors, 'groups', true);
  const box = (group: string, place: number) => {
    const id = place === 0 ? 'groups' : `groups-${place}`;
    const ticked = chosen.includes(group) ? html` checked` : '';
    return html`<div class="radio"><input type="checkbox" id="${id}" name="group-${place}" value="${group}"${ticked}>
<label for="${id}">${group}</label></div>`;
  };
  return html`<fieldset class="field" aria-describedby="${description}">
<legend>${askWords.groups}</legend>
<p class="hint" id="groups-hint">${askWords.groupsHint}</p>
${fieldError(errors, 'groups')}
${groups.map(box)}
</fieldset>`;
}
