import type { PreviewAnswer, QuietenForm } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { incidentLink, quietenLink } from '../links.ts';
import type { IncidentId, Shell } from '../models.ts';
import { changePreview } from '../parts/change-preview.ts';
import { errorSummary, type FieldError } from '../parts/error-summary.ts';
import { radioGroup, textArea, textField } from '../parts/fields.ts';
import { findingErrors } from '../words/finding.ts';
import { lessonInWords, quietenWords } from '../words/quieten.ts';

/** What was chosen so far; '' where nothing was. */
export interface QuietenDraft {
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly lastDay: string;
  readonly reason: string;
}

export interface QuietenWork {
  readonly incidentId: IncidentId;
  readonly form: QuietenForm;
  readonly draft: QuietenDraft;
  readonly errors: readonly FieldError[];
  readonly preview: PreviewAnswer | null;
}

export const emptyQuieten: QuietenDraft = { what: '', who: '', when: '', lastDay: '', reason: '' };

/** What of an incident is not to be flagged any more, for whom, when, until when and why. */
export function quietenPage(shell: Shell, { incidentId, form, draft, errors, preview }: QuietenWork): Html {
  const { formHeading: heading } = quietenWords;
  return layout(shell, {
    title: errors.length === 0 ? heading : `${findingErrors.titlePrefix}${heading}`,
    place: 'incidents',
    main: html`${errorSummary(errors)}
<nav class="neighbours" aria-label="${quietenWords.backToIncident}"><ul class="plain"><li><a href="${incidentLink(incidentId)}#heading">${quietenWords.backToIncident}</a></li></ul></nav>
<h1 id="heading" tabindex="-1">${heading}</h1>
<p>${quietenWords.formLede(form.incidentTitle)}</p>
<p class="second">${quietenWords.twoPeople}</p>
<form method="post" action="${quietenLink(incidentId)}" novalidate>
<input type="hidden" name="_csrf" value="${shell.csrf}">
${choicesOf(form).map(({ name, legend, words }) => radioGroup({ name, legend, words, choices: Object.keys(words), chosen: chosenOf(words, draft[name]) }, errors))}
${textField({ name: 'lastDay', label: quietenWords.lastDay, hint: quietenWords.lastDayHint, type: 'date', value: draft.lastDay === '' ? form.lastDay : draft.lastDay }, errors)}
${textArea({ name: 'reason', label: quietenWords.reason, hint: quietenWords.reasonHint, value: draft.reason }, errors)}
<button type="submit" class="main">${quietenWords.save}</button>
${changePreview(preview)}
</form>`,
  });
}

type Choices = Readonly<Record<string, string>>;

interface Choice {
  readonly name: 'what' | 'who' | 'when';
  readonly legend: string;
  readonly words: Choices;
}

/** The narrowest choices stand first, and nothing is chosen beforehand. */
function choicesOf(form: QuietenForm): readonly Choice[] {
  return [
    { name: 'what', legend: quietenWords.whatLabel, words: whatChoices(form) },
    { name: 'who', legend: quietenWords.whoLabel, words: whoChoices(form) },
    { name: 'when', legend: quietenWords.whenLabel, words: whenChoices(form) },
  ];
}

function chosenOf(words: Choices, written: string): string | null {
  return Object.hasOwn(words, written) ? written : null;
}

export function whatChoices({ hosts, phrases, incidentTitle }: QuietenForm): Choices {
  return {
    ...Object.fromEntries(phrases.map((phrase, place) => [`phrase-${place}`, `Searches for “${phrase}”`])),
    ...Object.fromEntries(hosts.map((host, place) => [`site-${place}`, `Requests to ${host}`])),
    rule: `Everything under “${incidentTitle}”`,
  };
}

export function whoChoices({ group }: QuietenForm): Choices {
  const { onlyGroup, wholeSchool } = quietenWords;
  return { ...(group === null ? {} : { group: onlyGroup(group) }), school: wholeSchool };
}

export function whenChoices({ lesson }: QuietenForm): Choices {
  return { ...(lesson === null ? {} : { lesson: capital(lessonInWords(lesson)) }), always: quietenWords.always };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
