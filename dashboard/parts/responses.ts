import type { FoundAs, PrescribedResponse } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { foundAsWords, responseActionWords, responseWords } from '../words/responses.ts';
import { choicesOf } from '../words.ts';

/** The rows of the policy's table by what a person may find. */
export function byFinding(responses: readonly PrescribedResponse[]): Html {
  const groups = choicesOf(foundAsWords).map(
    (found) => [found, responses.filter((one) => one.foundAs === found)] as const,
  );
  return html`<p class="second">${responseWords.lede}</p>
${groups.filter(([, rows]) => rows.length > 0).map(([found, rows]) => findingGroup(found, rows))}`;
}

function findingGroup(found: FoundAs, rows: readonly PrescribedResponse[]): Html {
  return html`<h4>${foundAsWords[found]}</h4>
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
