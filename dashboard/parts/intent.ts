import type { IncidentDetail, IntentEvidence } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentActionLink } from '../links.ts';
import { clueCounts, intentPanelWords, tellingWords, weightWords } from '../words/intent.ts';
import { choicesOf } from '../words.ts';
import { radioGroup } from './fields.ts';
import { loggedText } from './logged-text.ts';
import { sentenceList } from './sentence-list.ts';

type Clue = IntentEvidence['clues'][number];
type Incident = Pick<IncidentDetail, 'id' | 'welfare'>;

/** What the log says for each side, what it cannot say, and the question that only people can answer. Nothing is decided here. */
export function intentPart(incident: Incident, evidence: IntentEvidence | null, csrf: string): Html | null {
  if (evidence === null) return null;
  const { welfare } = incident;
  const { clues, unknown } = evidence;
  const sides = welfare ? intentPanelWords.careSides : intentPanelWords.sides;
  return html`<section class="intent">
<h2>${welfare ? intentPanelWords.careHeading : intentPanelWords.heading}</h2>
<p>${clueCounts(clues, welfare)}</p>
<div class="pair">
${choicesOf(sides).map((side) =>
  sidePart(
    sides[side],
    clues.filter((clue) => clue.side === side),
  ),
)}
</div>
${unknown.length === 0 ? null : html`<h3>${intentPanelWords.unknown}</h3>${sentenceList(unknown)}`}
${welfare ? null : toldForm(incident, evidence, csrf)}
</section>`;
}

function sidePart(title: string, clues: readonly Clue[]): Html {
  return html`<div>
<h3>${title}</h3>
${clues.length === 0 ? html`<p class="empty">${intentPanelWords.none}</p>` : html`<ul class="clues">${clues.map(cluePart)}</ul>`}
</div>`;
}

function cluePart({ weight, sentence }: Clue): Html {
  return html`<li><strong class="weight weight-${weight}">${weightWords[weight]}</strong> ${loggedText(sentence)}</li>`;
}

function toldForm({ id }: Incident, { told }: IntentEvidence, csrf: string): Html {
  return html`<form method="post" action="${incidentActionLink(id, 'told')}" class="screen-only told" novalidate>
<input type="hidden" name="_csrf" value="${csrf}">
<p class="hint">${intentPanelWords.toldHint}</p>
${radioGroup(
  {
    name: 'told',
    legend: intentPanelWords.told,
    choices: choicesOf(tellingWords),
    words: tellingWords,
    chosen: told,
  },
  [],
)}
<button type="submit" class="quiet">${intentPanelWords.save}</button>
</form>`;
}
