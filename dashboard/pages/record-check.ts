import type { CheckExpectation, CheckForm } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { links } from '../links.ts';
import type { Shell } from '../models.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea, textField } from '../parts/fields.ts';
import { selectField } from '../parts/select-field.ts';
import { byHandOutcomeWords, expectationWords, recordCheckWords as words } from '../words/filter-checks.ts';
import { findingErrors } from '../words/finding.ts';
import { choicesOf } from '../words.ts';

/** Stands for a site that the form does not name. */
export const ANOTHER_SITE = 'another';

/** What was typed so far. */
export interface CheckDraft {
  readonly at: string;
  readonly profileId: string;
  readonly key: string;
  readonly site: string;
  readonly expected: CheckExpectation | null;
  readonly outcome: keyof typeof byHandOutcomeWords | null;
  readonly place: string;
  readonly note: string;
}

export interface RecordCheckWork {
  readonly form: CheckForm;
  readonly draft: CheckDraft;
  readonly errors: readonly FieldError[];
}

/** Where somebody writes down what they tried at a device. */
export function recordCheckPage(shell: Shell, work: RecordCheckWork): Html {
  const { draft, errors } = work;
  return layout(shell, {
    title: errors.length === 0 ? words.heading : `${findingErrors.titlePrefix}${words.heading}`,
    place: 'filterChecks',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${words.back}"><ul class="plain"><li><a href="${links.filterChecks}">${words.back}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${words.heading}</h1>
<p class="lede">${words.lede}</p>
<form method="post" action="${links.recordCheck}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${textField({ name: 'at', label: words.at, type: 'datetime-local', value: draft.at }, errors)}
${profileField(work)}
${addressField(work)}
${textField({ name: 'site', label: words.site, hint: words.siteHint, value: draft.site, isOptional: true }, errors)}
${radioGroup({ name: 'expected', legend: `${words.expected} ${words.expectedHint}`, choices: choicesOf(expectationWords), words: expectationWords, chosen: draft.expected }, errors)}
${radioGroup({ name: 'outcome', legend: words.outcome, choices: choicesOf(byHandOutcomeWords), words: byHandOutcomeWords, chosen: draft.outcome }, errors)}
${textField({ name: 'place', label: words.place, hint: words.placeHint, value: draft.place }, errors)}
${textArea({ name: 'note', label: words.note, hint: words.noteHint, value: draft.note, isOptional: true }, errors)}
<button type="submit" class="main">${words.save}</button>
</form>`,
  });
}

function profileField({ form, draft, errors }: RecordCheckWork): Html {
  const choices = form.profiles.map(({ id, name }) => ({ value: id, words: name }));
  return selectField(
    {
      name: 'profile',
      label: words.profile,
      nothing: '',
      groups: [{ heading: null, choices }],
      chosen: draft.profileId,
    },
    errors,
  );
}

function addressField({ form, draft, errors }: RecordCheckWork): Html {
  const listed = form.addresses.map(({ key, title, expected }) => ({
    value: key,
    words: `${title}, ${words.must[expected]}`,
  }));
  const choices = [...listed, { value: ANOTHER_SITE, words: words.another }];
  return selectField(
    { name: 'address', label: words.address, nothing: '', groups: [{ heading: null, choices }], chosen: draft.key },
    errors,
  );
}
