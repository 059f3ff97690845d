import type { IncidentRow, QueueFilter } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentsLink } from '../links.ts';
import type { IncidentId } from '../models.ts';
import { findingWords } from '../words/finding.ts';
import { togetherResolutions, togetherWords } from '../words/together.ts';
import { choicesOf, intentWords } from '../words.ts';
import type { FieldError } from './error-summary.ts';
import { radioGroup, textArea } from './fields.ts';

/** What is typed for several incidents, and which are chosen. */
export interface TogetherDraft {
  readonly chosen: ReadonlySet<IncidentId>;
  readonly resolution: keyof typeof togetherResolutions | null;
  readonly intent: keyof typeof intentWords | null;
  readonly note: string;
}

export const emptyTogether: TogetherDraft = { chosen: new Set(), resolution: null, intent: null, note: '' };

/** All that can be closed together on this page, or none: links, so that they work without scripts. */
export function chooseLinks(rows: readonly IncidentRow[], filter: QueueFilter & { readonly page: number }): Html {
  const count = rows.filter(({ mayCloseTogether }) => mayCloseTogether).length;
  const list = incidentsLink(filter);
  const all = `${list}${list.includes('?') ? '&' : '?'}choose=all#choose`;
  return html`<p class="screen-only"><a href="${all}">${togetherWords.all(count)}</a> <a href="${list}#choose">${togetherWords.none}</a></p>`;
}

/** One finding for all that are chosen. Nothing is found beforehand. */
export function togetherForm(draft: TogetherDraft, errors: readonly FieldError[]): Html {
  return html`<section class="together screen-only">
<h2>${togetherWords.heading}</h2>
<p>${togetherWords.lede}</p>
<div class="pair">
${radioGroup(
  {
    name: 'resolution',
    legend: findingWords.resolution,
    choices: choicesOf(togetherResolutions),
    words: togetherResolutions,
    chosen: draft.resolution,
  },
  errors,
)}
${radioGroup(
  {
    name: 'intent',
    legend: findingWords.intent,
    choices: choicesOf(intentWords),
    words: intentWords,
    chosen: draft.intent,
  },
  errors,
)}
</div>
${textArea({ name: 'note', label: findingWords.note, hint: findingWords.noteHint, value: draft.note, isOptional: true }, errors)}
<button type="submit" class="main">${togetherWords.save}</button>
</section>`;
}
