import type { Correctable, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { correctionLink } from '../links.ts';
import { claimInWords, correctionWords, phraseClaim } from '../words/corrections.ts';
import { unconfirmed } from '../words/evidence.ts';
import { loggedText } from './logged-text.ts';
import { listsNamed } from './match-evidence.ts';

/** "Is this wrong?": what raised the incident, each with the way to put it right. */
export function correctionsPart({ id, correctable }: IncidentDetail): Html | null {
  if (correctable.length === 0) return null;
  return html`<details class="screen-only">
<summary>${correctionWords.heading}</summary>
<p>${correctionWords.hint}</p>
<ul class="sentences">${correctable.map((one) => html`<li>${claimPart(one)} ${wayPart(id, one)}</li>`)}</ul>
${correctable.every(mayCorrect) ? null : html`<p>${correctionWords.never}</p>`}
</details>`;
}

/** 'bet.example is listed under “Gambling” (UT1 Toulouse (gambling)).' */
export function claimPart(one: Correctable): Html {
  if (one.kind === 'phrase') return html`<q>${loggedText(one.phrase)}</q> ${phraseClaim(one.categoryTitle)}.`;
  return html`${loggedText(one.evidence)} ${claimInWords(one)}${listsNamed(one.lists)}.${one.isUnconfirmed ? html` ${unconfirmed}` : null}`;
}

function mayCorrect(one: Correctable): boolean {
  return one.kind === 'site' || one.maySilence;
}

function wayPart(id: IncidentDetail['id'], one: Correctable): Html | null {
  if (!mayCorrect(one)) return null;
  const words = one.kind === 'site' ? correctionWords.correct : correctionWords.silence;
  return html`<a href="${correctionLink(id, one.key)}">${words}</a>`;
}
