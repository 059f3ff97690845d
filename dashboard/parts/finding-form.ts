import type { IncidentDetail, QueueFilter } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink } from '../links.ts';
import type { Intent, Resolution } from '../models.ts';
import { findingWords, resolutionHints } from '../words/finding.ts';
import { choicesOf, intentWords, resolutionWords } from '../words.ts';
import type { FieldError } from './error-summary.ts';
import { facts } from './facts.ts';
import { radioGroup, textArea, textField } from './fields.ts';

/** A finding as far as it has been filled in. */
export interface FindingDraft {
  readonly resolution: Resolution | null;
  readonly intent: Intent | null;
  readonly note: string;
  readonly caseReference: string;
}

export const emptyDraft: FindingDraft = { resolution: null, intent: null, note: '', caseReference: '' };

/** The form for what a person found. Nothing is chosen beforehand: the finding is hers. */
export function findingForm(
  { incident, from }: { readonly incident: IncidentDetail; readonly from: QueueFilter | null },
  draft: FindingDraft,
  errors: readonly FieldError[],
  csrf: string,
): Html {
  return html`<form method="post" action="${incidentActionLink(incident.id, 'resolve', from)}" class="finding" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="version" value="${incident.version}">
<div class="pair">
${resolutionGroup(draft, errors)}
${intentGroup(draft, errors)}
</div>
${noteFields(draft, errors)}
<button type="submit" class="main">${findingWords.save}</button>
</form>`;
}

/** What was typed for an incident that somebody else closed meanwhile: kept to be read and copied. */
export function typedFinding(draft: FindingDraft): Html {
  return html`<section class="typed">
<h2>${findingWords.typed}</h2>
${facts([
  [findingWords.finding, draft.resolution === null ? findingWords.notChosen : resolutionWords[draft.resolution]],
  [findingWords.intent, draft.intent === null ? findingWords.notChosen : intentWords[draft.intent]],
  [findingWords.note, html`<span class="kept-lines">${draft.note}</span>`],
  [findingWords.caseReference, draft.caseReference],
])}
</section>`;
}

function resolutionGroup(draft: FindingDraft, errors: readonly FieldError[]): Html {
  return radioGroup(
    {
      name: 'resolution',
      legend: findingWords.resolution,
      choices: choicesOf(resolutionWords),
      words: resolutionWords,
      hints: resolutionHints,
      chosen: draft.resolution,
    },
    errors,
  );
}

function intentGroup(draft: FindingDraft, errors: readonly FieldError[]): Html {
  return radioGroup(
    {
      name: 'intent',
      legend: findingWords.intent,
      choices: choicesOf(intentWords),
      words: intentWords,
      chosen: draft.intent,
    },
    errors,
  );
}

function noteFields(draft: FindingDraft, errors: readonly FieldError[]): Html {
  const note = {
    name: 'note',
    label: findingWords.note,
    hint: findingWords.noteHint,
    value: draft.note,
    isOptional: true,
  };
  const caseReference = {
    name: 'caseReference',
    label: findingWords.caseReference,
    hint: findingWords.caseReferenceHint,
    value: draft.caseReference,
    isOptional: true,
  };
  return html`${textArea(note, errors)}${textField(caseReference, errors)}`;
}
