import type { FoundAs, IncidentDetail, PrescribedResponse } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { foundAsWords, responseActionWords, responseWords } from '../words/responses.ts';
import { choicesOf } from '../words.ts';

/** What the school's policy prescribes, by what a person may find; nothing where a person found that there is nothing to do. */
export function responsesPart({ responses, welfare }: IncidentDetail): Html | null {
  if (responses === null) return null;
  return html`<section class="prescribed">
<h2>${responseWords.heading}</h2>
${responses.length === 0 ? html`<p>${welfare ? responseWords.welfare : responseWords.none}</p>` : byFinding(responses)}
</section>`;
}

function byFinding(responses: readonly PrescribedResponse[]): Html {
  const groups = choicesOf(foundAsWords).map(
    (found) => [found, responses.filter((one) => one.foundAs === found)] as const,
  );
  return html`<p class="second">${responseWords.lede}</p>
${groups.filter(([, rows]) => rows.length > 0).map(([found, rows]) => findingGroup(found, rows))}`;
}

function findingGroup(found: FoundAs, rows: readonly PrescribedResponse[]): Html {
  return html`<h3>${foundAsWords[found]}</h3>
<ul class="sentences">${rows.map(responseRow)}</ul>`;
}

function responseRow({ title, respond, onlyIf }: PrescribedResponse): Html {
  const actions = respond.map((action) => responseActionWords[action]).join('; ');
  const condition = onlyIf === null ? '' : ` ${responseWords.onlyIf(onlyIf)}`;
  return html`<li><strong>${title}.</strong>${condition} ${capital(actions)}.</li>`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
