import type { Correctable, IncidentDetail } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { correctionLink, quietenLink } from '../links.ts';
import { claimInWords, correctionWords, phraseClaim } from '../words/corrections.ts';
import { doubtInWords } from '../words/evidence.ts';
import { quietenWords } from '../words/quieten.ts';
import { loggedText } from './logged-text.ts';

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

/** The way to have it flagged no more; nothing where a child may need help, or the law may be broken. */
export function quietenPart({ id, welfare, rule, origin }: IncidentDetail): Html | null {
  if (origin !== 'log' || welfare || rule.lane === 'support' || rule.ruling.kind === 'illegal') return null;
  return html`<p class="screen-only"><a href="${quietenLink(id)}#heading">${quietenWords.quieten}</a></p>`;
}

/** 'bet.example is listed under “Gambling” in UT1 Toulouse (gambling).' */
export function claimPart(one: Correctable): Html {
  if (one.kind === 'phrase') return html`<q>${loggedText(one.phrase)}</q> ${phraseClaim(one.categoryTitle)}.`;
  const [before, after] = claimInWords(one);
  const evidence = one.because === 'url_word' ? html`<q>${loggedText(one.evidence)}</q>` : loggedText(one.evidence);
  return html`${before}${evidence}${after}${one.isUnconfirmed ? html` ${doubtInWords(one.because)}` : null}`;
}

function mayCorrect(one: Correctable): boolean {
  return one.kind === 'site' || one.maySilence;
}

function wayPart(id: IncidentDetail['id'], one: Correctable): Html | null {
  if (!mayCorrect(one)) return null;
  const words = one.kind === 'site' ? correctionWords.correct : correctionWords.silence;
  return html`<a href="${correctionLink(id, one.key)}#heading">${words}</a>`;
}
